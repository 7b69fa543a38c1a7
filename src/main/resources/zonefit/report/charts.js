/* How verdicts are spread: over all projects, and by check, place, policy and reason. */
const FIRST_ROWS = 12;

/** A bar of all verdicts, as wide as its share of the widest. Numbers stand beside it, so it is for the eye only. */
function bar(counts, widest, height) {
  let at = 0;
  const parts = VERDICTS.filter(verdict => counts[verdict] > 0).map((verdict, i, all) => {
    const width = 1000 * counts[verdict] / widest;
    const gap = i < all.length - 1 ? 3 : 0;
    const part = svg('rect', {class: verdict.toLowerCase(), x: at, y: 0, width: Math.max(width - gap, 1), height});
    at += width;
    return part;
  });
  return svg('svg', {class: 'bar', viewBox: `0 0 1000 ${height}`, preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false'}, parts);
}

function overview() {
  byId('verdict-bar').append(bar(pipeline.verdicts, pipeline.screened, 10));
  byId('cards').append(...VERDICTS.map(verdict => button([
    h('span', {class: 'card-head'}, mark('verdict', verdict), labels.verdict[verdict].label),
    h('span', {class: 'card-count'}, count(pipeline.verdicts[verdict]), ' ',
      h('small', {}, percent(pipeline.verdicts[verdict], pipeline.screened))),
    h('span', {class: 'card-note'}, labels.verdict[verdict].meaning)],
  () => toggleVerdict(verdict), {class: 'card ' + verdict.toLowerCase(), 'data-verdict': verdict, 'aria-pressed': 'false'})));
}

/** Fills a panel with the first rows, the rest on demand. Nothing to show, nothing shown. */
function panel(id, title, rows, table) {
  const at = byId(id);
  at.hidden = rows.length === 0;
  const more = h('p', {class: 'more'});
  const body = table(rows.slice(0, FIRST_ROWS));
  if (rows.length > FIRST_ROWS) {
    more.append(button(say('showMore', count(rows.length - FIRST_ROWS)), () => {
      body.replaceWith(table(rows));
      more.remove();
    }, {class: 'link'}));
  }
  at.replaceChildren(h('h3', {}, title), h('div', {class: 'scroll'}, body), more);
}

/** @param filter name of the filter that a row stands for */
function breakdown(id, title, groups, filter, label) {
  const total = group => VERDICTS.reduce((sum, verdict) => sum + group.counts[verdict], 0);
  const widest = Math.max(...groups.map(total));
  panel(id, title, groups, rows => h('table', {class: 'breakdown' + large(widest)},
    h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, h('span', {class: 'sr'}, title)), h('td', {}),
      VERDICTS.map(verdict => h('th', {scope: 'col', title: labels.verdict[verdict].label},
        mark('verdict', verdict), h('span', {class: 'sr'}, labels.verdict[verdict].label))))),
    h('tbody', {}, rows.map(group => h('tr', {},
      h('th', {scope: 'row'}, button(label(group), () => show({[filter]: group.value}), {class: 'link', title: label(group)})),
      h('td', {class: 'bar-cell'}, bar(group.counts, widest, 10)),
      VERDICTS.map(verdict => h('td', {class: 'number'}, number(group, verdict, filter, label))))))));
}

/** Figures of five and more digits need wider columns. */
const large = widest => widest >= 10000 ? ' large' : '';

function number(group, verdict, filter, label) {
  const value = group.counts[verdict];
  return value === 0 ? h('span', {class: 'zero'}, '0') : button(count(value), () => show({[filter]: group.value, verdicts: [verdict]}),
    {class: 'link', 'aria-label': `${label(group)} ${labels.verdict[verdict].label} ${count(value)}`});
}

function reasons() {
  const widest = Math.max(...pipeline.reasons.map(reason => reason.count));
  panel('by-reason', words.byReason, pipeline.reasons, rows => h('table', {class: 'breakdown reasons' + large(widest)},
    h('tbody', {}, rows.map(reason => h('tr', {},
      h('th', {scope: 'row'}, h('span', {class: 'reason-name'}, mark('verdict', reason.effect),
        h('span', {class: 'sr'}, labels.verdict[reason.effect].label),
        button(reason.title, () => show({words: reason.title}), {class: 'link', title: reason.rule}))),
      h('td', {class: 'bar-cell'}, bar({...Object.fromEntries(VERDICTS.map(verdict => [verdict, 0])), [reason.effect]: reason.count}, widest, 10)),
      h('td', {class: 'number'}, count(reason.count)))))));
}

function charts() {
  overview();
  breakdown('by-check', words.byCheck, pipeline.checks, 'check', group => labels.check[group.value].label);
  breakdown('by-place', words.byPlace, pipeline.places, 'place', group => group.value);
  breakdown('by-policy', words.byPolicy, pipeline.policies, 'policy', group => policyTitle(group.value));
  reasons();
}
