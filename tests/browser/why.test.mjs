// When the widget cannot run it says why: each cause is brought about for real, by the server, its policy or the
// browser, and told apart from the others by its code, with what has to be changed.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { browsers, withOptions } from './browsers.mjs';
import { eventually, journey, Visitor } from './journey.mjs';
import { installPanel, told } from './panel.mjs';
import { dist, elementReady, withSite } from './site.mjs';

const names = await readdir(dist);
const [wasm, sheet, why, script] = [/_bg\.wasm$/, /^gongkai-.*\.css$/, /\.why\.js$/, /^gongkai-[0-9a-f]+\.js$/]
  .map((pattern) => names.find((name) => pattern.test(name)));
const whole = await readFile(dist + wasm);
const text = (content) => ({ 'content-type': content, 'x-content-type-options': 'nosniff' });
const page = { headers: text('text/html'), body: '<!doctype html><title>404</title>' };

/** The site with one file answered in another way. */
const spoilt = (file, how) => ({ spoil: (path) => (path.endsWith(file) ? how : undefined) });
/** The site under a policy that is open but for one directive. */
const policy = (directive) => {
  const open = { 'script-src': "'self' 'wasm-unsafe-eval' 'unsafe-eval'", 'connect-src': "'self'", 'style-src': "'self'" };
  const all = Object.entries({ ...open, ...directive }).map((pair) => pair.join(' '));
  return { policy: `default-src 'none'; img-src data:; ${all.join('; ')}` };
};
const host = (script) => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<script src="embed/gongkai.why.js"></script><gongkai-report><p id="own">正在载入年度报告……</p></gongkai-report>${script}`;
const pages = {
  'module.html': host('<script type="module" src="embed/gongkai.js"></script>'),
  'classic.html': host('<script src="embed/gongkai.classic.js"></script>'),
  'altered.html': host('<script src="embed/gongkai.classic.js" integrity="sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="></script>'),
};

// What is done, the code, and what the webmaster's sentence has to name.
const causes = [
  ['the wasm is missing', spoilt(wasm, { status: 404, body: '' }), 'GK-404', wasm, '404'],
  ['nobody may have the wasm', spoilt(wasm, { status: 403, body: '' }), 'GK-403', wasm, '403'],
  ['the server fails at the wasm', spoilt(wasm, { status: 502, body: '' }), 'GK-502', wasm, '日志'],
  ['a page comes for the wasm', spoilt(wasm, page), 'GK-HTML', wasm, 'text/html'],
  ['half of the wasm is there', spoilt(wasm, { body: whole.subarray(0, whole.length / 2) }), 'GK-CUT', wasm, '重新上传'],
  ['something else is there', spoilt(wasm, { body: 'version https://git-lfs.github.com/spec/v1' }), 'GK-CUT', wasm, '重新上传'],
  ['the wasm breaks off', spoilt(wasm, { broken: true }), 'GK-NET', wasm, 'F12'],
  ['the script is missing', spoilt(script, { status: 404, body: '' }), 'GK-404', script, '404'],
  ['a page comes for the script', spoilt(script, page), 'GK-HTML', script, 'text/html'],
  ['the script has a wrong type', spoilt(script, { headers: text('text/plain') }), 'GK-MIME', script, 'text/plain', 'text/javascript'],
  ['the script breaks off', spoilt(script, { broken: true }), 'GK-NET', script, 'F12'],
  ['the script is another', spoilt(script, { body: 'a @ b' }), 'GK-SRI', script, 'integrity'],
  ['a policy forbids the script', policy({ 'script-src': `http://127.0.0.1:*/below/some/path/${why}` }), 'GK-CSP-SCRIPT', script, "script-src 里加上 'self'"],
  ['a policy forbids to fetch', policy({ 'connect-src': "'none'" }), 'GK-CSP-CONNECT', wasm, "connect-src 里加上 'self'"],
  ['the embedded module is missing', { at: 'module.html', ...spoilt('gongkai.js', { status: 404, body: '' }) }, 'GK-404', 'embed/gongkai.js'],
  ['the embedded module is damaged', { at: 'module.html', ...spoilt('gongkai.js', { body: 'a @ b' }) }, 'GK-CUT', 'embed/gongkai.js', '重新上传'],
  ['the embedded module fails', { at: 'module.html', ...spoilt('gongkai.js', { body: 'no.such()' }) }, 'GK-STOPPED', '开发者'],
  ['its wasm is missing', { at: 'module.html', ...spoilt('gongkai_bg.wasm', { status: 404, body: '' }) }, 'GK-404', 'embed/gongkai_bg.wasm'],
  ['the classic script is missing', { at: 'classic.html', ...spoilt('gongkai.classic.js', { status: 404, body: '' }) }, 'GK-404', 'embed/gongkai.classic.js'],
  ['a page comes for the classic script', { at: 'classic.html', ...spoilt('gongkai.classic.js', { headers: { 'content-type': 'text/html' }, body: page.body }) }, 'GK-HTML', 'embed/gongkai.classic.js'],
  ['the classic script has a wrong type', { at: 'classic.html', ...spoilt('gongkai.classic.js', { headers: text('text/plain') }) }, 'GK-MIME', 'text/plain', 'text/javascript'],
  ['the classic script was altered', { at: 'altered.html' }, 'GK-SRI', 'embed/gongkai.classic.js', 'integrity'],
  ['the classic script is newer than the browser', { at: 'classic.html', agent: 'Mozilla/5.0 Chrome/50.0 Safari/537.36', ...spoilt('gongkai.classic.js', { body: 'a @ b' }) }, 'GK-OLD', 'Chromium 80', 'renderer'],
];

