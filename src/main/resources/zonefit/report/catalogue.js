(() => {
'use strict';
const root = document.documentElement;
const field = id => document.getElementById(id);
const filters = ['search', 'policy', 'kind', 'check'].map(field);
const entries = [...document.querySelectorAll('.entry')].map(element => {
  const place = element.closest('tbody')?.querySelector('.place')?.textContent ?? '';
  return {element, place, words: undefined, policy: element.closest('[data-policy]')?.dataset.policy ?? ''};
});

/** What is looked through, put together when it is first needed: there are thousands. */
function words(entry) {
  entry.words ??= (entry.element.textContent + ' ' + entry.place).toLowerCase();
  return entry.words;
}

function matches(entry, asked, [policy, kind, check]) {
  return (!policy || entry.policy === policy) && (!kind || entry.element.dataset.kind === kind)
    && (!check || entry.element.dataset.check === check) && asked.every(word => words(entry).includes(word));
}

function filter() {
  const asked = filters[0].value.toLowerCase().split(/\s+/).filter(word => word);
  const chosen = filters.slice(1).map(one => one.value);
  const found = new Set(entries.filter(entry => matches(entry, asked, chosen)).map(entry => entry.element));
  for (const {element} of entries) {
    // A rule stays with its rows, and its rows with it.
    const around = element.parentElement.closest('.entry');
    element.hidden = !(found.has(element) || around && found.has(around) || [...element.querySelectorAll('.entry')].some(row => found.has(row)));
  }
  for (const group of document.querySelectorAll('main tbody, main section section, main .policy')) {
    group.hidden = !group.querySelector('.entry:not([hidden])');
  }
  count(found.size);
}

function count(number) {
  const zh = number + ' 条';
  const en = number + (number === 1 ? ' entry' : ' entries');
  field('shown').textContent = {zh, en, both: zh + ' / ' + en}[root.dataset.show];
}

function show(language) {
  root.dataset.show = language;
  root.lang = language === 'en' ? 'en' : 'zh-CN';
  document.querySelectorAll('[data-lang]').forEach(button => button.setAttribute('aria-pressed', String(button.dataset.lang === language)));
  document.querySelectorAll('option').forEach(option => {
    const {zh, en} = option.dataset;
    option.textContent = language === 'both' && zh !== en ? zh + ' / ' + en : language === 'en' ? en : zh;
  });
  filter();
}

/** What a link leads to is shown, whatever is filtered. */
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target?.closest('[hidden]')) {
    filters.forEach(one => { one.value = ''; });
    filter();
  }
  if (target) {
    target.scrollIntoView();
  }
}

let waiting;
filters[0].addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(filter, 150); });
filters.slice(1).forEach(one => one.addEventListener('change', filter));
document.querySelectorAll('[data-lang]').forEach(button => button.addEventListener('click', () => show(button.dataset.lang)));
addEventListener('hashchange', reveal);
field('controls').hidden = false;
show(root.dataset.show);
reveal();
})();
