// The page can be used by people who see little or nothing: axe finds no fault with it, in any of its states.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { browsers } from './browsers.mjs';
import { journey, Visitor } from './journey.mjs';
import { withSite } from './site.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds fault with: the rule and where. */
async function faults(visitor) {
  await visitor.page.evaluate(axe);
  return visitor.see(async (tags) => {
    const { violations } = await window.axe.run(document, { runOnly: tags });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.target.flat().join(' ')).join(' | ')}`);
  }, tags);
}

journey('nothing stands in anybody\'s way', ({ browser, step }) => withSite({}, async ({ url }) => {
  const visitor = await Visitor.to(browser, url);
  const states = [
    ['the first visit', async () => {}],
    ['checked while empty', () => visitor.act('check')],
    ['large', () => visitor.click('[data-display="large"]')],
    ['high contrast', () => visitor.click('[data-display="contrast"]')],
    ['narrow', () => visitor.page.setViewport({ width: 320, height: 640 })],
  ];
  for (const [name, lead] of states) {
    await step(name, async () => {
      await lead();
      assert.deepEqual(await faults(visitor), []);
    });
  }
  await visitor.leave();
}), browsers.filter(({ strict }) => strict));
