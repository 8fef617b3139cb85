// The styles of the widget in its shadow root, in the way that the browser and a strict policy allow.

/**
 * Answers a function that dresses a root; `css` is the style sheet's text or address. Twice does nothing twice. The
 * promise it gives is fulfilled when a sheet that has to be fetched has come, or has not.
 */
export function dresser(css) {
  let sheet = null;
  return function dress(root) {
    if (root.querySelector('link, style')) return;
    if (css instanceof URL) {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = css.href;
      const come = new Promise((resolve) => (link.onload = link.onerror = resolve));
      root.appendChild(link);
      return come;
    } else if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
      if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
      }
      root.adoptedStyleSheets = [sheet];
    } else {
      const style = document.createElement('style');
      style.textContent = css;
      root.appendChild(style);
    }
  };
}
