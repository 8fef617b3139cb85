// Puts a text on the clipboard, in old browsers and on pages without https too.

/** Tells `done` whether it is there; where it is not, it stands selected in a field at the end of `place`. */
export function copy(text, place, done) {
  function byCommand() {
    var field = place.appendChild(document.createElement('textarea'));
    var isCopied = false;
    field.value = text;
    field.readOnly = true;
    field.setAttribute('aria-label', text.slice(0, text.indexOf('\n')));
    field.select();
    try {
      isCopied = document.execCommand('copy');
    } catch (error) {
      // It stays selected.
    }
    if (isCopied) place.removeChild(field);
    done(isCopied);
  }
  if (!navigator.clipboard || !navigator.clipboard.writeText) return byCommand();
  navigator.clipboard.writeText(text).then(function () {
    done(true);
  }, byCommand);
}
