/* What opens below the row of a project. */

function details(project) {
  if (!project.findings) {
    return h('div', {class: 'details'}, h('p', {class: 'hint'}, words.brief));
  }
  const deciding = project.findings.filter(finding => finding.effect !== 'none');
  const informing = project.findings.filter(finding => finding.effect === 'none');
  return h('div', {class: 'details'},
    h('div', {class: 'found'},
      h('h4', {}, words.findings),
      deciding.length === 0 ? h('p', {class: 'hint'}, words.noFinding) : '',
      deciding.map(finding => card(finding)),
      informing.length === 0 ? '' : h('details', {class: 'informing'},
        h('summary', {}, say('informing', count(informing.length))), informing.map(finding => card(finding)))),
    h('div', {class: 'beside'}, missing(project), notes(project), recognised(project), supports(project), standing(project)));
}

/** One finding: what is required and stated, where it stands, and what to do. */
function card(finding) {
  const of = data.clauses[finding.clause];
  const guided = of.check === 'zone-guidance' || of.check === 'park-focus';
  const effect = finding.effect === 'none' ? h('span', {class: 'badge none'}, mark('outcome', finding.outcome), labels.outcome[finding.outcome].label)
    : badge(finding.effect);
  return h('article', {class: 'finding ' + finding.effect.toLowerCase()},
    h('header', {}, effect, h('h5', {}, of.title)),
    h('p', {class: 'tags'}, join([labels.check[of.check].label, labels.force[of.force].label, labels.standing[of.standing].label], ' · ')),
    guided ? h('p', {class: 'message'}, text(finding.message)) : '',
    pairs([guided ? words.guidedTo : words.required, text(finding.required)], [words.actual, text(finding.actual)],
      [words.note, text(finding.note)], [words.clause, clause(of.citation)],
      [words.remedy, finding.outcome === 'met' ? '' : text(finding.remedy)], [words.waived, waiver(finding.waiver)]),
    h('p', {class: 'rule'}, of.rule));
}

function waiver(of) {
  return of ? say('waivedBy', text(of.reason), text(of.approver), of.expires) : '';
}

/** A list of names and values; a name without a value is left out. */
function pairs(...rows) {
  return h('dl', {class: 'pairs'}, rows.filter(([, value]) => value.length > 0)
    .map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]));
}

function aside(title, ...content) {
  return h('section', {class: 'aside'}, h('h4', {}, title), ...content);
}

function missing(project) {
  return project.missing.length === 0 ? '' : aside(words.missing, h('ul', {class: 'asks'},
    project.missing.map(one => h('li', {}, text(one.question), h('code', {}, one.field)))));
}

function notes(project) {
  return project.notes.length === 0 ? '' : aside(words.notes, listed(project.notes).map(note => h('p', {}, note)));
}

function recognised(project) {
  const activities = join(listed(project.activities), ' / ');
  return aside(words.recognised,
    pairs([words.industry, industry(project) || words.unrecognised], [words.activity, activities],
      [words.place, project.outside ? say('outside', wholeChain(project)) : wholeChain(project) || words.unrecognised]),
    project.evidence.length === 0 ? '' : h('table', {class: 'evidence'},
      h('caption', {}, words.evidence),
      h('tbody', {}, project.evidence.map(one => h('tr', {class: one.used ? '' : 'unused'},
        h('th', {scope: 'row'}, text(one.field)),
        h('td', {}, text(one.words)),
        h('td', {}, join(listed(one.concepts), ' / '), one.used ? '' : h('small', {}, words.unused)))))));
}

function industry(project) {
  return join(project.industry.map(line => join(listed(line), ' / ')), project.certain ? undefined : words.or);
}

function chain(project) {
  return join(listed(project.chain), ' › ');
}

/** With the province, which the rows leave out. */
function wholeChain(project) {
  return join([text(project.province), chain(project)], ' › ');
}

function supports(project) {
  return project.supports.length === 0 ? '' : aside(words.supports, h('p', {class: 'hint'}, words.supportsHint),
    project.supports.map(support => h('div', {class: 'support'},
      h('p', {class: 'support-title'}, mark('outcome', support.outcome), h('span', {class: 'sr'}, labels.outcome[support.outcome].label),
        text(support.title), support.amount === undefined ? '' : h('b', {}, text(support.amount))),
      h('ul', {class: 'conditions'}, support.conditions.map(condition => h('li', {},
        mark('outcome', condition.outcome), text(condition.label), h('small', {}, labels.outcome[condition.outcome].label)))),
      h('p', {class: 'cited'}, clause(support.citation), support.standing === 'in-force' ? '' : ` · ${labels.standing[support.standing].label}`))));
}

function standing(project) {
  return aside(words.policiesAlone, h('table', {class: 'alone'}, h('tbody', {}, Object.entries(project.policies).map(([id, verdict]) =>
    h('tr', {}, h('th', {scope: 'row', title: id}, policyTitle(id)), h('td', {}, badge(verdict)), h('td', {}, labels.standing[project.standings[id]].label))))),
  h('p', {class: 'cited'}, say('where', text(project.where))));
}
