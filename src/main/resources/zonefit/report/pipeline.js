/* What is said of all projects together, what could not be read, and how to read the page. */

function quotas() {
  if (pipeline.findings.length === 0) {
    return;
  }
  byId('quotas').append(h('h3', {}, words.quotas), h('div', {class: 'grid'}, pipeline.findings.map(finding =>
    h('article', {class: 'finding ' + finding.outcome},
      h('header', {}, h('span', {class: 'badge ' + finding.outcome}, mark('outcome', finding.outcome), labels.outcome[finding.outcome].label),
        h('h5', {}, finding.title)),
      h('p', {class: 'message'}, finding.message),
      pairs([words.required, finding.required], [words.actual, finding.actual], [words.clause, clause(finding.citation)],
        [words.standing, labels.standing[finding.standing].label]),
      counted(finding), h('p', {class: 'rule'}, finding.rule)))));
}

function counted(finding) {
  const known = new Set(projects.map(project => project.id));
  const rest = finding.counted - finding.projects.length;
  return finding.counted === 0 ? h('p', {class: 'hint'}, words.noneCounted) : h('details', {},
    h('summary', {}, say('counted', count(finding.counted))),
    h('p', {class: 'ids'}, finding.projects.map(id => known.has(id) ? button(id, () => showProject(id), {class: 'link'}) : h('span', {}, id))),
    rest > 0 ? h('p', {class: 'hint'}, say('countedMore', count(rest))) : '');
}

/** Guided industries that no project serves, place by place. */
function gaps() {
  const places = new Map();
  pipeline.gaps.forEach(gap => places.set(gap.place, [...places.get(gap.place) ?? [], gap]));
  if (places.size > 0) {
    byId('gaps').append(h('h3', {}, say('gaps', count(pipeline.gaps.length))), h('p', {class: 'hint'}, words.gapsHint),
      ...[...places].map(([place, here]) => h('details', {class: 'gap'},
        h('summary', {}, place, h('span', {class: 'total'}, count(here.length))),
        h('table', {}, h('tbody', {}, here.map(gap => h('tr', {}, h('th', {scope: 'row'}, gap.concept), h('td', {}, clause(gap.citation)))))))));
  }
}

function waivers() {
  const rows = projects.flatMap(project => (project.findings ?? []).filter(finding => finding.waiver).map(finding => ({project, finding})));
  if (pipeline.waived > 0) {
    byId('waivers').append(h('h3', {}, say('waivers', count(pipeline.waived))), h('p', {class: 'hint'}, words.waiversHint),
      h('div', {class: 'scroll'}, h('table', {class: 'plain'},
        h('thead', {}, h('tr', {}, [words.project, words.finding, words.reason, words.approver, words.expires].map(name => h('th', {scope: 'col'}, name)))),
        h('tbody', {}, rows.map(({project, finding}) => h('tr', {},
          h('td', {}, button(project.name, () => showProject(project.id), {class: 'link'}), ' ', h('span', {class: 'id'}, project.id)),
          h('td', {}, data.clauses[finding.clause].title), h('td', {}, text(finding.waiver.reason)),
          h('td', {}, text(finding.waiver.approver)), h('td', {}, finding.waiver.expires)))))));
  }
}

function unreadables() {
  const at = byId('unreadable-list');
  byId('unreadable').hidden = pipeline.unreadable === 0;
  unreadable.forEach(input => at.append(h('article', {class: 'input'}, h('h3', {}, input.unreadable),
    h('ul', {}, input.problems.map(problem => h('li', {}, problem.where === input.unreadable ? '' : [h('code', {}, problem.where), ' '], problem.message))))));
  if (data.kept.unreadableLeftOut > 0) {
    at.append(h('p', {class: 'hint'}, say('unreadableLeftOut', count(data.kept.unreadableLeftOut))));
  }
}

/** What the page leaves out is said before anything is read. */
function notices() {
  const left = VERDICTS.reduce((sum, verdict) => sum + data.kept.leftOut[verdict], 0);
  const brief = data.kept.rows - data.kept.detailed;
  const notice = content => byId('notices').append(h('p', {class: 'notice'}, content));
  if (pipeline.unreadable > 0) {
    notice([say('unreadableNotice', count(pipeline.unreadable)), ' ', h('a', {href: '#unreadable-title'}, words.seeList)]);
  }
  if (brief > 0) {
    notice(say('briefNotice', count(brief)));
  }
  if (left > 0) {
    notice(say('leftOutNotice', count(left), join(VERDICTS.filter(verdict => data.kept.leftOut[verdict] > 0)
      .map(verdict => `${labels.verdict[verdict].label} ${count(data.kept.leftOut[verdict])}`))));
  }
}

function legend() {
  byId('legend').append(
    h('dl', {class: 'pairs'}, VERDICTS.map(verdict => [h('dt', {}, badge(verdict)), h('dd', {}, labels.verdict[verdict].meaning)])),
    h('dl', {class: 'pairs standing'}, Object.values(labels.standing).map(one => [h('dt', {}, one.label), h('dd', {}, one.meaning)])),
    h('div', {class: 'scroll'}, h('table', {class: 'plain'},
      h('thead', {}, h('tr', {}, [words.policy, words.number, words.issuer, words.period].map(name => h('th', {scope: 'col'}, name)))),
      h('tbody', {}, Object.entries(policies).map(([id, policy]) => h('tr', {},
        h('th', {scope: 'row'}, policy.title, h('span', {class: 'id'}, id)), h('td', {}, policy.number), h('td', {}, policy.issuer),
        h('td', {class: 'date-cell'}, `${policy.from} – ${policy.to.startsWith('9999') ? '' : policy.to}`)))))),
    h('p', {class: 'hint'}, words.disclaimer));
}
