// “清除本机痕迹” leaves nothing behind, whoever else is at the storage, and what is changed afterwards is stored anew.
import assert from 'node:assert/strict';
import { bar, barSays, begin, blank, count, isStored, line, person, settles, to, toBlank } from './drafts.mjs';
import { eventually, journey } from './journey.mjs';
import { withSite } from './site.mjs';

/** Everything that a site can leave in this browser. */
const traces = (visitor) => visitor.see(async () => [
  (await indexedDB.databases()).map(({ name }) => name),
  Object.keys(localStorage), Object.keys(sessionStorage), await caches.keys(), document.cookie,
]);
const none = [[], [], [], [], ''];

async function forget(visitor) {
  await visitor.act('draft-list');
  await visitor.shows('.drafts-title', '本机草稿');
  await visitor.act('draft-forget');
  await visitor.act('draft-forget-now');
}

/** Opens the database as a page does that does not let go of it when it is asked to. */
const holdOpen = (other) => other.see(() => new Promise((resolve) => {
  indexedDB.open('gongkai-gongkai').onsuccess = ({ target: { result: database } }) => {
    window.database = database;
    resolve();
  };
}));

/** How much lies there, through the connection that is held open. */
const lies = (other) => other.see(() => Promise.all(['drafts', 'marks', 'holds', 'hands'].map((name) => new Promise((resolve) => {
  window.database.transaction(name).objectStore(name).count().onsuccess = ({ target }) => resolve(target.result);
}))));

journey('all traces', ({ browser, step }) => withSite({ pages: blank }, async ({ url }) => {
  await step('are removed, and the next change is stored anew', async () => {
    const visitor = await to(browser, url);
    await begin(visitor, '乙局', '2025', '12');
    for (const name of ['large', 'contrast']) await visitor.click(`[data-display="${name}"]`);
    await visitor.see(() => gongkai().setAttribute('lang', 'en'));
    await visitor.see(() => gongkai().setAttribute('lang', 'zh-CN'));
    await forget(visitor);
    await visitor.told(/^本机草稿已全部删除/);
    assert.deepEqual(await traces(visitor), none);
    await visitor.reload();
    assert.equal(await bar(visitor), null);
    assert.deepEqual(await traces(visitor), none, 'leaving and looking leave none either');
    await begin(visitor, '乙局', '2025', '13');
    await isStored(visitor);
    await visitor.leave();
  });

  await step('go from another tab too, which stores its next change', async () => {
    const first = await to(browser, url);
    await barSays(first, /^已恢复本机草稿：乙局/);
    const second = await to(browser, url);
    await barSays(second, /^这份草稿正在另一个标签页里填写/);
    await forget(second);
    await second.told(/^本机草稿已全部删除/);
    await line(first, /^数据只在本页/);
    assert.equal(await bar(first), null);
    await first.page.bringToFront();
    await first.fillCell(person, '14');
    await settles(first, ['乙局', '"natural_person":14']);
    await first.leave();
    await second.leave();
  });

  await step('wait for a tab that holds the storage, and so does what is changed meanwhile', async () => {
    const visitor = await to(browser, url);
    await barSays(visitor, /^已恢复本机草稿：乙局/);
    const other = await toBlank(browser, url);
    await holdOpen(other);
    await visitor.page.bringToFront();
    await forget(visitor);
    await visitor.told(/^草稿的内容已全部删除，但另一个标签页还占用着存储。关闭那个标签页/);
    assert.deepEqual(await lies(other), [0, 0, 0, 0], 'what lay there is gone at once');
    await visitor.act('hush');
    await visitor.fillCell(person, '15');
    await line(visitor, /^未能存在本机：另一个标签页占用着存储，关闭那个标签页就会存下。离开前下载数据$/);
    await visitor.act('draft-list');
    await visitor.told(/^本机草稿没有读出来：另一个标签页占用着存储/);
    await other.page.close();
    await visitor.told(/^本机草稿已全部删除/);
    await isStored(visitor);
    await settles(visitor, ['乙局', '"natural_person":15']);
    assert.equal(await count(visitor, []), 1);
    await forget(visitor);
    await visitor.told(/^本机草稿已全部删除/);
    await eventually(() => traces(visitor), none);
    await visitor.leave();
  });
}));
