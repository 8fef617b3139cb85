// What is found is told in a sentence that leads to its place.
import assert from 'node:assert/strict';
import { eventually, journey, Visitor } from './journey.mjs';
import { withSite } from './site.mjs';

const column = ['received', 'pending_at_start', 'processed', 'pending_at_end'].map((row) => `requests.${row}.natural_person`);
const sides = (visitor) => visitor.see(() => drawnAll('[data-side]').map((frame) => (
  [frame.querySelector('[data-cell]').dataset.cell, frame.dataset.side])));

/** The cell that has the focus and can be seen. */
const cellInView = () => {
  const cell = focused();
  if (!cell || !cell.dataset.cell) return null;
  const { top, bottom, left, right } = cell.getBoundingClientRect();
  const isInView = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  // Nothing lies over it.
  const above = cell.getRootNode().elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return isInView && (above === cell || cell.contains(above)) ? cell.dataset.cell : null;
};

const rail = (visitor) => visitor.see(() => drawnAll('.rail-state').map((state) => state.textContent));

journey('findings', async ({ browser, step }) => {
  await withSite({}, async ({ url }) => {
    await step('an empty form is not scolded until it is checked', async () => {
      const visitor = await Visitor.to(browser, url);
      assert.deepEqual(await visitor.problems(), []);
      assert.equal(await visitor.text('.findings-count'), '没有不符');
      assert.deepEqual(await rail(visitor), Array(6).fill('空白'));

      await visitor.act('check');
      await visitor.shows('.findings-count', '8 处必改');
      const problems = await visitor.problems();
      const found = problems.map(({ rule, severity, section }) => [rule, severity, section ?? '']);
      assert.deepEqual(found, [
        ['B1', 'error', 'overview'], ['B1', 'error', 'improvement'], ['B1', 'error', 'other_matters'],
        ['B4', 'error', 'proactive'], ['B4', 'error', 'requests'], ['B4', 'error', 'reviews'],
        ['B5', 'error', ''], ['B5', 'error', ''],
      ]);
      assert.equal(await visitor.see(() => drawnAll('.finding').length), 8);
      assert.deepEqual(await rail(visitor), Array(6).fill('1 处不符'));

      await visitor.fill('[data-section="other_matters"]', '无');
      await visitor.shows('.findings-count', '7 处必改');
      assert.equal((await rail(visitor)).at(-1), '完成');
      await visitor.leave();
    });

    await step('a wrong sum leads to its cells, by key and by click', async () => {
      const visitor = await Visitor.to(browser, url);
      await visitor.act('fill-zeros');
      await visitor.fillCell(column[0], '12');
      await visitor.fillCell('requests.granted.natural_person', '5');
      await visitor.fillCell(column[3], '4');
      const finding = '[data-problem="A1"][data-problem-column="natural_person"] .finding-link';
      await visitor.shows(finding, '自然人一列：新收 12 ＋ 上年结转 0 ＝ 12，总计 5 ＋ 结转下年 4 ＝ 9，相差 3。');
      assert.equal(await visitor.see(() => drawnAll('.finding').length), 1);
      assert.equal(await visitor.text('.findings-count'), '1 处必改');
      assert.equal((await rail(visitor))[2], '1 处不符');
      assert.deepEqual(await visitor.see(() => drawnAll('.figure.wrong [data-cell]').map((cell) => cell.dataset.cell)), column);
      assert.equal(await visitor.see((finding) => drawn(finding).tagName, finding), 'BUTTON');

      const [left, right] = [column.slice(0, 2), column.slice(2)];
      const marked = [...left.map((id) => [id, 'left']), ...right.map((id) => [id, 'right'])];
      for (const press of [
        async () => {
          await visitor.see((finding) => drawn(finding).focus(), finding);
          await eventually(() => sides(visitor), marked, 'marked as soon as the finding has the focus');
          await visitor.press('Enter');
        },
        () => visitor.click(finding),
      ]) {
        await visitor.see(() => {
          scrollTo(0, 0);
          drawn('[data-field="year"]').focus();
        });
        assert.deepEqual(await sides(visitor), []);
        await press();
        await eventually(() => visitor.see(cellInView), column[0]);
        assert.deepEqual(await sides(visitor), marked);
      }

      await visitor.press('Tab');
      assert.deepEqual(await sides(visitor), [], 'the marks go when the place is left');
      await visitor.fillCell(column[3], '7');
      await visitor.shows('.findings-count', '没有不符');
      await visitor.shows(finding, null);
      assert.equal((await rail(visitor))[2], '完成');
      await visitor.leave();
    });

    await step('a total that a file states wrongly leads there, and the computed one can be taken', async () => {
      const visitor = await Visitor.to(browser, url);
      const total = 'reviews.direct_litigation.total';
      const parts = ['upheld', 'corrected', 'other', 'pending'].map((outcome) => `reviews.direct_litigation.${outcome}`);
      await visitor.drop(JSON.stringify({
        gongkai: 1, edition: '2021', year: 2024, organization: '淮安市人民政府',
        reviews: { direct_litigation: { upheld: 1, corrected: 0, other: 2, pending: 0, total: 4 } },
        requests: {
          granted: {
            natural_person: 14, commercial: 0, research: 0, public_welfare: 0, legal_service: 0, other_organization: 0, total: 15,
          },
        },
      }));
      await visitor.approve();
      await visitor.told(/^已打开/);
      assert.equal(await visitor.text(`[data-cell="${total}"]`), '4', 'as stated');
      const finding = '[data-problem="A4"] .finding-link';
      assert.match(await visitor.text(finding), /写的是 4，各项相加是 3，相差 1。$/);
      assert.match(await visitor.text('[data-problem="A2"] .finding-link'), /写的是 15，各项相加是 14，相差 1。$/);

      for (const press of [() => visitor.press('Enter'), () => visitor.click(finding)]) {
        await visitor.see(() => scrollTo(0, 0));
        await visitor.see((finding) => drawn(finding).focus(), finding);
        await press();
        await eventually(() => visitor.see(cellInView), total);
        assert.equal(await visitor.see(() => focused().tagName), 'OUTPUT');
        assert.deepEqual((await sides(visitor)).sort(), [...parts.map((id) => [id, 'right']), [total, 'left']].sort());
      }

      await visitor.click('[data-problem="A4"] .finding-action');
      await visitor.shows(`[data-cell="${total}"]`, '3');
      await visitor.shows(finding, null);
      await visitor.click('[data-problem="A2"] .finding-action');
      await visitor.shows('[data-cell="requests.granted.total"]', '14');
      await visitor.shows('[data-problem="A2"]', null);
      await visitor.act('undo');
      await visitor.shows('[data-cell="requests.granted.total"]', '15');
      await visitor.leave();
    });
  });
});
