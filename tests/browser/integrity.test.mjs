// A file that is not the one that was built is refused by the browser, by a single byte; the right ones load.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { integrityOf } from '../../tools/pack/integrity.mjs';
import { eventually, journey, Visitor } from './journey.mjs';
import { pageOf, readmes } from './readme.mjs';
import { dist, withSite } from './site.mjs';

const hashes = JSON.parse(await readFile(`${dist}embed/integrity.json`, 'utf8'));
const hosted = (await readdir(dist)).filter((name) => /\.(js|wasm|css)$/.test(name));
const embedded = (await readdir(`${dist}embed`)).filter((name) => /\.(js|wasm|css)$/.test(name)).map((name) => `embed/${name}`);

test('each file that pages load is listed with its hash', async () => {
  const found = await Promise.all([...hosted, ...embedded].map(async (path) => [path.replace('embed/', ''), integrityOf(await readFile(dist + path))]));
  assert.deepEqual(hashes, Object.fromEntries(found));
});

/** A file of dist/ with an end that means nothing, so that only its hash tells: an empty line, an empty section. */
async function changed(path) {
  const end = path.endsWith('.js') ? Buffer.from('\n') : Buffer.from([0, 1, 0]);
  return Buffer.concat([await readFile(dist + path), end]);
}

const tags = readmes[0].blocks('html').filter((example) => example.includes('integrity='));
const ways = [
  ...tags.map((example) => ({ page: `${/gongkai[.a-z]*js/.exec(example)[0]}.html`, html: pageOf(example), script: /embed\/[^"]+/.exec(example)[0] })),
  { page: 'index.html', script: hosted.find((name) => /^gongkai-[^.]*\.js$/.test(name)) },
];

/** Notes which elements could not load what they name. */
const noteRefused = () => {
  window.refused = [];
  addEventListener('error', ({ target }) => target.src && refused.push(target.src.replace(/.*\//, '')), true);
};

journey('files with hashes', async ({ browser, step }) => {
  assert.deepEqual(ways.map(({ script }) => script.replace(/-.*/, '')), ['embed/gongkai.js', 'embed/gongkai.classic.js', 'gongkai']);
  for (const { page, html, script } of ways) {
    const pages = html ? { [page]: html } : {};
    await step(`${page}: the right ones load`, () => withSite({ pages }, async ({ url }) => {
      const visitor = await Visitor.to(browser, url + page);
      await visitor.fillCell('requests.received.natural_person', '12');
      await visitor.shows('[data-cell="requests.received.total"]', '12');
      await visitor.leave();
    }));

    await step(`${page}: another script is refused`, async () => {
      await withSite({ pages: { ...pages, [script]: await changed(script) } }, async ({ url }) => {
        const visitor = await Visitor.to(browser, url + page, { wait: false, prepare: (page) => page.evaluateOnNewDocument(noteRefused) });
        await eventually(() => visitor.see(() => refused), [script.replace('embed/', '')]);
        assert.equal(await visitor.see(() => customElements.get('gongkai-report') === undefined), true);
        // Only there another script can say so.
        if (page === 'index.html') await eventually(() => visitor.see(() => heard.map(({ detail }) => detail.code)), ['GK-SRI']);
        await visitor.page.close();
      });
    });

    // The classic script has its wasm inside; the hosted page would have Firefox ask for it twice.
    if (script !== 'embed/gongkai.js') continue;
    await step(`${page}: another wasm is refused`, async () => {
      const wasm = 'embed/gongkai_bg.wasm';
      await withSite({ pages: { ...pages, [wasm]: await changed(wasm) } }, async ({ url }) => {
        const visitor = await Visitor.to(browser, url + page, { wait: false });
        await eventually(() => visitor.see(() => heard.map(({ type, detail }) => [type, detail.code])), [['gongkai-error', 'GK-SRI']]);
        assert.equal(await visitor.see(() => gongkai().ready.then(() => 'ready', () => 'not ready')), 'not ready');
        await visitor.page.close();
      });
    });
  }
});
