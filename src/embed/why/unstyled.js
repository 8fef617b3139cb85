// A style sheet that does not come is no reason to stop, but one to say so.

import { lookFor, refused, sourceOf } from './look.js';
import { explain } from './panel.js';
import { NO_STYLE_BY_POLICY, UNSTYLED } from './words.js';

/** Says at the element why the sheet that it links to has not come, where it has not. */
export function heedStyles(host) {
  const root = host.shadowRoot;
  const link = root.querySelector('link');
  if (!link) return;
  const check = () => {
    if (hasCome(link)) return;
    // What happened to it may have happened before anybody listened; it may also come the second time.
    const again = link.cloneNode();
    again.onerror = () => setTimeout(() => judge(host, again), 50);
    root.appendChild(again);
  };
  if (document.readyState === 'complete') check();
  else addEventListener('load', check, { once: true });
}

/** A sheet that was refused or is missing is an empty one. */
function hasCome({ href, sheet }) {
  try {
    return Boolean(sheet && sheet.cssRules.length);
  } catch (error) {
    // Another site's may not be looked into; one of our own is refused.
    return sourceOf(href) !== "'self'";
  }
}

async function judge(host, link) {
  const address = link.href;
  const isRefused = refused('style-src', (blocked) => address.startsWith(blocked));
  const refusal = [NO_STYLE_BY_POLICY, { address, directive: 'style-src', source: sourceOf(address) }];
  const [cause, facts] = isRefused ? refusal : await lookFor(link);
  explain(host, cause, facts, UNSTYLED);
}
