// Totals that a file states and that differ from their parts: taken or kept, one or all, and what becomes of it.
import assert from 'node:assert/strict';
import { eventually, journey, saved, Visitor } from './journey.mjs';
import { withSite } from './site.mjs';

const ids = ['requests.granted.total', 'reviews.direct_litigation.total'];
const row = { natural_person: 14, commercial: 0, research: 0, public_welfare: 0, legal_service: 0, other_organization: 0 };
const file = JSON.stringify({
  gongkai: 1, edition: '2021', year: 2024, organization: '淮安市人民政府',
  requests: { granted: { ...row, total: 15 } },
  reviews: { direct_litigation: { upheld: 1, corrected: 0, other: 2, pending: 0, total: 4 } },
});
const all = '.findings-totals-text';

const totals = (visitor) => visitor.see((ids) => ids.map((id) => drawn(`[data-cell="${id}"]`).textContent), ids);
const found = async (visitor) => (await visitor.problems())
  .filter(({ rule }) => /^A[24]$/.test(rule))
  .map(({ rule, severity, explained }) => [rule, severity, explained ?? '']);
const undecided = [['A2', 'error', ''], ['A4', 'error', '']];
const kept = [['A2', 'note', '保留原数 15（各项相加 14）'], ['A4', 'note', '保留原数 4（各项相加 3）']];

journey('stated totals', ({ browser, downloads, step }) => withSite({}, async ({ url }) => {
  const open = async () => {
    const visitor = await Visitor.to(browser, url);
    await visitor.drop(file);
    await visitor.approve();
    await visitor.shows(all, '2 个合计与各项之和不同');
    return visitor;
  };

  await step('one by one', async () => {
    const visitor = await open();
    assert.deepEqual(await found(visitor), undecided);
    await visitor.click(`[data-keep-stated="${ids[0]}"]`);
    await eventually(() => found(visitor), [kept[0], undecided[1]]);
    assert.equal(await visitor.text('[data-problem="A2"] .finding-kept'), '已选定保留原数');
    assert.equal(await visitor.see(() => drawn('[data-problem="A2"]').classList.contains('explained')), true);
    assert.equal(await visitor.see((id) => drawn(`[data-cell="${id}"]`).parentElement.className, ids[0]), 'figure total');
    assert.equal(await visitor.text(all), null, 'one alone needs no line for all');
    assert.equal(await visitor.text('.findings-count'), '1 处必改');
    assert.deepEqual(await totals(visitor), ['15', '4']);
    assert.equal(await visitor.see(() => focused().className), 'findings-fold', 'the focus stays with the list');

    await visitor.click(`[data-take-computed="${ids[1]}"]`);
    await eventually(() => totals(visitor), ['15', '3']);
    // What was kept can still be given up.
    await visitor.click(`[data-take-computed="${ids[0]}"]`);
    await eventually(() => totals(visitor), ['14', '3']);
    assert.deepEqual(await found(visitor), []);
    for (const expected of [['15', '3'], ['15', '4']]) {
      await visitor.act('undo');
      await eventually(() => totals(visitor), expected);
    }
    assert.deepEqual(await found(visitor), [kept[0], undecided[1]]);
    await visitor.act('undo');
    await eventually(() => found(visitor), undecided);
    await visitor.leave();
  });

  await step('all of them', async () => {
    const visitor = await open();
    await visitor.act('take-all-computed');
    await eventually(() => totals(visitor), ['14', '3']);
    await visitor.act('undo');
    await eventually(() => totals(visitor), ['15', '4']);
    await visitor.shows(all, '2 个合计与各项之和不同');
    await visitor.act('keep-all-stated');
    await eventually(() => found(visitor), kept);
    await visitor.shows(all, null);
    await visitor.leave();
  });

  await step('what was decided lasts as long as its figures', async () => {
    const visitor = await open();
    await visitor.act('keep-all-stated');
    await eventually(() => found(visitor), kept);
    await visitor.act('download-json');
    const { path } = await saved(downloads);
    await visitor.reload();
    await visitor.pick(path);
    await visitor.approve();
    await eventually(() => found(visitor), kept);
    await visitor.fillCell('requests.granted.natural_person', '13');
    await eventually(() => found(visitor), [['A2', 'error', ''], kept[1]]);
    await visitor.fillCell('requests.granted.natural_person', '14');
    await eventually(() => found(visitor), kept);
    await visitor.leave();
  });
}));
