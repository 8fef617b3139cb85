// Storage that does not answer: the page is at work all the same and says that nothing is stored; when the storage
// answers at last, what lies there is offered and what was typed is stored.
import assert from 'node:assert/strict';
import { asks, bar, barSays, begin, blank, count, isStored, line, person, settles, to, toBlank } from './drafts.mjs';
import { journey } from './journey.mjs';
import { withSite } from './site.mjs';

const silent = /^未能存在本机：浏览器的存储没有应答，有应答就会存下。离开前下载数据$/;

/** Has nobody else get at the drafts until `freed` is set: a writing of this page goes on and on. */
const occupy = (other) => other.see(() => new Promise((resolve) => {
  window.freed = false;
  indexedDB.open('gongkai-gongkai').onsuccess = ({ target: { result: database } }) => {
    const transaction = database.transaction(['drafts', 'marks', 'holds'], 'readwrite');
    const goOn = () => {
      resolve();
      if (!window.freed) transaction.objectStore('drafts').count().onsuccess = goOn;
    };
    transaction.oncomplete = () => database.close();
    goOn();
  };
}));
const free = (other) => other.see(() => void (window.freed = true));

/** In a page: no database opens before `answer` is called. */
function keepSilent() {
  const { open } = IDBFactory.prototype;
  const asked = [];
  IDBFactory.prototype.open = function later(...given) {
    const request = {};
    asked.push(() => {
      const real = open.apply(this, given);
      for (const name of ['result', 'error', 'transaction']) Object.defineProperty(request, name, { get: () => real[name] });
      for (const name of ['onupgradeneeded', 'onsuccess', 'onerror']) real[name] = (event) => request[name](event);
    });
    return request;
  };
  window.answer = () => {
    IDBFactory.prototype.open = open;
    for (const run of asked.splice(0)) run();
  };
}

/** What was typed stays, what lies there is offered, and both are stored. */
async function mended(visitor) {
  await barSays(visitor, /^本机有草稿：乙局 2025年/);
  await isStored(visitor);
  await settles(visitor, ['丙局', '"natural_person":34']);
  assert.equal(await count(visitor, ['乙局', '"natural_person":12']), 1, 'nothing was put over the draft');
  await visitor.fillCell(person, '35');
  await settles(visitor, ['丙局', '"natural_person":35']);
  await visitor.act('draft-show');
  await visitor.act('draft-open');
  await visitor.shows(`[data-cell="${person}"]`, '12');
  await visitor.act('undo');
  await visitor.shows(`[data-cell="${person}"]`, '35');
  await visitor.fillCell(person, '36');
  await settles(visitor, ['丙局', '"natural_person":36']);
  await visitor.leave();
}

async function workUnstored(visitor) {
  assert.equal(await bar(visitor), null);
  await line(visitor, silent);
  await visitor.fill('[data-field="organization"]', '丙局');
  await visitor.fillCell(person, '34');
  await visitor.shows('[data-cell="requests.received.total"]', '34');
  await line(visitor, silent);
  assert.equal(await asks(visitor), true);
}

journey('storage that does not answer', ({ browser, step }) => withSite({ pages: blank }, async ({ url }) => {
  await step('while the drafts are looked for', async () => {
    const first = await to(browser, url);
    await begin(first, '乙局', '2025', '12');
    await first.leave();
    const other = await toBlank(browser, url);
    await occupy(other);
    const visitor = await to(browser, url);
    await workUnstored(visitor);
    await free(other);
    await mended(visitor);
    await other.leave();
  });

  await step('and does not even open', async () => {
    const visitor = await to(browser, url, { prepare: (page) => page.evaluateOnNewDocument(keepSilent) });
    await workUnstored(visitor);
    await visitor.see(() => answer());
    // The newest is now what was typed a moment ago.
    await barSays(visitor, /^本机有草稿：丙局/);
    await isStored(visitor);
    await visitor.leave();
  });

  await step('while a change is stored', async () => {
    const visitor = await to(browser, url);
    await barSays(visitor, /^已恢复本机草稿：丙局/);
    const other = await toBlank(browser, url);
    await occupy(other);
    await visitor.page.bringToFront();
    await visitor.fillCell(person, '41');
    await line(visitor, silent);
    await visitor.fillCell(person, '42');
    await visitor.act('draft-list');
    await visitor.told(/^本机草稿没有读出来：浏览器的存储没有应答/);
    await visitor.act('hush');
    await free(other);
    await isStored(visitor);
    await settles(visitor, ['丙局', '"natural_person":42']);
    await visitor.leave();
    await other.leave();
  });
}));
