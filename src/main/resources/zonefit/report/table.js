/* The table of projects: filters, order, pages, and what is open. */
const PAGE = 50;
const MOST_PRINTED = 1000;
const state = {verdicts: new Set(), check: '', policy: '', place: '', words: '', sort: '', descending: false, page: 0, open: new Set(), whole: false};

const COLUMNS = [
  {key: 'verdict', label: words.verdict, by: project => -VERDICTS.indexOf(project.verdict)},
  {key: 'name', label: words.project, by: project => project.name},
  {key: 'industry', label: words.industry, by: industry},
  {key: 'place', label: words.place, by: chain},
  {key: 'reasons', label: words.reasons},
  {key: 'asOf', label: words.asOf, by: project => project.asOf},
];
const collator = new Intl.Collator(data.lang, {numeric: true});
const normal = written => written.normalize('NFKC').toLowerCase();
const haystacks = new Map();

/** All words by which a project can be found. */
function haystack(project) {
  if (!haystacks.has(project)) {
    haystacks.set(project, normal([project.id, project.name, industry(project), chain(project), ...listed(project.reasons),
      ...(project.evidence ?? []).map(one => text(one.words)), ...(project.findings ?? []).map(one => data.clauses[one.clause].rule)].join('\n')));
  }
  return haystacks.get(project);
}

/** The verdict that the filter looks at: of the chosen check, else of the chosen policy, else of the project. */
function verdictOf(project) {
  return state.check ? project.checks[state.check] : state.policy ? project.policies[state.policy] : project.verdict;
}

function matching() {
  const asked = normal(state.words).split('\n').join(' ').trim();
  const parts = haystackHas(asked);
  const found = projects.filter(project => {
    const verdict = verdictOf(project);
    return verdict !== undefined && (state.verdicts.size === 0 || state.verdicts.has(verdict))
      && (!state.policy || state.policy in project.policies) && (!state.place || text(project.place) === state.place) && parts(project);
  });
  const column = COLUMNS.find(one => one.key === state.sort);
  return column ? found.map(project => ({project, by: column.by(project)})).sort((a, b) => (state.descending ? -1 : 1)
    * (typeof a.by === 'number' ? a.by - b.by : collator.compare(a.by, b.by))).map(({project}) => project) : found;
}

/** Whole phrase first: the title of a reason has blanks of its own; else every word by itself. */
function haystackHas(asked) {
  const parts = asked.split(/\s+/);
  return project => asked === '' || haystack(project).includes(asked) || parts.every(part => haystack(project).includes(part));
}

function row(project, index) {
  const open = state.open.has(project);
  const id = 'details-' + index;
  const checks = Object.entries(project.checks);
  const opener = button([h('span', {class: 'chevron', 'aria-hidden': 'true'}), h('span', {class: 'name'}, project.name)],
    () => toggle(project, line, index), {class: 'opener', 'aria-expanded': String(open), 'aria-controls': id});
  const line = h('tr', {class: 'row ' + project.verdict.toLowerCase(), 'data-id': project.id, click: event => {
    if (!event.target.closest('button, a') && String(getSelection()) === '') {
      toggle(project, line, index);
    }
  }},
  h('td', {class: 'verdict-cell'}, badge(project.verdict)),
  h('td', {class: 'name-cell'}, opener, h('span', {class: 'id'}, project.id)),
  h('td', {class: 'industry-cell'}, industry(project) || h('span', {class: 'hint'}, words.unrecognised)),
  h('td', {class: 'place-cell'}, chain(project) || h('span', {class: 'hint'}, words.unrecognised)),
  h('td', {class: 'reasons-cell'},
    h('span', {class: 'checks'}, checks.map(([check, verdict]) => h('span', {class: 'check', title: labels.verdict[verdict].label},
      mark('verdict', verdict), labels.check[check].label, h('span', {class: 'sr'}, labels.verdict[verdict].label)))),
    project.reasons.length === 0 ? '' : h('span', {class: 'reason'}, join(listed(project.reasons)))),
  h('td', {class: 'date-cell'}, project.asOf));
  return open ? [line, opened(project, id)] : [line];
}

function opened(project, id) {
  return h('tr', {class: 'open', id}, h('td', {colspan: COLUMNS.length}, details(project)));
}

function toggle(project, line, index) {
  const id = 'details-' + index;
  const open = !state.open.has(project);
  line.querySelector('.opener').setAttribute('aria-expanded', String(open));
  if (open) {
    state.open.add(project);
    line.after(opened(project, id));
  } else {
    state.open.delete(project);
    byId(id)?.remove();
  }
}