/** Opens a page on which something is wrong. */
async function visit(browser, address, { agent, install } = {}) {
  return Visitor.to(browser, address, { wait: false, prepare: async (page) => {
    if (agent) await page.setUserAgent(agent);
    await page.evaluateOnNewDocument(installPanel);
    if (install) await page.evaluateOnNewDocument(install);
  } });
}

/** The panel has this code, to be seen and heard of, and names these things to the webmaster. */
async function explained(visitor, code, ...named) {
  const { code: shown, master, role } = await told(visitor);
  assert.deepEqual([shown, role], [`代号 ${code}`, 'alert'], master);
  for (const word of named) assert.ok(master.includes(word), `“${word}” is named: ${master}`);
  const heard = await visitor.see(() => window.heard.map(({ type, detail }) => [type, detail && detail.code]));
  assert.deepEqual(heard, [['gongkai-error', code]]);
  return master;
}

journey('a cause', async ({ browser, kind, step }) => {
  for (const [name, site, code, ...named] of causes) {
    await step(name, () => withSite({ pages, ...site }, async ({ url }) => {
      const visitor = await visit(browser, url + (site.at ?? ''), site);
      await explained(visitor, code, ...named);
      if (site.at) assert.ok(await visitor.see(() => document.getElementById('own').getBoundingClientRect().height > 0), 'the own content is to be seen');
      await visitor.page.close();
    }));
  }

  await step('a policy forbids wasm', () => withSite({ pages, ...policy({ 'script-src': "'self'" }) }, async ({ url }) => {
    for (const at of ['', 'classic.html']) {
      const visitor = await visit(browser, url + at);
      await explained(visitor, 'GK-CSP-WASM', `script-src 里加上 ${kind.strict ? "'wasm-unsafe-eval'" : "'unsafe-eval'"}`);
      const rejected = await visitor.see(() => gongkai().ready.catch((error) => [error instanceof Error, error.code]));
      assert.deepEqual(rejected, [true, 'GK-CSP-WASM']);
      await visitor.page.close();
    }
  }));

  await step('another site has the files', () => {
    const open = (path) => (path.endsWith('gongkai.js') ? { headers: { 'access-control-allow-origin': '*' } } : undefined);
    return withSite({ spoil: open }, (other) => {
      const pages = { 'other.html': host(`<script type="module" src="${other.url}embed/gongkai.js"></script>`) };
      return withSite({ pages }, async ({ url }) => {
        const visitor = await visit(browser, `${url}other.html`);
        await explained(visitor, 'GK-CORS', `${other.url}embed/gongkai_bg.wasm`, `Access-Control-Allow-Origin: ${new URL(url).origin}`);
        await visitor.page.close();
      });
    });
  });

  await step('there is no memory left', () => withSite({}, async ({ url }) => {
    const visitor = await visit(browser, url, { install: () => {
      const taken = [];
      try {
        for (;;) taken.push(new WebAssembly.Memory({ initial: 1, maximum: 65536 }));
      } catch (error) {
        window.taken = taken;
      }
    } });
    await explained(visitor, 'GK-MEMORY', 'WebAssembly');
    await visitor.page.close();
  }));
});

