// A page that has the script within itself can be written out whole: a copy of it, with the report inside.

import { DATA_ID, asData } from './carried.js';

let parts = null; // of the page's head and body, as they stood when the script ran

/** Notes the page as it is, where the script stands in it; what others put into it later is no part of a copy. */
export function rememberPage() {
  const script = document.currentScript;
  if (script && !script.src) parts = [...document.head.childNodes, ...document.body.childNodes];
}

/** Whether copies of the page can be written that have this element in them. */
export const canCopy = (element) => Boolean(parts) && parts.includes(element);

/**
 * The page as a file, with the report in it: as data, and as `shown` for readers that run no script. Once there is a
 * widget, it takes the place of what is shown.
 */
export function copyPage(element, data, shown) {
  const copy = document.implementation.createHTMLDocument('');
  copy.documentElement.lang = document.documentElement.lang;
  copy.head.textContent = '';
  for (const part of parts) {
    if (!part.isConnected) continue;
    const place = document.head.contains(part) ? copy.head : copy.body;
    place.appendChild(copy.importNode(part, part !== element));
  }
  const tag = copy.querySelector(element.localName);
  const block = copy.createElement('script');
  block.type = 'application/json';
  block.id = DATA_ID;
  block.appendChild(copy.createTextNode(asData(data)));
  const page = copy.importNode(shown, true);
  page.setAttribute(SHOWN, '');
  tag.append(block, page);
  const title = page.querySelector('h1');
  if (title) copy.title = title.textContent;
  return new Blob([`<!doctype html>\n${copy.documentElement.outerHTML}\n`], { type: 'text/html;charset=utf-8' });
}

const SHOWN = 'data-shown';

/** Takes away what stood for the widget in a copy: it would say what is in the report no more. */
export function clearShown(element) {
  for (const page of element.querySelectorAll(`[${SHOWN}]`)) page.remove();
}

/** Has Ctrl+S save a copy, where the browser's own saving would lose what is filled in. Answers how to stop. */
export function listenForSaving(save) {
  const hear = (event) => {
    const isSave = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 's';
    if (!isSave || event.defaultPrevented) return;
    event.preventDefault();
    save();
  };
  document.addEventListener('keydown', hear);
  return () => document.removeEventListener('keydown', hear);
}
