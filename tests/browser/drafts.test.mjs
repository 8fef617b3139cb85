// What is typed is stored in the browser, comes back with its whole history, and survives a widget that has failed.
import assert from 'node:assert/strict';
import { bar, barSays, isStored, person, settles, to } from './drafts.mjs';
import { eventually, journey } from './journey.mjs';
import { withLoneFile, withSite } from './site.mjs';

async function begin(visitor) {
  await visitor.fill('[data-field="organization"]', '乙局');
  await visitor.type('2025');
  await visitor.press('Tab');
  await visitor.fill('[data-section="overview"]', '全年公开47件');
  await visitor.fillCell(person, '12');
  await settles(visitor, ['全年公开47件', '"natural_person":12']);
}

const travel = ({ browser, step }, address) => (async () => {
  await step('comes back with its history', async () => {
    const visitor = await to(browser, address);
    assert.equal(await bar(visitor), null);
    await begin(visitor);
    await isStored(visitor);
    await visitor.reload();
    await barSays(visitor, /^已恢复本机草稿：乙局 2025年，\d+月\d+日 \d+:\d\d 保存 · 填了 1 格$/);
    assert.equal((await visitor.report()).overview, '全年公开47件');
    await visitor.shows('[data-cell="requests.received.total"]', '12');
    await visitor.act('undo');
    await visitor.shows(`[data-cell="${person}"]`, '');
    await visitor.act('redo');
    await visitor.shows(`[data-cell="${person}"]`, '12');
    await settles(visitor, ['乙局', '"natural_person":12']);
    assert.ok(visitor.asked.every((type) => type === 'beforeunload'));
    await visitor.leave();
  });

  await step('another report is another draft; opening one shows first what differs', async () => {
    const visitor = await to(browser, address);
    await barSays(visitor, /^已恢复本机草稿：乙局/);
    await visitor.act('draft-blank');
    await visitor.shows('[data-field="organization"]', '');
    await visitor.fill('[data-field="organization"]', '丙局');
    await visitor.fillCell(person, '15');
    await settles(visitor, ['丙局', '"natural_person":15']);
    await visitor.act('draft-list');
    await eventually(() => visitor.see(() => drawnAll('.drafts-item .drafts-name').map((name) => name.textContent)), ['丙局', '乙局 2025年']);
    await visitor.act('draft-show');
    await eventually(() => visitor.see(() => drawnAll('.drafts-differences li').map((line) => line.textContent)), [
      '单位名称：丙局 → 乙局', '报告年度：空白 → 2025', '一、总体情况：0 字 → 6 字',
      '一、本年新收政府信息公开申请数量，自然人：15 → 12',
    ]);
    await visitor.act('draft-open');
    await visitor.shows('[data-field="organization"]', '乙局');
    assert.equal(await visitor.text('.drafts-card'), null);
    await visitor.act('undo');
    await visitor.shows('[data-field="organization"]', '丙局');
    await visitor.act('redo');
    await visitor.shows('[data-field="organization"]', '乙局');
    await visitor.leave();
  });
})();

journey('a draft', (tools) => withSite({}, async ({ url }) => {
  await travel(tools, url);
  const { browser, step } = tools;

  await step('a second tab says that the first has it, and neither writes over the other', async () => {
    const first = await to(browser, url);
    await first.fillCell(person, '21');
    await settles(first, ['"natural_person":21']);
    const second = await to(browser, url);
    await barSays(second, /^这份草稿正在另一个标签页里填写：/);
    await second.shows(`[data-cell="${person}"]`, '');
    await second.act('draft-list');
    await eventually(async () => /屏幕上|正在另一个标签页里填写/.test(await second.text('.drafts-card')), true);
    await second.act('draft-close');
    await second.act('draft-show');
    await second.shows(`[data-cell="${person}"]`, '21');
    await second.fillCell(person, '22');
    await settles(second, ['"natural_person":22']);
    await barSays(first, /^另一个标签页改了同一份草稿/);
    await first.page.bringToFront();
    await first.fillCell(person, '23');
    await first.act('draft-both');
    await settles(first, ['"natural_person":23']);
    await settles(second, ['"natural_person":22']);
    await first.page.close();
    await second.page.close();
  });

  await step('all traces are removed when somebody says so twice', async () => {
    const visitor = await to(browser, url);
    await visitor.act('draft-list');
    await visitor.shows('.drafts-title', '本机草稿');
    await visitor.act('draft-forget');
    await visitor.act('draft-forget-now');
    await visitor.told(/^本机草稿已全部删除/);
    await visitor.reload();
    assert.equal(await bar(visitor), null);
    assert.equal((await visitor.report()).organization, '');
    await visitor.leave();
  });
}));

journey('a draft of a page that is a file', (tools) => withLoneFile((address) => travel(tools, address)));

journey('a host that gives a report', ({ browser }) => withSite({ pages: { 'host.html': `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<gongkai-report draft="gongkai"></gongkai-report>
<script>if (location.search) document.querySelector('gongkai-report').report = { gongkai: 1, organization: '乙局', year: 2025 }</script>
<script src="embed/gongkai.classic.js"></script>` } }, async ({ url }) => {
  const first = await to(browser, `${url}host.html`);
  await begin(first);
  await first.leave();
  const visitor = await to(browser, `${url}host.html?given`);
  await barSays(visitor, /^本机有草稿：乙局 2025年/);
  assert.equal((await visitor.report()).overview, '');
  await visitor.act('draft-show');
  await eventually(async () => /表.*|12/.test(await visitor.text('.drafts-card')), true);
  await visitor.act('draft-open');
  await visitor.shows(`[data-cell="${person}"]`, '12');
  await visitor.leave();
}));
