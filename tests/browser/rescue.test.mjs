// A widget whose wasm fails says so, whatever the way in was, and loses nothing: the last key is in the file.
import assert from 'node:assert/strict';
import { settles } from './drafts.mjs';
import { eventually, journey, saved, Visitor } from './journey.mjs';
import { withLoneFile, withSite } from './site.mjs';
import { fell, limitMemory, reachMemory, tearOn } from './traps.mjs';

const person = 'requests.received.natural_person';
const bar = (visitor, pattern) =>
  eventually(async () => pattern.test((await visitor.text('.draft-bar-text')) ?? ''), true, `${pattern}`);
const to = (browser, url, prepare) =>
  Visitor.to(browser, url, { drafts: true, prepare: (page) => page.evaluateOnNewDocument(prepare) });

async function begin(visitor) {
  await visitor.fill('[data-field="organization"]', '乙局');
  await visitor.fill('[data-field="year"]', '2025');
  await visitor.fillCell(person, '12');
  await settles(visitor, ['乙局', '2025', '"natural_person":12']);
}

/** The panel is there, and what is saved from it is the report as far as it was typed. */
async function rescued(visitor, downloads, number = '12') {
  await fell(visitor);
  await eventually(async () => /已存在本机/.test(await visitor.text('.rescue-text')), true);
  await visitor.act('rescue-download');
  const { name, text } = await saved(downloads);
  assert.equal(name, '乙局_2025年度政府信息公开工作年度报告_草稿.json');
  assert.equal(String(JSON.parse(text).requests.received.natural_person), number);
}

const fall = (name, prepare, provoke, number) =>
  journey(`a widget that fails ${name}`, ({ browser, downloads }) => withSite({}, async ({ url }) => {
    const visitor = await to(browser, url, prepare);
    await begin(visitor);
    await provoke(visitor);
    await rescued(visitor, downloads, number);
    await visitor.page.close(); // the errors are the point
  }));

journey('a widget that fails at a key', ({ browser, downloads }) => withLoneFile(async (address) => {
  const visitor = await to(browser, address, reachMemory);
  await begin(visitor);
  await visitor.see((id) => {
    const field = drawn(`[data-cell="${id}"]`);
    field.focus();
    field.setSelectionRange(2, 2);
  }, person);
  await visitor.see(() => new Uint8Array(window.memory.buffer).fill(0xff));
  await visitor.type('3'); // the widget falls over this one
  await rescued(visitor, downloads, '123');
  assert.equal(await visitor.see(() => gongkai().report.requests.received.natural_person), '123');
  await visitor.see(() => (gongkai().lang = 'en')); // nothing goes in any more
  assert.equal(await visitor.text('.rescue-title'), '程序出错，已停下');
  await visitor.reload();
  await bar(visitor, /^已恢复本机草稿：乙局 2025年/);
  await visitor.shows('[data-cell="requests.received.total"]', '123');
  await visitor.act('undo');
  await visitor.shows('[data-cell="requests.received.total"]', '12');
  await visitor.page.close();
}));

fall('in a timer', tearOn, async (visitor) => {
  await visitor.see(() => (window.tearing = 'timer'));
  await visitor.fillCell(person, '45');
}, '45');

fall('while a file is read', tearOn, async (visitor) => {
  await visitor.see(() => (window.tearing = 'file'));
  await visitor.drop(JSON.stringify({ gongkai: 1, year: 2024 }));
});

fall('for want of memory', limitMemory, async (visitor) => {
  await visitor.see(() => {
    window.tried = Promise.resolve().then(() => (gongkai().report = { gongkai: 1, overview: '公开'.repeat(20_000_000) })).catch(() => {});
    return tried;
  });
});

fall('at the end of the stack', reachMemory, (visitor) => visitor.see(() => {
  const deeper = () => {
    try {
      deeper();
    } catch (error) {
      gongkai().check(); // with a little more room each time, until there is enough
    }
  };
  deeper();
}));