journey('what is no reason to stop', async ({ browser, step }) => {
  await step('the wasm has a wrong type, which the console tells', () => withSite(spoilt(wasm, { headers: text('application/octet-stream') }), async ({ url }) => {
    const warnings = [];
    const visitor = await Visitor.to(browser, url, { prepare: async (page) => {
      await page.evaluateOnNewDocument(installPanel);
      page.on('console', (message) => /^warn/.test(message.type()) && warnings.push(message.text()));
    } });
    await eventually(async () => warnings.some((line) => line.includes('`application/wasm` MIME type')), true);
    assert.equal(await visitor.see(() => window.panel()), null);
    await visitor.leave();
  }));

  await step('trusted types', () => withSite(policy({ 'require-trusted-types-for': "'script'", 'trusted-types': "'none'" }), async ({ url }) => {
    const visitor = await visit(browser, url);
    await elementReady(visitor.page);
    await visitor.fillCell('requests.received.natural_person', '12');
    await visitor.shows('[data-cell="requests.received.total"]', '12');
    await visitor.page.close();
  }));

  for (const [name, site, code, ...named] of [
    ['a policy forbids the sheet', policy({ 'style-src': "'none'" }), 'GK-CSP-STYLE', sheet, "style-src 里加上 'self'"],
    ['the sheet is missing', spoilt(sheet, { status: 404, body: '' }), 'GK-404', sheet],
    ['the sheet has a wrong type', spoilt(sheet, { headers: text('text/plain') }), 'GK-MIME', sheet, 'text/css'],
  ]) {
    await step(name, () => withSite(site, async ({ url }) => {
      const visitor = await visit(browser, url);
      await elementReady(visitor.page);
      const { title, code: shown, master } = await told(visitor);
      assert.deepEqual([title, shown], ['页面的样式没有载入', `代号 ${code}`]);
      for (const word of named) assert.ok(master.includes(word), master);
      await visitor.fillCell('requests.received.natural_person', '12');
      await visitor.shows('[data-cell="requests.received.total"]', '12');
      await visitor.page.close();
    }));
  }
});

// Firefox lets tests run modules from a disk unless told not to; people's does not.
const strictly = browsers.map((kind) => withOptions(kind, { prefs: { 'security.fileuri.strict_origin_policy': true } }));
journey('pages from a disk', async ({ browser }) => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-disk-'));
  try {
    await cp(join(dist, 'embed'), join(folder, 'embed'), { recursive: true });
    await writeFile(join(folder, 'module.html'), pages['module.html']);
    for (const page of [join(dist, 'index.html'), join(folder, 'module.html')]) {
      const visitor = await visit(browser, pathToFileURL(page).href);
      await explained(visitor, 'GK-FILE', 'file://', 'gongkai.html', 'gongkai.classic.js');
      await visitor.page.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, strictly);

// Without its compilers Chromium has no WebAssembly, as in enhanced security modes.
const withoutWasm = browsers.map((kind) => withOptions(kind, { args: ['--js-flags=--jitless'], prefs: { 'javascript.options.wasm': false } }));
journey('without WebAssembly', async ({ browser }) => withSite({ pages }, async ({ url }) => {
  for (const at of ['', 'classic.html']) {
    const visitor = await visit(browser, url + at);
    await explained(visitor, 'GK-WASM', 'WebAssembly', 'javascript.options.wasm');
    await visitor.page.close();
  }
}), withoutWasm);
