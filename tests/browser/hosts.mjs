// The pages under hosts/, each a surrounding that the element must live in, and a sitting that is the same in all of them.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { at, eventually } from './journey.mjs';

const folder = fileURLToPath(new URL('./hosts/', import.meta.url));
const jquery = await readFile(createRequire(import.meta.url).resolve('jquery/dist/jquery.min.js'), 'utf8');
const names = (await readdir(folder)).filter((name) => name.endsWith('.html'));

/** Every host page by its name. */
export const hosts = Object.fromEntries(await Promise.all(names.map(async (name) =>
  [name, (await readFile(folder + name, 'utf8')).replace('/* jquery */', () => jquery)])));

const person = 'requests.received.natural_person';

/** The visitor in the frame of its page: what is seen and done from here on is so there. */
export async function intoFrame(visitor) {
  const { page } = visitor;
  await eventually(async () => page.frames().length, 2);
  const frame = page.frames()[1];
  await frame.waitForSelector('gongkai-report');
  await frame.waitForFunction(() => { const { ready } = document.querySelector('gongkai-report'); return Boolean(ready); });
  await frame.evaluate(() => document.querySelector('gongkai-report').ready.then(() => undefined));
  visitor.page = {
    keyboard: page.keyboard, close: () => page.close(),
    evaluate: (...given) => frame.evaluate(...given), evaluateHandle: (...given) => frame.evaluateHandle(...given),
  };
  return visitor;
}

/** Fills in, checks, takes back, reads and saves, and sees that all of it was done. */
export async function sitting(visitor) {
  await visitor.shows('h1', '某县民政局2024年政府信息公开工作年度报告');
  await visitor.fillCell('proactive.fees.amount', '96171.60');
  await visitor.write(`[data-cell="${person}"]`, '12');
  await visitor.press('Enter');
  await visitor.shows('[data-cell="requests.received.total"]', '12');
  await visitor.write('[data-section="overview"]', '（一）主动公开');
  await visitor.press('Enter');
  await visitor.type('共3件。');
  await visitor.press('Tab');
  await visitor.see(() => {
    window.taken = null;
    gongkai().addEventListener('gongkai-download', (event) => {
      event.preventDefault();
      window.taken = event.detail;
    });
  });
  await visitor.act('check');
  await eventually(() => visitor.see(() => drawnAll('[data-problem]').length > 0), true);
  assert.equal(await visitor.see(() => gongkai().problems.some(({ rule, cells }) => rule.length > 1 && Array.isArray(cells))), true);
  await visitor.act('undo');
  await visitor.act('redo');
  await visitor.act('fill-zeros');
  await visitor.act('download-html');
  await eventually(() => visitor.see(() => window.taken && window.taken.kind), 'html');
  const before = await visitor.report();
  assert.deepEqual([before.overview, at(before, person), at(before, 'requests.granted.commercial'), before.proactive.fees.amount], ['（一）主动公开\n共3件。', 12, 0, 96171.6]);
  // The finished page is read back, shown and approved: all that was filled in is in it.
  await visitor.see(() => void gongkai().open(window.taken.blob));
  await visitor.approve();
  assert.deepEqual(await visitor.report(), before);
  await visitor.see(() => (gongkai().report = gongkai().report));
  assert.deepEqual(await visitor.report(), before);
}
