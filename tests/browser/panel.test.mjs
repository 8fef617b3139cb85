// The panel that says why the widget cannot run: what it says is copied and can be acted on, in both languages, by
// everybody, in browsers that know next to nothing, and nobody types beneath it in vain.
import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { browsers, withOptions } from './browsers.mjs';
import { eventually, journey, Visitor } from './journey.mjs';
import { installPanel, told } from './panel.mjs';
import { dist, elementReady, withSite } from './site.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const chromium = browsers.filter(({ name }) => name === 'Chromium');
const missing = (pattern) => (path) => (pattern.test(path) ? { status: 404, body: '' } : undefined);
const host = (attributes, script) => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>某系统</title><link rel="icon" href="data:,">
<script src="embed/gongkai.why.js"></script><main><h1>某系统</h1><gongkai-report ${attributes}><p id="own">正在载入</p></gongkai-report></main>${script}`;
const pages = {
  'module.html': host('', '<script type="module" src="embed/gongkai.js"></script>'),
  'plain.html': host('', '<script type="module" src="embed/gongkai.js"></script>'),
  'english.html': host('lang="en"', '<script type="module" src="embed/gongkai.js"></script>'),
  'classic.html': host('', '<script src="embed/gongkai.classic.js"></script>'),
};

const visit = (browser, address, ...install) => Visitor.to(browser, address, { wait: false, prepare: async (page) => {
  for (const script of [installPanel, ...install]) await page.evaluateOnNewDocument(script);
} });
/** Presses a button of the panel. */
async function press(visitor, action) {
  const button = await visitor.page.evaluateHandle((action) => window.panel().querySelector(`[data-action="why-${action}"]`), action);
  await button.asElement().click();
}

// Firefox lets no page read the clipboard unasked.
const readable = browsers.map((kind) => withOptions(kind, { prefs: { 'dom.events.testing.asyncClipboard': true } }));
journey('what the panel says is copied', ({ browser, kind, step }) => withSite({ pages, spoil: missing(/\.wasm$|classic/) }, async ({ url }) => {
  const { origin } = new URL(url);
  if (kind.old === 80) { // knows them by other names
    await browser._connection.send('Browser.grantPermissions', { origin, permissions: ['clipboardRead', 'clipboardWrite'] });
  } else if (kind.name !== 'Firefox') {
    await browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read', 'clipboard-write']);
  }
  const keep = () => (window.clipboard = navigator.clipboard);
  const withoutClipboard = () => Object.defineProperty(navigator, 'clipboard', { value: undefined });
  for (const [name, at, ...install] of [
    ['by the module', 'module.html', keep],
    ['without https', 'plain.html', keep, withoutClipboard],
    ['by the script before it, without https', 'classic.html', keep, withoutClipboard],
  ]) {
    await step(name, async () => {
      const visitor = await visit(browser, url + at, ...install);
      const { title, clerk, code, master } = await told(visitor);
      await press(visitor, 'copy');
      await eventually(() => visitor.see(() => window.panel().querySelector('button').textContent), '已复制');
      const copied = await visitor.see(() => window.clipboard.readText());
      const agent = await visitor.see(() => navigator.userAgent);
      for (const part of [title, clerk, code, master, url + at, agent, 'Press “Copy”', 'GMT']) {
        assert.ok(copied.includes(part), `“${part}” is in it: ${copied}`);
      }
      assert.equal(await visitor.see(() => window.panel().querySelector('textarea')), null);
      await visitor.page.close();
    });
  }

  await step('or stands there to be copied', async () => {
    const refuse = () => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    };
    const visitor = await visit(browser, `${url}module.html`, refuse);
    await told(visitor);
    await press(visitor, 'copy');
    await eventually(() => visitor.see(() => window.panel().querySelector('button').textContent), '按 Ctrl+C 复制');
    const selected = await visitor.see(() => {
      const field = window.panel().querySelector('textarea');
      return [field.value.slice(field.selectionStart, field.selectionEnd) === field.value, field.value.includes('GK-404')];
    });
    assert.deepEqual(selected, [true, true]);
    await visitor.page.close();
  });
}), readable);

journey('the network comes back', ({ browser }) => {
  let isBroken = true;
  const spoil = (path) => (isBroken && /\.wasm$/.test(path) ? { broken: true } : undefined);
  return withSite({ spoil }, async ({ url }) => {
    const visitor = await visit(browser, url);
    assert.equal((await told(visitor)).code, '代号 GK-NET');
    isBroken = false;
    await visitor.see(() => (window.isOld = true));
    await press(visitor, 'reload');
    await eventually(() => visitor.see(() => 'isOld' in window).catch(() => true), false, 'the page is another');
    await elementReady(visitor.page);
    assert.equal(await visitor.see(() => window.panel()), null);
    await visitor.page.close();
  });
});

journey('in English', ({ browser }) => withSite({ pages, spoil: missing(/\.wasm$/) }, async ({ url }) => {
  const visitor = await visit(browser, `${url}english.html`);
  const { title, clerk, code, master, text } = await told(visitor);
  assert.deepEqual([title, code], ['The annual report cannot be opened', 'Code GK-404']);
  assert.match(clerk, /^A file of the program is missing/);
  assert.match(master, /embed\/gongkai_bg\.wasm \(status 404\)/);
  assert.ok(text.some((line) => line.startsWith('网站上缺少程序的文件')), 'the other language follows');
  await visitor.page.close();
}));

// Only browsers of these years show what is printed in the page before its script is there.
journey('nobody types in vain', ({ browser }) => withSite({ spoil: missing(/\.wasm$/) }, async ({ url }) => {
  const visitor = await visit(browser, url);
  const { clerk } = await told(visitor);
  assert.match(clerk, /下面的表格现在只能看/);
  const before = await visitor.see(() => drawnAll('.mount input, .mount textarea').map(({ value }) => value).join());
  await visitor.fill('[data-field="organization"]', '某局');
  await visitor.fillCell('requests.received.natural_person', '12');
  assert.equal(await visitor.see(() => drawnAll('.mount input, .mount textarea').map(({ value }) => value).join()), before);
  assert.equal(await visitor.see(() => drawnAll('.mount button, .mount select').every(({ disabled }) => disabled)), true);
  await visitor.page.close();
}), browsers.filter(({ old }) => !old));

// As in browsers before Chromium 54 and Firefox 63, without what came to the language in the meantime either.
const old = () => {
  for (const name of ['customElements', 'fetch', 'Promise', 'Symbol', 'Map', 'Set', 'URL', 'CSSStyleSheet', 'CustomEvent']) delete window[name];
  delete Element.prototype.attachShadow;
  delete Object.assign;
};
journey('a browser that knows next to nothing', ({ browser }) => withSite({ pages }, async ({ url }) => {
  for (const at of ['', 'classic.html']) {
    const visitor = await visit(browser, url + at, old);
    const { code, clerk, master } = await told(visitor);
    assert.equal(code, '代号 GK-OLD');
    assert.match(clerk, /^这个浏览器太旧/);
    assert.match(master, /Chromium 80/);
    if (at) assert.equal(await visitor.see(() => document.getElementById('own').getBoundingClientRect().height > 0), true);
    await visitor.page.close();
  }
}));

journey('the single file, damaged', async ({ browser }) => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-damaged-'));
  try {
    const whole = await readFile(join(dist, 'gongkai.html'), 'utf8');
    const within = whole.lastIndexOf('<script>') + 1000;
    for (const [name, content] of [
      ['cut.html', whole.slice(0, within)],
      ['改动.html', `${whole.slice(0, within)} @ ${whole.slice(within)}`],
    ]) {
      await writeFile(join(folder, name), content);
      const visitor = await visit(browser, pathToFileURL(join(folder, name)).href);
      const { code, clerk, master } = await told(visitor);
      assert.equal(code, '代号 GK-CUT', name);
      assert.match(clerk, /^这个文件坏了。重新下载/);
      assert.match(master, /重新上传/);
      await visitor.page.close();
    }
    await copyFile(join(dist, 'gongkai.html'), join(folder, 'whole.html'));
    const visitor = await visit(browser, pathToFileURL(join(folder, 'whole.html')).href);
    await elementReady(visitor.page);
    assert.equal(await visitor.see(() => window.panel()), null);
    await visitor.leave();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

journey('a script that comes later after all', ({ browser }) => withSite({ pages, spoil: missing(/classic/) }, async ({ url }) => {
  const visitor = await visit(browser, `${url}classic.html`);
  await told(visitor);
  await visitor.see(() => document.head.appendChild(Object.assign(document.createElement('script'), { type: 'module', src: 'embed/gongkai.js' })) && undefined);
  await elementReady(visitor.page);
  await visitor.fillCell('requests.received.natural_person', '12');
  assert.equal(await visitor.see(() => window.panel()), null);
  assert.equal(await visitor.see(() => document.getElementById('own').getBoundingClientRect().height), 0);
  await visitor.page.close();
}));

journey('nothing in it stands in anybody\'s way', ({ browser }) => withSite({ pages, spoil: missing(/\.wasm$|classic/) }, async ({ url }) => {
  for (const at of ['module.html', 'classic.html', 'english.html']) {
    for (const width of [1280, 360]) {
      const visitor = await visit(browser, url + at);
      await visitor.page.setViewport({ width, height: 800 });
      await told(visitor);
      await visitor.see(() => (window.panel().querySelector('details').open = true));
      await visitor.page.evaluate(axe);
      const found = await visitor.see(async () => {
        const { violations } = await window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.flat().join(' ')).join(' | ')}`);
      });
      assert.deepEqual(found, [], at);
      assert.equal(await visitor.see(() => document.documentElement.scrollWidth <= window.innerWidth), true);
      await visitor.page.close();
    }
  }
}), chromium);

test('every code is in both READMEs', async () => {
  const causes = await import('../../src/embed/why/words.js');
  const codes = new Set(Object.values(causes).map(({ code }) => code).filter((code) => /^GK-/.test(code)));
  assert.ok(codes.size >= 12);
  for (const readme of ['README.md', 'README.en.md']) {
    const text = await readFile(new URL(`../../${readme}`, import.meta.url), 'utf8');
    assert.deepEqual([...codes].filter((code) => !text.includes(`\`${code}\``)), [], readme);
  }
});
