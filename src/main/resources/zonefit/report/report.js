/* What every part of the page needs: the data, the words, and a way to make elements. */
const data = JSON.parse(document.getElementById('data').textContent);
const {words, labels, pipeline, policies} = data;
const VERDICTS = Object.keys(labels.verdict);
const projects = data.records.filter(record => 'id' in record);
const unreadable = data.records.filter(record => 'unreadable' in record);
const CHINESE = data.lang.startsWith('zh');

const byId = id => document.getElementById(id);
const text = number => number === undefined ? '' : data.texts[number];
const listed = numbers => numbers.map(text);
const count = number => number.toLocaleString(data.lang);
const join = (parts, separator = CHINESE ? '、' : ', ') => parts.filter(part => part !== '').join(separator);

/** Labels stand alone on the page, so they begin as a sentence does. */
const capital = label => label.charAt(0).toUpperCase() + label.slice(1);
Object.values(labels).flatMap(kind => Object.values(kind)).forEach(label => Object.assign(label, {label: capital(label.label), meaning: capital(label.meaning)}));

/** A word of the page, with {0}, {1} ... filled in. */
function say(key, ...values) {
  return words[key].replace(/\{(\d)}/g, (_, index) => values[index]);
}

/** An element. Children are nodes or plain text, so nothing that a project states is ever read as markup. */
function h(tag, attributes, ...children) {
  return furnish(document.createElement(tag), attributes, children);
}

function svg(tag, attributes, ...children) {
  return furnish(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

function furnish(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(Infinity).filter(child => child !== undefined && child !== ''));
  return element;
}

function button(label, click, attributes) {
  return h('button', {type: 'button', click, ...attributes}, label);
}

/** A mark never stands without the word it is for. */
function mark(kind, code) {
  return h('span', {class: 'mark ' + code.toLowerCase(), 'aria-hidden': 'true'}, labels[kind][code].mark);
}

function badge(verdict) {
  return h('span', {class: 'badge ' + verdict.toLowerCase()}, mark('verdict', verdict), labels.verdict[verdict].label);
}

function percent(part, whole) {
  return whole === 0 ? '0%' : (part / whole).toLocaleString(data.lang, {style: 'percent', maximumFractionDigits: part * 100 < whole ? 1 : 0});
}

const policyTitle = id => id in policies ? policies[id].title : id;

/** Where a policy says it: title, place in it, and the words that stand there. */
function clause(citation) {
  return [h('span', {class: 'document', title: citation.document}, policyTitle(citation.document)), ' ',
    citation.locator, citation.phrase && h('q', {lang: 'zh-CN'}, citation.phrase)];
}
