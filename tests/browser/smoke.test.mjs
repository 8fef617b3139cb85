// Every way of using dist/ starts in every browser: hosted page, single file, module and classic script.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browsers, withBrowser } from './browsers.mjs';
import { elementReady, openPage, strictPolicy, withLoneFile, withSite } from './site.mjs';

const host = (script) => `<!doctype html><link rel="icon" href="data:,"><gongkai-report></gongkai-report>${script}`;
const pages = {
  'module.html': host('<script type="module" src="embed/gongkai.js"></script>'),
  'classic.html': host('<script src="embed/gongkai.classic.js"></script>'),
};

for (const kind of browsers) {
  test(kind.name, (t) => withBrowser(kind, async (browser) => {
    const policy = kind.strict ? strictPolicy : undefined;

    for (const name of ['', 'module.html', 'classic.html']) {
      await t.test(`${name || 'index.html'} over http${policy ? ', under a strict policy' : ''}`, () =>
        withSite({ policy, pages }, async (site) => {
          const { page, errors, violations } = await openPage(browser);
          await page.goto(site.url + name);
          await elementReady(page);
          assert.deepEqual(await violations(), []);
          assert.deepEqual(errors, []);
          // A browser without declarative shadow trees asks for the sheet once for the page and once for the element.
          const asked = site.requests.filter((path) => kind.strict || !path.endsWith('.css')).sort();
          assert.deepEqual([...new Set(asked)], asked, 'nothing is asked for twice');
          await page.close();
        }));
    }

    await t.test('gongkai.html from a file, without a request', () => withLoneFile(async (address) => {
      const { page, requests, errors } = await openPage(browser);
      await page.goto(address);
      await elementReady(page);
      assert.deepEqual(requests.filter((each) => each !== address && !each.startsWith('data:')), []);
      assert.deepEqual(errors, []);
      await page.close();
    }));
  }));
}
