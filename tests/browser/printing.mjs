// What is printed, seen by a test. The function is for a page and stands alone there.

/** Notes what would be printed in `window.printed`, in place of printing it. */
export function notePrinting() {
  window.printed = [];
  const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    get() {
      const inside = get.call(this);
      inside.print = () => {
        const { document } = inside;
        const size = Math.round(parseFloat(inside.getComputedStyle(document.querySelector('h1')).fontSize));
        printed.push({ page: document.documentElement.outerHTML, size });
      };
      return inside;
    },
  });
}
