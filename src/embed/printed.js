// A page that was printed with the empty widget in it, until the live one takes its place.

const IDENTITIES = ['data-cell', 'data-section', 'data-note', 'data-field', 'data-unit', 'data-action', 'data-go'];

/** Puts the live widget in the place of the printed one, with the caret where it was. */
export function replace(printed, mount) {
  const focused = printed.getRootNode().activeElement;
  const name = focused && IDENTITIES.find((name) => focused.hasAttribute(name));
  const selection = name && 'selectionStart' in focused ? [focused.selectionStart, focused.selectionEnd] : null;
  printed.parentNode.replaceChild(mount, printed);
  const heir = name && mount.querySelector(`[${name}="${focused.getAttribute(name)}"]`);
  if (!heir) return;
  heir.focus({ preventScroll: true });
  if (selection && selection[0] !== null) heir.setSelectionRange(...selection);
}

/** Waits until no input method is at work in the printed widget: leaving a field would end its word. */
export function composed(printed) {
  return new Promise((resolve) => {
    if (!printed.composing) resolve();
    else printed.addEventListener('compositionend', () => setTimeout(resolve), { once: true });
  });
}

/** Waits until what is there has been painted; a hidden page is never painted. */
export function painted() {
  return new Promise((resolve) => {
    if (document.visibilityState === 'hidden') resolve();
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}
