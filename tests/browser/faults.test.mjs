// What is wrong with the browser's storage is said in words, and work goes on.
import assert from 'node:assert/strict';
import { browsers } from './browsers.mjs';
import { asks, begin, blank, line, person, to, toBlank } from './drafts.mjs';
import { hosts, intoFrame } from './hosts.mjs';
import { eventually, journey, saved } from './journey.mjs';
import { strictPolicy, withSite } from './site.mjs';

/** Puts a record into the database of the drafts, as another program or a later version might. */
const lay = (visitor, record) => visitor.see((record) => new Promise((resolve) => {
  indexedDB.open('gongkai-gongkai').onsuccess = ({ target: { result: database } }) => {
    const transaction = database.transaction('drafts', 'readwrite');
    transaction.objectStore('drafts').put(record);
    transaction.oncomplete = () => resolve(database.close());
  };
}), record);

journey('drafts that cannot be read', ({ browser, downloads, step }) => withSite({}, async ({ url }) => {
  const visitor = await to(browser, url);
  await visitor.fillCell(person, '12');
  await line(visitor, /^已存在本机/);
  await lay(visitor, { id: 'of a later version', organization: '丁局', year: '2031', time: 1, filled: 3, text: '{"gongkai":9}' });
  await lay(visitor, { id: 'not ours', weight: 7 });

  await step('are listed, and opening one changes nothing', async () => {
    await visitor.act('draft-list');
    await visitor.shows('.drafts-title', '本机草稿');
    assert.match(await visitor.text('.drafts-card'), /丁局 2031年/);
    assert.match(await visitor.text('.drafts-card'), /读不出来，原样保留着/);
    await visitor.click('[data-action="draft-show"][data-draft="of a later version"]');
    await eventually(async () => /这份草稿读不出来/.test(await visitor.text('.drafts-card')), true);
    await visitor.act('draft-open');
    await visitor.told(/^这份草稿读不出来，屏幕上的报告未变动/);
    await visitor.shows(`[data-cell="${person}"]`, '12');
  });

  await step('can be taken away as they are', async () => {
    await visitor.act('draft-list');
    await visitor.shows('.drafts-title', '本机草稿');
    await visitor.click('[data-action="draft-raw"][data-draft="not ours"]');
    assert.deepEqual(JSON.parse((await saved(downloads, '.txt')).text), { id: 'not ours', weight: 7 });
  });
  await visitor.page.close();
}));

journey('a database of a later version', ({ browser }) => withSite({ pages: blank }, async ({ url }) => {
  const other = await toBlank(browser, url);
  await other.see(() => new Promise((resolve) => {
    indexedDB.open('gongkai-gongkai', 7).onsuccess = ({ target: { result: database } }) => resolve(database.close());
  }));
  const visitor = await to(browser, url);
  await visitor.fillCell(person, '12');
  await line(visitor, /^未能存在本机：.+。离开前下载数据$/);
  await visitor.shows('[data-cell="requests.received.total"]', '12');
  await visitor.page.close();
  await other.page.close();
}));

/** Has everything that is written take a second, as on a slow disk. */
const writeSlowly = () => {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function slow(names, mode, ...more) {
    const made = transaction.call(this, names, mode, ...more);
    const end = performance.now() + 1000;
    const goOn = () => {
      if (performance.now() < end) made.objectStore(made.objectStoreNames[0]).get('').onsuccess = goOn;
    };
    if (mode === 'readwrite') goOn();
    return made;
  };
};

journey('a slow disk', ({ browser }) => withSite({}, async ({ url }) => {
  const visitor = await to(browser, url, { prepare: (page) => page.evaluateOnNewDocument(writeSlowly) });
  await visitor.fillCell(person, '1');
  await line(visitor, /^已存在本机/);
  await visitor.act('draft-list');
  await eventually(() => visitor.see(() => drawnAll('.drafts-item').length), 1);
  await visitor.act('draft-forget');
  // Written while all is removed: it is waited for.
  await visitor.see(() => {
    drawn('[data-action="draft-forget-now"]').focus();
    const field = drawn('[data-cell="requests.received.natural_person"]');
    field.value = '12';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    dispatchEvent(new Event('beforeunload')); // stores at once
    drawn('[data-action="draft-forget-now"]').click();
  });
  await visitor.told(/^本机草稿已全部删除/);
  await visitor.page.close();
}));

journey('a full disk', ({ browser }) => withSite({}, async ({ url }) => {
  const visitor = await to(browser, url);
  const session = await visitor.page.createCDPSession();
  const origin = new URL(url).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await visitor.fillCell(person, '12');
  await line(visitor, /^未能存在本机：浏览器的空间已满。离开前下载数据$/);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await visitor.fillCell(person, '13');
  await line(visitor, /^已存在本机/);
  await visitor.page.close();
}), browsers.filter(({ name }) => name === 'Chromium')); // the others give no such hand

const refused = /^未能存在本机：浏览器不允许本页存储。离开前下载数据$/;

/** What is filled in is at work, would be asked about, and can be taken away as a file. */
async function worksUnstored(visitor, downloads) {
  await line(visitor, refused);
  await visitor.fillCell(person, '12');
  await visitor.shows('[data-cell="requests.received.total"]', '12');
  await line(visitor, refused);
  assert.equal(await asks(visitor), true);
  await visitor.act('download-json');
  const { text } = await saved(downloads, '.json');
  assert.equal(JSON.parse(text).requests.received.natural_person, 12);
  assert.equal(await asks(visitor), false);
  await visitor.act('draft-list');
  await visitor.told(/^本机草稿没有读出来：浏览器不允许本页存储/);
  await visitor.leave();
}

// In such a frame no page has a place to store anything.
journey('drafts in a frame without an origin', ({ browser, downloads }) => withSite({ pages: hosts }, async ({ url }) => {
  const visitor = await intoFrame(await to(browser, `${url}sandbox.html`, { wait: false }));
  await worksUnstored(visitor, downloads);
}));

// As Firefox does where somebody forbids cookies; there even tabs may not talk.
journey('drafts where nothing may be stored', ({ browser, downloads }) => withSite({}, async ({ url }) => {
  const forbid = () => {
    const refuse = () => { throw new DOMException('no', 'SecurityError'); };
    IDBFactory.prototype.open = refuse;
    window.BroadcastChannel = refuse;
  };
  await worksUnstored(await to(browser, url, { prepare: (page) => page.evaluateOnNewDocument(forbid) }), downloads);
}));

journey('drafts under a strict policy', ({ browser, kind }) => {
  const policy = kind.strict ? strictPolicy : strictPolicy.replace("'wasm-unsafe-eval'", "'unsafe-eval'");
  return withSite({ policy }, async ({ url }) => {
    const visitor = await to(browser, url);
    await begin(visitor, '乙局', '2025', '12');
    await visitor.reload();
    await eventually(async () => /^已恢复本机草稿：乙局 2025年/.test((await visitor.text('.draft-bar-text')) ?? ''), true);
    await visitor.shows(`[data-cell="${person}"]`, '12');
    await visitor.act('draft-list');
    await visitor.shows('.drafts-title', '本机草稿');
    // Chromium 80 and 88 tell of the wasm as of a violation, and run it.
    if (kind.strict) assert.deepEqual(await visitor.violations(), []);
    await visitor.leave();
  });
});
