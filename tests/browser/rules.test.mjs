// The page of the rules: the hosted page leads to it, it keeps to the strict policy, and the single file does not need it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { browsers, withBrowser } from './browsers.mjs';
import { dist, openPage, strictPolicy, withSite } from './site.mjs';

const { rules } = JSON.parse(await readFile(join(dist, 'embed/rules.json'), 'utf8'));

for (const kind of browsers) {
  test(`the rules are a page, ${kind.name}`, (t) => withBrowser(kind, (browser) =>
    withSite({ policy: strictPolicy, base: '/' }, async (site) => {
      const { page, errors, violations } = await openPage(browser);
      await page.goto(`${site.url}rules.html`);

      await t.test('every rule has its address', async () => {
        const titles = await page.evaluate((ids) =>
          ids.map((id) => document.getElementById(id).querySelector('h3').textContent.replace(/\s+/g, ' ').trim()), rules.map(({ id }) => id));
        assert.deepEqual(titles, rules.map(({ id, title }) => `${id} ${title}`));
      });

      await t.test('it fits every screen', async () => {
        for (const width of [360, 768, 1280, 1920]) {
          await page.setViewport({ width, height: 900 });
          assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width}`);
        }
      });

      await t.test('it is dressed and runs nothing', async () => {
        assert.equal(await page.evaluate(() => document.styleSheets.length), 1);
        assert.equal(await page.evaluate(() => document.scripts.length), 0);
        assert.deepEqual(await violations(), []);
        // Old browsers complain of the policy itself.
        if (kind.strict) assert.deepEqual(errors, []);
      });
      await page.close();
    })));
}

test('the hosted page leads to the rules, and the single file to nothing beside it', async () => {
  const [hosted, single] = await Promise.all(
    ['index.html', 'gongkai.html'].map((name) => readFile(join(dist, name), 'utf8')));
  assert.ok(hosted.includes('<a href="rules.html">'));
  assert.ok(!single.includes('<footer>') && !/<a [^>]*href="[^"#]*\.html/.test(single));
});
