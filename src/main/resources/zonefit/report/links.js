/* Where a catalogue is named, the id of a rule leads to its entry there. */
const cardWithoutLink = card;
card = finding => {
  const article = cardWithoutLink(finding);
  const of = data.clauses[finding.clause];
  article.querySelector('.rule').replaceChildren(h('a', {href: of.link, rel: 'noopener'}, of.rule));
  return article;
};
