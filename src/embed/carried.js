// The report that a page carries within the tag, as a block of data: `<script type="application/json">`.
//
// A host may write one there, and the report begins with it. What is filled in is kept in it as well: whoever saves
// the page as it is, by the browser's own means or another program, has the report in the saved page.

// Our finished pages have their data under this id, and it is found in them by it.
export const DATA_ID = 'gongkai-report';

/** A text as it may stand in a script element: its own end tag cannot come up in it. */
export const asData = (json) => json.replace(/</g, '\\u003c');

const isCode = ({ type, noModule }) => !noModule && /^(|module|text\/javascript)$/.test(type);

/**
 * Puts a block of our own in the place of another. It is the copy of a script that has run, as such a copy never runs
 * again, whatever it says: Firefox takes each change of any other for code that a policy of trusted types has to allow.
 */
function ours(block) {
  const run = Array.from(document.scripts).find(isCode);
  if (!run) return block;
  const own = run.cloneNode(false);
  for (const name of own.getAttributeNames()) own.removeAttribute(name);
  own.type = block.type;
  block.replaceWith(own);
  return own;
}

export class Carried {
  constructor(block) {
    this._block = block;
    this._isOurs = false;
    this.text = block.textContent.trim();
    this.sheet = nameOf(this.text);
  }

  /** Puts the report of a sitting that was kept into the block, or nothing where there is nothing to lose. */
  keep({ text, worth }) {
    const content = worth ? asData(text.split('\n', 1)[0]) : '';
    if (!this._isOurs) this._block = ours(this._block);
    this._isOurs = true;
    if (worth) this._block.id = DATA_ID;
    else this._block.removeAttribute('id');
    // Through a node of text: a policy of trusted types takes the script's own text for code, which this is not.
    if (!this._block.firstChild) this._block.appendChild(document.createTextNode(''));
    this._block.firstChild.data = content;
  }

  /**
   * The sitting that begins with it, as the widget goes on with one that was kept: the one that has a draft of its own,
   * unless that is in other hands.
   */
  begun(isOwn) {
    const state = JSON.stringify({ draft: 1, sheet: isOwn ? this.sheet : '' });
    return [this.text.replace(/\s*\n\s*/g, ' '), state, 'null'].join('\n');
  }
}

/** What the tag carries, or null; a tag that is still being read is waited for. */
export async function carriedBy(element) {
  if (document.readyState === 'loading' && !element.nextSibling) {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  const block = Array.from(element.children).find(({ localName, type }) => localName === 'script' && type === 'application/json');
  return block ? new Carried(block) : null;
}

/** A name for what begins with such a text: whoever opens the same file once more goes on with the same draft. */
function nameOf(text) {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    high = Math.imul(high ^ text.charCodeAt(i), 2654435761);
    low = Math.imul(low ^ text.charCodeAt(i), 1597334677);
  }
  return `carried-${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
}