journey('a draft over which the widget fails while it is drawn', ({ browser, downloads }) => withSite({}, async ({ url }) => {
  const first = await to(browser, url, reachMemory);
  await begin(first);
  await first.page.close();

  const second = await Visitor.to(browser, url, { drafts: true, wait: false, prepare: async (page) => {
    await page.evaluateOnNewDocument(tearOn);
    await page.evaluateOnNewDocument(() => (window.tearing = 'drawing'));
  } });
  await eventually(() => second.see(() => heard.map(({ type }) => type)), ['gongkai-error']);
  assert.equal(await second.see(() => gongkai().ready.then(() => 'ready', () => 'not ready')), 'not ready');
  await second.shows('.why-code', '代号 GK-STOPPED');
  await second.page.close();

  const third = await to(browser, url, reachMemory);
  await bar(third, /^上次打开这份草稿时程序出错，这次没有自动打开：乙局 2025年/);
  await third.shows(`[data-cell="${person}"]`, '');
  await third.act('draft-raw');
  assert.match((await saved(downloads, '.txt')).text, /乙局/);
  await third.act('draft-show');
  await third.shows(`[data-cell="${person}"]`, '12');
  await eventually(async () => /^已存在本机/.test(await third.text('.toolbar-place')), true);
  await third.page.close();

  // It has not stood for long when it fails, however long the test takes.
  const fourth = await Visitor.to(browser, url, { drafts: true, prepare: async (page) => {
    await page.evaluateOnNewDocument(reachMemory);
    await page.evaluateOnNewDocument(() => {
      const { setTimeout } = window;
      window.setTimeout = (run, time, ...given) => (time >= 2000 ? 0 : setTimeout(run, time, ...given));
    });
  } });
  await bar(fourth, /^已恢复本机草稿：乙局 2025年/); // it opened, so it opens
  // As soon as it has failed over it, it is not opened by itself again.
  await fourth.see(() => new Uint8Array(window.memory.buffer).fill(0xff));
  await fourth.fillCell(person, '13');
  await fell(fourth);
  await eventually(async () => /已存在本机/.test(await fourth.text('.rescue-text')), true);
  await fourth.reload();
  await bar(fourth, /^上次打开这份草稿时程序出错/);
  await fourth.page.close();
}));

const two = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<gongkai-report id="one" organization="甲局"></gongkai-report><gongkai-report id="two" organization="乙局" lang="en"></gongkai-report>
<script src="embed/gongkai.classic.js"></script>`;

journey('two widgets that fail together', ({ browser, downloads }) => withSite({ pages: { 'two.html': two } }, async ({ url }) => {
  const visitor = await to(browser, `${url}two.html`, reachMemory);
  await visitor.see(() => gongkai('two').ready.then(() => undefined));
  await visitor.fillCell(person, '12', 'one');
  await visitor.fillCell(person, '34', 'two');
  // As the key is pressed, before a timer of one of them can meet it.
  await visitor.see(() => window.addEventListener('keydown', () => new Uint8Array(window.memory.buffer).fill(0xff), { capture: true, once: true }));
  await visitor.write(`input[data-cell="${person}"]`, '5', 'two');
  await fell(visitor, 'one');
  await visitor.shows('.rescue-title', 'The program has failed and stopped', 'two');
  assert.equal(await visitor.see(() => gongkai('one').report.organization), '甲局');
  await visitor.act('rescue-download', 'two');
  const { name, text } = await saved(downloads);
  assert.match(name, /^乙局_/);
  assert.equal(JSON.parse(text).requests.received.natural_person, '5');
  const errors = await visitor.see(() => heard.filter(({ type }) => type === 'gongkai-error').map(({ id, detail }) => [id, detail.message]));
  assert.deepEqual(errors.sort(), [['one', 'standstill'], ['two', 'standstill']]);
  await visitor.page.close();
}));