function render() {
  const found = matching();
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  state.page = Math.min(state.page, pages - 1);
  const from = state.whole ? 0 : state.page * PAGE;
  const shown = found.slice(from, state.whole ? MOST_PRINTED : from + PAGE);
  byId('rows').replaceChildren(...(shown.length === 0
    ? [h('tr', {class: 'none'}, h('td', {colspan: COLUMNS.length}, words.nothing))] : shown.flatMap((project, i) => row(project, from + i))));
  byId('shown').textContent = join([selection(found.length), ...filtered()], ' · ')
    + (state.whole && found.length > MOST_PRINTED ? say('printed', count(MOST_PRINTED)) : '');
  byId('verdict-legend').textContent = state.check ? say('verdictOf', labels.check[state.check].label)
    : state.policy ? say('verdictOf', policyTitle(state.policy)) : words.verdict;
  document.querySelectorAll('[data-verdict]').forEach(one => one.setAttribute('aria-pressed', String(state.verdicts.has(one.dataset.verdict))));
  columns();
  pager(pages);
}

function selection(found) {
  return projects.length === pipeline.screened ? say('shown', count(found), count(projects.length))
    : say('shownOfKept', count(found), count(projects.length), count(pipeline.screened));
}

/** What the filters ask for, in words. */
function filtered() {
  return [state.check && labels.check[state.check].label, state.policy && policyTitle(state.policy), state.place,
    join(VERDICTS.filter(verdict => state.verdicts.has(verdict)).map(verdict => labels.verdict[verdict].label)),
    state.words && `“${state.words.trim()}”`];
}

/** Browsers leave buttons out where they repeat the head of a table on the next sheet, so paper gets plain words. */
function columns() {
  byId('columns').replaceChildren(...COLUMNS.map(column => {
    const sorted = state.sort === column.key;
    return h('th', {scope: 'col', class: column.key + '-cell', 'aria-sort': sorted ? (state.descending ? 'descending' : 'ascending') : undefined},
      column.by && !state.whole ? button(column.label, () => sortBy(column.key), {class: 'sorter'}) : column.label);
  }));
}

/** Up, down, and back to the order of the input. */
function sortBy(key) {
  const again = state.sort === key;
  Object.assign(state, {sort: again && state.descending ? '' : key, descending: again && !state.descending, page: 0});
  render();
  [...byId('columns').querySelectorAll('.sorter')].find(one => one.parentElement.className === key + '-cell').focus();
}

function pager(pages) {
  const go = page => () => {
    state.page = page;
    render();
    byId('projects').focus();
  };
  byId('pager').hidden = pages === 1;
  byId('pager').replaceChildren(
    button(words.previous, go(state.page - 1), {disabled: state.page === 0}),
    h('span', {}, say('page', count(state.page + 1), count(pages))),
    button(words.next, go(state.page + 1), {disabled: state.page === pages - 1}));
}

function toggleVerdict(verdict) {
  state.verdicts.has(verdict) ? state.verdicts.delete(verdict) : state.verdicts.add(verdict);
  state.page = 0;
  render();
}

/** Shows what a figure of the page counts, and nothing else. */
function show(filter) {
  const all = {check: '', policy: '', place: '', words: '', verdicts: [], ...filter};
  ['check', 'policy', 'place', 'words'].forEach(name => {
    byId(name).value = all[name];
    state[name] = all[name];
  });
  Object.assign(state, {verdicts: new Set(all.verdicts), page: 0});
  render();
  byId('projects').focus();
  byId('projects').scrollIntoView();
}

/** Shows one project, opened. */
function showProject(id) {
  projects.filter(project => project.id === id).forEach(project => state.open.add(project));
  show({words: id});
}

function options(id, groups, label) {
  byId(id).append(h('option', {value: ''}, words.all), ...groups.map(group => h('option', {value: group.value}, label(group))));
  byId(id).addEventListener('change', event => {
    Object.assign(state, {[id]: event.target.value, page: 0});
    render();
  });
}

function table() {
  options('check', pipeline.checks, group => labels.check[group.value].label);
  options('policy', pipeline.policies, group => policyTitle(group.value));
  options('place', pipeline.places, group => group.value);
  byId('words').addEventListener('input', event => {
    Object.assign(state, {words: event.target.value, page: 0});
    render();
  });
  byId('filters').addEventListener('submit', event => event.preventDefault());
  byId('verdicts').append(...VERDICTS.map(verdict => button([mark('verdict', verdict), labels.verdict[verdict].label],
    () => toggleVerdict(verdict), {class: 'toggle ' + verdict.toLowerCase(), 'data-verdict': verdict, 'aria-pressed': 'false'})));
  byId('reset').addEventListener('click', () => show({}));
  byId('open-all').addEventListener('click', () => {
    matching().slice(state.page * PAGE, (state.page + 1) * PAGE).forEach(project => state.open.add(project));
    render();
  });
  byId('close-all').addEventListener('click', () => {
    state.open.clear();
    render();
  });
  render();
}
