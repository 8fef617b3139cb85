// Last year's report beside this year's: opened by the host or by hand, shown under every figure, taken over, checked.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { eventually, journey, Visitor } from './journey.mjs';
import { withSite } from './site.mjs';

const columns = ['natural_person', 'commercial', 'research', 'public_welfare', 'legal_service', 'other_organization'];
const row = (...figures) => Object.fromEntries(columns.map((column, position) => [column, figures[position]]));
// 宿迁市 2023, as published.
const lastYear = {
  gongkai: 1, edition: '2021', year: 2023, organization: '宿迁市',
  proactive: { regulations: { issued: 2, repealed: 0, in_force: 11 }, fees: { amount: 59237.2449 } },
  requests: { received: row(3402), pending_at_end: row(118, 3, 0, 0, 0, 0) },
};
const start = (column) => `requests.pending_at_start.${column}`;
const person = start('natural_person');
const beneath = (id) => `.figure > [data-cell="${id}"] ~ .prior`;
const rules = async (visitor) => (await visitor.problems()).map(({ rule }) => rule).filter((rule) => rule.startsWith('D'));
const heights = (visitor) => visitor.see(() => drawnAll('.requests .grid-figure-line').map((line) => line.offsetHeight));
const shownFigures = (visitor) => visitor.see(() => drawnAll('.prior').length);

const pages = {
  'early.html': `<!doctype html>
<html lang="zh-CN">
<link rel="icon" href="data:,">
<title>某系统</title>
<gongkai-report></gongkai-report>
<script>document.querySelector('gongkai-report').prior = ${JSON.stringify(lastYear)};</script>
<script type="module" src="embed/gongkai.js"></script>
</html>`,
};

