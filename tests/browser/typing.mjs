// What tests of the keys have in common: places in the tables, keys held together, where the focus and the caret are.

export const cell = (id) => `input[data-cell="${id}"]`;
export const person = 'requests.received.natural_person';
export const company = 'requests.received.commercial';
export const institute = 'requests.received.research';
export const other = 'requests.received.other_organization';
export const before = 'requests.pending_at_start.natural_person';
export const last = 'requests.pending_at_end.other_organization';

export const place = (visitor) => visitor.see(() => {
  const on = focused();
  return on && (on.dataset.cell || on.dataset.section || on.dataset.field || on.dataset.action);
});
export const chosen = (visitor) => visitor.see(() => focused().value.slice(focused().selectionStart, focused().selectionEnd));

/** Presses a key, with others held down: `Control+Shift+Z`. */
export async function chord(visitor, keys) {
  const held = keys.split('+');
  const key = held.pop();
  for (const one of held) await visitor.page.keyboard.down(one);
  await visitor.press(key);
  for (const one of held.reverse()) await visitor.page.keyboard.up(one);
}

/** Puts the focus on a cell as a click of somebody who goes on typing would: with nothing selected. */
export async function stand(visitor, id) {
  await visitor.see((selector) => {
    drawn(selector).focus();
    drawn(selector).setSelectionRange(0, 0);
  }, cell(id));
}
