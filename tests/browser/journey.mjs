// What a person does at the report and sees there, in the same words for every browser.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { browsers, withBrowser } from './browsers.mjs';
import { elementReady, openPage } from './site.mjs';

/** One journey, in each of the browsers: `travel({browser, downloads, kind, step})`, where `step(name, run)` is a part. */
export function journey(name, travel, kinds = browsers) {
  for (const kind of kinds) {
    test(`${name}, ${kind.name}`, (t) => withBrowser(kind, (browser, downloads) =>
      travel({ browser, downloads, kind, step: (part, run) => t.test(part, run) })));
  }
}

const patience = 5_000;

/** Reads again and again until what is read is what is expected; otherwise fails with the difference. */
export async function eventually(read, expected, message) {
  const end = Date.now() + patience;
  let seen;
  do {
    seen = await read();
    if (isDeepStrictEqual(seen, expected)) return;
    await pause(10);
  } while (Date.now() < end);
  assert.deepEqual(seen, expected, message);
}

/** The cells of an edition as the form prints them: every id in order, the typed ones and the totals. */
export async function cellsOf(edition) {
  const form = await readFile(new URL(`../formats/${edition}.txt`, import.meta.url), 'utf8');
  const lines = form.split('\n').filter((line) => line.startsWith('Figures'));
  const all = lines.flatMap((line) => line.match(/(?<=\| )(proactive|requests|reviews)\.[a-z_.]+/g));
  const isTotal = (id) => id.endsWith('.total') || id.startsWith('requests.processed.');
  return { all, typed: all.filter((id) => !isTotal(id)), totals: all.filter(isTotal) };
}

/** What stands in a report under a cell's id. */
export const at = (report, id) => id.split('.').reduce((values, key) => values?.[key], report);

/** The one file that is in the folder once it has been saved whole: `{name, path, text}`. */
export async function saved(folder, kind = '') {
  const end = Date.now() + patience;
  for (;;) {
    const names = (await readdir(folder)).filter((name) => name.includes(kind));
    if (names.length === 1 && !/\.(crdownload|part)$/.test(names[0])) {
      const path = `${folder}/${names[0]}`;
      const text = await readFile(path, 'utf8');
      if (text) return { name: names[0], path, text };
    }
    assert.ok(Date.now() < end, `no file was saved: ${names.join(', ') || 'the folder is empty'}`);
    await pause(20);
  }
}

/** Is in every page: the element, by its place on the page or its id, and what is drawn in it. */
function install() {
  window.gongkai = (which = 0) =>
    typeof which === 'string' ? document.getElementById(which) : document.querySelectorAll('gongkai-report')[which];
  window.drawn = (selector, which) => gongkai(which).shadowRoot.querySelector(selector);
  window.drawnAll = (selector, which) => [...gongkai(which).shadowRoot.querySelectorAll(selector)];
  window.focused = () => document.activeElement && document.activeElement.shadowRoot && document.activeElement.shadowRoot.activeElement;
  // A file's content: a text, bytes in base64, or so many bytes of noise, the same each time.
  window.content = (given) => {
    if (typeof given === 'string') return given;
    if (given.base64) return Uint8Array.from(atob(given.base64), (byte) => byte.charCodeAt(0));
    const noise = new Uint32Array(given / 4);
    for (let i = 0, state = 1; i < noise.length; i++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      noise[i] = state;
    }
    return noise;
  };
  window.heard = [];
  for (const name of ['ready', 'change', 'problems', 'download', 'error']) {
    addEventListener(`gongkai-${name}`, ({ type, target, detail }) => heard.push({ type, id: target.id, detail }));
  }
}

/** Takes the page's wish for drafts away before the element comes to life: what one visitor types is not the next one's. */
function withoutDrafts() {
  new MutationObserver(() => {
    const element = document.querySelector('gongkai-report[draft]');
    if (element) element.removeAttribute('draft');
  }).observe(document, { childList: true, subtree: true });
}

/** Somebody's sight of one page and hands on it. Selectors are meant within the element; `which` is as in `install`. */
export class Visitor {
  /** Opens an address and waits until the element is at work, unless `wait` is false. */
  static async to(browser, address, { wait = true, drafts = false, prepare = async () => {} } = {}) {
    const noted = await openPage(browser);
    const visitor = Object.assign(new Visitor(), noted);
    const { page } = noted;
    await page.setViewport({ width: 1440, height: 900 });
    await page.evaluateOnNewDocument(install);
    if (!drafts) await page.evaluateOnNewDocument(withoutDrafts);
    await prepare(page);
    await page.goto(address, { waitUntil: wait ? 'load' : 'domcontentloaded' });
    if (wait) await elementReady(page);
    return visitor;
  }

