// Several drafts of one page: of other years and other offices. The one that the page is for comes back, the others stay.
import assert from 'node:assert/strict';
import { barSays, begin, bar, person, settles, to } from './drafts.mjs';
import { eventually, journey } from './journey.mjs';
import { withSite } from './site.mjs';

const pages = { 'host.html': `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<gongkai-report draft="gongkai"></gongkai-report>
<script>for (const [name, value] of new URLSearchParams(location.search)) document.querySelector('gongkai-report').setAttribute(name, value)</script>
<script src="embed/gongkai.classic.js"></script>` };

const names = (visitor) => visitor.see(() => drawnAll('.drafts-item .drafts-name').map((name) => name.textContent));
const states = (visitor) => visitor.see(() => drawnAll('.drafts-item .drafts-state').map((state) => state.textContent));

journey('several drafts', ({ browser, step }) => withSite({ pages }, async ({ url }) => {
  const host = (organization, year) => `${url}host.html?${new URLSearchParams({ organization, year })}`;
  const restores = async (address, name, figure) => {
    const visitor = await to(browser, address);
    await barSays(visitor, new RegExp(`^已恢复本机草稿：${name}，\\d+月\\d+日 \\d+:\\d\\d 保存 · 填了 1 格$`));
    await visitor.shows(`[data-cell="${person}"]`, figure);
    return visitor;
  };

  await step('the one of the office and the year that the host names comes back', async () => {
    for (const [organization, year, figure] of [['甲局', '2024', '24'], ['甲局', '2025', '25'], ['乙局', '2025', '52']]) {
      const visitor = await to(browser, host(organization, year));
      assert.equal(await bar(visitor), null, 'nothing of another office or year');
      await visitor.fillCell(person, figure);
      await settles(visitor, [organization, year, `"natural_person":${figure}`]);
      await visitor.leave();
    }
    await (await restores(host('甲局', '2024'), '甲局 2024年', '24')).leave();
    await (await restores(host('甲局', '2025'), '甲局 2025年', '25')).leave();
    await (await restores(host('乙局', '2025'), '乙局 2025年', '52')).leave();
    await (await restores(`${url}host.html?year=2024`, '甲局 2024年', '24')).leave();
    await (await restores(`${url}host.html`, '乙局 2025年', '52')).leave();
  });

  await step('the list says of each when it was stored and what differs; deleting one leaves the others', async () => {
    const visitor = await restores(host('甲局', '2024'), '甲局 2024年', '24');
    await visitor.act('draft-list');
    await eventually(() => names(visitor), ['乙局 2025年', '甲局 2025年', '甲局 2024年']);
    const seen = await states(visitor);
    assert.ok(seen.every((state) => /^\d+月\d+日 \d+:\d\d 保存 · 填了 1 格/.test(state)), seen.join());
    assert.match(seen[2], / · 屏幕上的这份$/);
    await visitor.see(() => drawnAll('.drafts-item [data-action="draft-show"]')[1].click());
    await eventually(() => visitor.see(() => drawnAll('.drafts-differences li').map((line) => line.textContent)), [
      '报告年度：2024 → 2025', '一、本年新收政府信息公开申请数量，自然人：24 → 25',
    ]);
    await visitor.act('draft-back');
    await eventually(() => names(visitor), ['乙局 2025年', '甲局 2025年', '甲局 2024年']);
    await visitor.see(() => drawnAll('.drafts-item [data-action="draft-delete"]')[0].click());
    await eventually(async () => /^将从本机删除“乙局 2025年”的草稿/.test(await visitor.text('.drafts-body')), true);
    await visitor.act('draft-delete-now');
    await eventually(() => names(visitor), ['甲局 2025年', '甲局 2024年']);
    await visitor.act('draft-close');
    await visitor.leave();
    const other = await to(browser, host('乙局', '2025'));
    assert.equal(await bar(other), null);
    await other.leave();
    await (await restores(host('甲局', '2025'), '甲局 2025年', '25')).leave();
  });

  await step('one that was begun on such a page under another name is offered there', async () => {
    const visitor = await restores(host('甲局', '2025'), '甲局 2025年', '25');
    await begin(visitor, '甲局办公室', '2025', '26');
    await visitor.reload();
    await barSays(visitor, /^本机有草稿：甲局办公室 2025年/);
    assert.equal((await visitor.report()).organization, '甲局');
    await visitor.act('draft-show');
    await visitor.act('draft-open');
    await visitor.shows(`[data-cell="${person}"]`, '26');
    await visitor.leave();
  });
}));
