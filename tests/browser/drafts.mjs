// What the tests of drafts have in common: how a draft is begun, what is said of it, and the place where drafts lie.
import { existsSync } from 'node:fs';
import { eventually, Visitor } from './journey.mjs';

// Chromium 80 lets nobody store anything where the disk of its profile is nearly full; this one is in memory.
if (existsSync('/dev/shm')) process.env.TMPDIR = '/dev/shm';

export const person = 'requests.received.natural_person';

/** A page with nothing of ours on it, in which other scripts of the same site get at the storage. */
export const blank = { 'blank.html': '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>空白</title>' };

/** A visitor whose page stores drafts. */
export const to = (browser, url, more) => Visitor.to(browser, url, { drafts: true, ...more });

/** The same, at a page with nothing of ours. */
export const toBlank = (browser, url) => Visitor.to(browser, `${url}blank.html`, { wait: false });

/** What the bar says of a draft; null where it says nothing. */
export const bar = (visitor) => visitor.text('.draft-bar-text');
export const barSays = (visitor, pattern) =>
  eventually(async () => pattern.test((await bar(visitor)) ?? ''), true, `${pattern}`);

/** Waits for what the line in the toolbar says. */
export const line = (visitor, pattern) =>
  eventually(async () => pattern.test(await visitor.text('.toolbar-place')), true, `${pattern}`);
export const isStored = (visitor) => line(visitor, /^已存在本机 \d+:\d\d/);

/** Whether the page would have the browser ask before it is left. */
export const asks = (visitor) => visitor.see(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));

/** Types in an organisation, a year and a figure, and waits until they are stored. */
export async function begin(visitor, organization, year, figure) {
  await visitor.fill('[data-field="organization"]', organization);
  await visitor.fill('[data-field="year"]', year);
  await visitor.fillCell(person, figure);
  await settles(visitor, [organization, year, `"natural_person":${figure}`]);
}

/** The texts of the drafts that are stored. */
export const stored = (visitor) => visitor.see(() => new Promise((resolve) => {
  const request = indexedDB.open('gongkai-gongkai');
  request.onupgradeneeded = () => request.transaction.abort(); // nothing is stored yet
  request.onerror = () => resolve([]);
  request.onsuccess = () => {
    const database = request.result;
    database.transaction('drafts').objectStore('drafts').getAll().onsuccess = ({ target }) => {
      database.close();
      resolve(target.result.map(({ text }) => text));
    };
  };
}));

/** How many drafts have all of these words. */
export const count = async (visitor, words) =>
  (await stored(visitor)).filter((text) => words.every((word) => text.includes(word))).length;

/** Waits until there is a draft that has what is on the screen. */
export const settles = (visitor, words) =>
  eventually(async () => (await count(visitor, words)) > 0, true, `${words} are stored`);