  /** Closes the page, on which nothing must have gone wrong. */
  async leave() {
    assert.deepEqual(this.errors, []);
    await this.page.close();
  }

  async reload() {
    await this.page.reload();
    await elementReady(this.page);
  }

  see(read, ...given) {
    return this.page.evaluate(read, ...given);
  }

  report(which) {
    return this.see((which) => gongkai(which).report, which);
  }

  problems(which) {
    return this.see((which) => gongkai(which).problems, which);
  }

  /** The text of an element, or what is typed in it; null where there is no such element. */
  text(selector, which) {
    return this.see((selector, which) => {
      const element = drawn(selector, which);
      return element && (element.matches('input, textarea, select') ? element.value : element.textContent);
    }, selector, which);
  }

  /** What stands on the screen in each cell, typed ones and totals, by its id. */
  figures(which) {
    return this.see((which) => {
      const figure = (place) => [place.dataset.cell, place.tagName === 'INPUT' ? place.value : place.textContent];
      return Object.fromEntries(drawnAll('[data-cell]', which).map(figure));
    }, which);
  }

  async shows(selector, text, which) {
    await eventually(() => this.text(selector, which), text, selector);
  }

  /** Waits for the sentence at the foot of the page, and answers it. */
  async told(pattern) {
    await eventually(async () => pattern.test((await this.text('.notice-text')) ?? ''), true, `${pattern} is said`);
    return this.text('.notice-text');
  }

  async type(text) {
    await this.page.keyboard.type(text);
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async find(selector, which) {
    const found = await this.page.evaluateHandle((selector, which) => drawn(selector, which), selector, which);
    assert.ok(found.asElement(), `${selector} is there`);
    return found.asElement();
  }

  async click(selector, which) {
    await (await this.find(selector, which)).click();
  }

  /** Presses a button: those of the toolbar, the doors and the findings are known by what they do. */
  async act(action, which) {
    await this.click(`[data-action="${action}"]`, which);
  }

  /** Waits until what was read is shown for approval. */
  async isAsked(which) {
    await this.shows('.approval-title', '核对读到的内容', which);
  }

  /** Waits until what was read is shown, and opens it: as this year's report, or as `action` says. */
  async approve(which, action = 'open-as-report') {
    await this.isAsked(which);
    await this.act(action, which);
    await this.shows('.approval-card', null, which);
  }

  /** Types in a field in place of what is there. */
  async write(selector, text, which) {
    await this.see((selector, which) => {
      const field = drawn(selector, which);
      field.focus();
      field.select();
    }, selector, which);
    await this.type(text);
  }

  /** Types in a field in place of what is there, and leaves it. */
  async fill(selector, text, which) {
    await this.write(selector, text, which);
    await this.press('Tab');
  }

  fillCell(id, text, which) {
    return this.fill(`input[data-cell="${id}"]`, text, which);
  }

  /** Goes on with Tab until something has the focus. */
  async tabTo(selector) {
    const trail = [];
    for (let steps = 0; steps < 50; steps++) {
      await this.press('Tab');
      const [there, what] = await this.see((selector) => {
        const on = focused();
        return on ? [on.matches(selector), on.outerHTML.slice(0, 80)] : [false, 'nothing'];
      }, selector);
      if (there) return;
      trail.push(what);
    }
    assert.fail(`Tab does not lead to ${selector}, but to\n${trail.join('\n')}`);
  }

  async choose(selector, value) {
    await (await this.find(selector)).select(value);
  }

  /** Presses 打开, or the button of another action, and picks a file in the browser's own dialogue. */
  async pick(path, action = 'open') {
    const [chooser] = await Promise.all([this.page.waitForFileChooser(), this.act(action)]);
    await chooser.accept([path]);
  }

  /** Pastes texts by their media type where the focus is, or on an element. */
  paste(texts, selector) {
    return this.see((texts, selector) => {
      const data = new DataTransfer();
      for (const type of Object.keys(texts)) data.setData(type, texts[type]);
      const paste = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
      Object.defineProperty(paste, 'clipboardData', { value: data }); // Firefox lets no script fill in its own
      (selector ? drawn(selector) : focused() || document.body).dispatchEvent(paste);
      return paste.defaultPrevented;
    }, texts, selector);
  }

  /** Drops a file on the widget: one with this text, with these bytes, or with so many bytes of noise. */
  drop(given, which) {
    const content = Buffer.isBuffer(given) ? { base64: given.toString('base64') } : given;
    return this.see((content, which) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([window.content(content)], 'report', { type: '' }));
      const drop = { dataTransfer: transfer, bubbles: true, composed: true, cancelable: true };
      drawn('.paper', which).dispatchEvent(new DragEvent('drop', drop));
    }, content, which);
  }
}
