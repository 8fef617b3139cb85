// The page can be used by people who see little or nothing: axe finds no fault with it, in any of its states.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { browsers } from './browsers.mjs';
import { eventually, journey, saved, Visitor } from './journey.mjs';
import { openPage, withSite } from './site.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds fault with on a page: the rule and where. */
async function faultsOf(page) {
  await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run(document, { runOnly: tags });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.target.flat().join(' ')).join(' | ')}`);
  }, tags);
}

const faults = (visitor) => faultsOf(visitor.page);

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

journey('nor where there is work on it', ({ browser, downloads, step }) => withSite({}, async ({ url }) => {
  const visitor = await Visitor.to(browser, url, { drafts: true });
  const isOpen = (dialog) => eventually(() => visitor.see((dialog) => drawn(dialog).open, dialog), true, dialog);
  const states = [
    ['filled in', () => visitor.act('sample')],
    ['wrong', async () => {
      await visitor.fillCell('requests.received.natural_person', '99');
      await visitor.fillCell('requests.pending_at_start.natural_person', '一二');
      await visitor.press('Tab');
      await visitor.act('check');
    }],
    ['beside last year', () => visitor.see(() => { gongkai().prior = { gongkai: 1, edition: '2021', year: 2019, organization: '某局' }; })],
    ['the self-check sheet', async () => {
      await visitor.act('sheet');
      await isOpen('.sheet');
    }],
    ['what was opened, before it is approved', async () => {
      await visitor.press('Escape');
      await visitor.see(() => void gongkai().open('{"gongkai":1,"organization":"乙局","year":2024}'));
      await isOpen('.approval');
    }],
    ['the drafts', async () => {
      await visitor.press('Escape');
      await eventually(async () => /^已存在本机/.test(await visitor.text('.toolbar-place')), true);
      await visitor.act('draft-list');
      await isOpen('.drafts');
    }],
    ['in English', async () => {
      await visitor.press('Escape');
      await visitor.see(() => gongkai().setAttribute('lang', 'en'));
    }],
    ['a figure being picked', () => visitor.act('insert-figure')],
    ['to be read only', () => visitor.see(() => gongkai().setAttribute('readonly', ''))],
  ];
  for (const [name, lead] of states) {
    await step(name, async () => {
      await lead();
      assert.deepEqual(await faults(visitor), []);
    });
  }
  await step('the page in the file, and the rules', async () => {
    await visitor.act('download-html');
    const { path } = await saved(downloads, '.html');
    for (const address of [pathToFileURL(path).href, new URL('rules.html', url).href]) {
      const { page } = await openPage(browser);
      await page.goto(address);
      assert.deepEqual(await faultsOf(page), [], address);
      await page.close();
    }
  });
  await visitor.page.close();
}), browsers.filter(({ name }) => name === 'Chromium'));