journey("last year's report", ({ browser, downloads, step }) => withSite({ pages }, async ({ url }) => {
  await step('the host gives it and takes it away', async () => {
    const visitor = await Visitor.to(browser, url);
    const set = (prior) => visitor.see((prior) => {
      try {
        gongkai().prior = prior;
        return null;
      } catch (error) {
        return error.name;
      }
    }, prior);
    assert.equal(await visitor.see(() => gongkai().prior), null);
    const before = await heights(visitor);

    assert.equal(await set(lastYear), null);
    await visitor.shows('.prior-bar-name', '上年报告：宿迁市 2023 年');
    const prior = await visitor.see(() => gongkai().prior);
    assert.deepEqual([prior.year, prior.requests.pending_at_end.total], [2023, 121]);
    assert.equal(await visitor.text(beneath('proactive.regulations.in_force')), '11');
    assert.equal(await visitor.text(beneath('proactive.fees.amount')), '59237.2449');
    assert.equal(await visitor.text(beneath('requests.pending_at_end.total')), '121', 'a total, computed');
    assert.equal(await visitor.text(beneath('reviews.reconsideration.upheld')), null, 'a blank is not 0');
    assert.equal((await visitor.report()).organization, '', 'nothing is filled in silently');
    assert.ok((await heights(visitor)).every((height, position) => height >= before[position]));

    for (const wrong of [7, 'x', [], { gongkai: 1, edition: '1999' }]) assert.equal(await set(wrong), 'TypeError');
    assert.equal((await visitor.see(() => gongkai().prior)).year, 2023, 'stays');

    assert.equal(await set(null), null);
    await visitor.shows('.prior-bar', null);
    assert.equal(await shownFigures(visitor), 0);
    assert.deepEqual(await heights(visitor), before);
    assert.deepEqual(await visitor.see(() => heard.filter(({ type }) => type !== 'gongkai-ready')), []);
    await visitor.leave();
  });

  await step('it may be given before the script is there', async () => {
    const visitor = await Visitor.to(browser, `${url}early.html`);
    await visitor.shows('.prior-bar-name', '上年报告：宿迁市 2023 年');
    assert.equal(await visitor.see(() => gongkai().prior.organization), '宿迁市');
    await visitor.leave();
  });

  await step('a file is opened beside the report, and taken over from', async () => {
    const visitor = await Visitor.to(browser, url);
    const file = `${downloads}/2023.json`;
    await writeFile(file, JSON.stringify(lastYear));
    await visitor.pick(file, 'open-prior');
    await visitor.approve(undefined, 'open-as-prior');
    await visitor.told(/^已打开上年报告《宿迁市2023年/);

    await visitor.act('take-over-head');
    await visitor.told(/^已按上年报告填入 2 处/);
    await visitor.shows('h1', '宿迁市2024年政府信息公开工作年度报告');
    await visitor.act('take-over-head');
    await visitor.told(/^没有要填的/);

    await visitor.act('take-over-pending');
    await visitor.told(/^已按上年报告填入 6 处/);
    await visitor.shows(`[data-cell="${start('total')}"]`, '121');
    const { pending_at_start } = (await visitor.report()).requests;
    assert.deepEqual(pending_at_start, { ...lastYear.requests.pending_at_end, total: 121 });
    assert.deepEqual(await rules(visitor), []);

    // Each was one step: back to the beginning and forth again.
    await visitor.act('undo');
    await visitor.shows(`[data-cell="${person}"]`, '');
    await visitor.act('undo');
    await visitor.shows('h1', '政府信息公开工作年度报告');
    await visitor.act('undo');
    await visitor.shows('.prior-bar', null);
    assert.equal(await shownFigures(visitor), 0);
    for (let steps = 0; steps < 3; steps++) await visitor.act('redo');
    await visitor.shows('.prior-bar-name', '上年报告：宿迁市 2023 年');
    await visitor.shows(`[data-cell="${person}"]`, '118');

    await visitor.act('close-prior');
    await visitor.shows('.prior-bar', null);
    assert.equal(await visitor.see(() => focused().dataset.action), 'open-prior', 'the focus is not lost');
    await visitor.shows(`[data-cell="${person}"]`, '118');
    await visitor.leave();
  });

  await step('the difference is told while a cell has the focus', async () => {
    const visitor = await Visitor.to(browser, url);
    await visitor.see((prior) => (gongkai().prior = prior), lastYear);
    const received = 'requests.received.natural_person';
    await visitor.shows(beneath(received), '3402');
    const before = await heights(visitor);
    const described = (id) => visitor.see((id) => {
      const cell = drawn(`[data-cell="${id}"]`);
      return cell.getRootNode().getElementById(cell.getAttribute('aria-describedby')).textContent;
    }, id);
    await visitor.write(`[data-cell="${received}"]`, '34');
    await visitor.shows(beneath(received), '上年 3402，少 3368');
    await visitor.type('02');
    await visitor.shows(beneath(received), '上年 3402，持平');
    await visitor.type('0');
    await visitor.shows(beneath(received), '上年 3402，多 30618');
    assert.equal(await described(received), '上年 3402，多 30618');
    await visitor.type('件');
    await visitor.shows(beneath(received), '上年 3402');
    assert.deepEqual(await heights(visitor), before, 'nothing jumps');
    await visitor.press('Tab');
    await visitor.shows(beneath(received), '3402');
    await visitor.leave();
  });

  await step('a carry-over that does not match is a finding until it is mended', async () => {
    const visitor = await Visitor.to(browser, url);
    await visitor.drop(JSON.stringify({
      ...lastYear, year: 2024, requests: { pending_at_start: row(115, 3, 0, 0, 0, 0) }, proactive: {},
    }));
    await visitor.approve();
    await visitor.told(/^已打开/);
    await visitor.see((prior) => (gongkai().prior = prior), lastYear);
    const finding = '[data-problem="D1"] .finding-link';
    await visitor.shows(finding, '总计一列：上年报告结转下年 121，本年上年结转 118，相差 3，其中自然人 118 与 115。');
    const [{ message, ...problem }] = (await visitor.problems()).filter(({ rule }) => rule === 'D1');
    assert.deepEqual(problem, {
      rule: 'D1', severity: 'error', section: 'requests', cells: [person, start('total')], left: 118, right: 121, difference: 3,
    });
    assert.match(message, /相差 3/);
    await visitor.click(finding);
    await eventually(() => visitor.see(() => focused() && focused().dataset.cell), person);
    await visitor.fillCell(person, '118');
    await visitor.shows(finding, null);
    assert.deepEqual(await rules(visitor), []);

    await visitor.fill('[data-field="year"]', '2025');
    await visitor.shows('[data-problem="D6"] .finding-link', '上年报告是 2023 年的，本年报告是 2025 年的，应打开 2024 年的。');
    await visitor.leave();
  });

  await step('of another edition only what both have is shown, and nothing is a false alarm', async () => {
    const visitor = await Visitor.to(browser, url);
    await visitor.fill('[data-field="year"]', '2021');
    const proactive = {
      regulations: { total_published: 9 }, licensing: { previous_items: 1, change: 0, decisions: 29 },
    };
    await visitor.see((prior) => (gongkai().prior = prior), { ...lastYear, edition: '2019', year: 2020, proactive });
    await visitor.shows(beneath('proactive.licensing.decisions'), '29');
    assert.equal(await visitor.text(beneath('proactive.regulations.in_force')), null);
    await visitor.act('take-over-pending');
    await visitor.act('fill-zeros');
    assert.deepEqual(await rules(visitor), []);
    // The form of the other edition has last year's figures too, as soon as it is drawn.
    await visitor.choose('[data-field="edition"]', '2019');
    await visitor.shows(beneath('proactive.licensing.previous_items'), '1');
    await visitor.leave();
  });

  await step('where the report is only to be read it is shown, and nothing can be taken over', async () => {
    const visitor = await Visitor.to(browser, url);
    await visitor.see((prior) => {
      gongkai().prior = prior;
      gongkai().readonly = true;
    }, lastYear);
    await eventually(() => visitor.see(() => drawnAll('[data-action="open"]').length), 0);
    assert.equal(await visitor.text('.prior-bar-name'), '上年报告：宿迁市 2023 年');
    assert.equal(await visitor.text(beneath('requests.pending_at_end.natural_person')), '118');
    assert.equal(await visitor.see(() => drawnAll('.prior-bar [data-action], [data-action="open-prior"]').length), 0);
    assert.equal(await visitor.see(() => drawnAll('.prior').length === new Set(drawnAll('.prior').map(({ id }) => id)).size), true);
    await visitor.leave();
  });
}));
