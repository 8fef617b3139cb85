// A page that was printed with the empty widget in it: until the live one takes its place, or if it never does.

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

const WORDS = {
  zh: '程序没有载入，这一页现在只能看，填写的内容无法核对和下载。刷新页面再试；仍然如此，可将这句话转告网站管理员。',
  en: 'The program did not load; this page can only be read, not checked or downloaded. Reload it; if that does not help, pass this sentence on to the site’s administrator.',
};

/** Says in the widget's root that it will not come to life, so that nobody types into a printed one in vain. */
export function warn(root, language) {
  const notice = document.createElement('div');
  notice.className = 'notice wrong';
  const sentence = document.createElement('p');
  sentence.className = 'notice-text';
  sentence.textContent = language === 'en' ? WORDS.en : WORDS.zh;
  notice.appendChild(sentence);
  (root.querySelector('.notice-place') || root).appendChild(notice);
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
