/* Puts the page together, and shows the whole selection while it is printed. */
notices();
charts();
table();
quotas();
waivers();
gaps();
byId('pipeline').hidden = ['quotas', 'waivers', 'gaps'].every(id => byId(id).childElementCount === 0);
unreadables();
legend();

byId('print').addEventListener('click', () => print());
addEventListener('beforeprint', () => {
  state.whole = true;
  render();
});
addEventListener('afterprint', () => {
  state.whole = false;
  render();
});
