// What the tests see of the panel that says why the widget cannot run.
import { eventually } from './journey.mjs';

/** Is in every page: the panel, within the element or beside it. */
export function installPanel() {
  window.panel = () => {
    const host = document.querySelector('gongkai-report');
    return (host && host.shadowRoot && host.shadowRoot.querySelector('.why')) || document.querySelector('.why');
  };
}

/** Waits for the panel, and answers what it says: `{title, clerk, code, master, text}`. */
export async function told(visitor) {
  await eventually(() => visitor.see(() => Boolean(window.panel())), true, 'the panel is there');
  return visitor.see(() => {
    const panel = window.panel();
    const text = (selector) => panel.querySelector(selector).textContent;
    return {
      title: text('h2'), clerk: text('p'), code: text('.why-code'), master: text('details p'),
      text: [...panel.querySelectorAll('h2, p:not(:last-child), details p')].map((line) => line.textContent),
      role: panel.getAttribute('role'),
    };
  });
}
