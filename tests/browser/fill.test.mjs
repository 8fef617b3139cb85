// Somebody fills in the whole form by keyboard; after every cell each total and each sum that does not meet is right.
import assert from 'node:assert/strict';
import { figures, form, model, overview } from './figures.mjs';
import { at, cellsOf, eventually, journey, Visitor } from './journey.mjs';
import { withSite } from './site.mjs';

/** The same as it is on the screen. */
const onScreen = () => ({
  totals: Object.fromEntries(drawnAll('output[data-cell]').map((total) => [total.dataset.cell, total.textContent])),
  balance: Object.fromEntries(drawnAll('[data-problem="A1"]').map((finding) => [
    finding.dataset.problemColumn, finding.classList.contains('open') ? 'open' : 'wrong',
  ])),
});

journey('filling in', async ({ browser, step }) => {
  await withSite({}, async ({ url }) => {
    await step('every cell, by keyboard alone', async () => {
      const visitor = await Visitor.to(browser, url);
      await visitor.tabTo('[data-field="organization"]');
      await visitor.type('淮安市人民政府');
      await visitor.press('Tab');
      await visitor.type('2024');
      await visitor.shows('h1', '淮安市人民政府2024年政府信息公开工作年度报告');
      await visitor.tabTo('[data-section="overview"]');
      await visitor.type(overview);

      const ids = await visitor.see(() => drawnAll('[data-cell]').map((place) => place.dataset.cell));
      assert.deepEqual([form.all.length, form.typed.length, form.totals.length], [200, 166, 34]);
      assert.deepEqual(ids, form.all);

      const filled = new Map();
      for (const [id, figure] of figures()) {
        await visitor.tabTo('[data-cell]');
        assert.equal(await visitor.see(() => focused().dataset.cell), id, 'Tab goes through the cells in order');
        await visitor.type(String(figure));
        filled.set(id, figure);
        await eventually(() => visitor.see(onScreen), model(filled), `after ${id}`);
      }

      await visitor.tabTo('[data-section="improvement"]');
      await visitor.type('公开的内容还不够细，将逐项补充和完善。');
      await visitor.tabTo('[data-section="other_matters"]');
      await visitor.type('本年度未收取信息处理费。');

      await visitor.act('check');
      assert.deepEqual((await visitor.problems()).map(({ rule, difference }) => [rule, difference]), [['A1', 1]]);
      const report = await visitor.report();
      for (const [id, figure] of filled) assert.equal(at(report, id), figure, id);
      for (const [id, text] of Object.entries(model(filled).totals)) assert.equal(at(report, id), Number(text), id);
      assert.equal(report.overview, overview);

      const missing = 'requests.pending_at_end.natural_person';
      await visitor.fillCell(missing, String(filled.get(missing) + 1));
      await visitor.shows('.findings-summary', '全面核对通过，没有发现问题，可以下载成品。');
      await visitor.leave();
    });

    await step('figures as people write them', async () => {
      const visitor = await Visitor.to(browser, url);
      const person = 'requests.received.natural_person';
      const company = 'requests.received.commercial';
      await visitor.fillCell(company, '1');
      for (const [typed, plain] of [['１２３', 123], ['1,234', 1234], ['  56 ', 56], ['１，０００', 1000], ['007', 7]]) {
        await visitor.fillCell(person, typed);
        await visitor.shows(`[data-cell="${person}"]`, String(plain));
        await visitor.shows('[data-cell="requests.received.total"]', String(plain + 1));
        assert.equal(at(await visitor.report(), person), plain);
      }

      await visitor.write(`[data-cell="${person}"]`, '８');
      await visitor.shows('[data-cell="requests.received.total"]', '9');
      assert.equal(await visitor.text(`[data-cell="${person}"]`), '８', 'stays as typed under the hand');

      await visitor.fillCell(person, 'x');
      await visitor.shows('[data-problem="A5"] .finding-link', '一、本年新收政府信息公开申请数量，自然人：“x”不能读作数字。');
      await visitor.shows('[data-cell="requests.received.total"]', '');
      assert.equal(await visitor.text(`[data-cell="${person}"]`), 'x');
      assert.equal(await visitor.see((id) => drawn(`[data-cell="${id}"]`).getAttribute('aria-invalid'), person), 'true');
      assert.equal(at(await visitor.report(), person), 'x');

      await visitor.fillCell(person, '2');
      await eventually(() => visitor.see(() => drawnAll('[data-problem="A5"], [aria-invalid]').length), 0);
      await visitor.leave();
    });

    await step('blanks are not 0 until they are filled, and are again when that is undone', async () => {
      const visitor = await Visitor.to(browser, url);
      await visitor.fillCell('requests.granted.research', '7');
      await visitor.fillCell('reviews.reconsideration.upheld', '/');
      const before = await visitor.report();
      const blank = form.typed.filter((id) => at(before, id) === null);
      assert.equal(blank.length, form.typed.length - 2);
      assert.equal(await visitor.text('[data-cell="requests.received.total"]'), '', 'blanks add up to a blank');

      await visitor.act('fill-zeros');
      await visitor.told(/^已在 164 格填 0/);
      const after = await visitor.report();
      for (const id of blank) assert.equal(at(after, id), 0, id);
      assert.equal(at(after, 'requests.granted.research'), 7);
      assert.equal(at(after, 'reviews.reconsideration.upheld'), '/');
      await visitor.shows('[data-cell="requests.received.total"]', '0');

      await visitor.act('undo');
      await visitor.shows('[data-cell="requests.received.total"]', '');
      assert.deepEqual(await visitor.report(), before);
      await visitor.act('redo');
      await visitor.shows('[data-cell="requests.received.total"]', '0');
      assert.deepEqual(await visitor.report(), after);
      await visitor.leave();
    });

    await step('what nobody has to fill in', async () => {
      const visitor = await Visitor.to(browser, url);
      const note = '[data-note="reviews"]';
      const height = () => visitor.see((note) => drawn(note).offsetHeight, note);
      const low = await height();
      await visitor.fill(note, '行政复议、行政诉讼数量含上年度结转数量。');
      assert.equal(await height(), low);
      await visitor.fill(note, `${'行政复议、行政诉讼数量含上年度结转数量。'.repeat(9)}\n含补正。`);
      await eventually(async () => (await height()) > 2 * low, true);
      assert.equal(await visitor.see((note) => drawn(note).scrollHeight <= drawn(note).clientHeight, note), true);
      await visitor.fill('[data-field="published"]', '2025-01-20');
      assert.equal((await visitor.report()).published, '2025-01-20');

      await visitor.act('undo');
      await visitor.shows('[data-field="published"]', '');
      await visitor.act('undo');
      await visitor.shows(note, '行政复议、行政诉讼数量含上年度结转数量。');
      assert.equal(await height(), low);
      await visitor.choose('[data-field="edition"]', '2019');
      await visitor.shows(note, '行政复议、行政诉讼数量含上年度结转数量。');

      const isShown = () => visitor.see(() => drawnAll('.footline').map((line) => line.offsetHeight > 0));
      await visitor.see(() => (gongkai().readonly = true));
      await eventually(isShown, [false, false, true, false]);
      assert.equal(await visitor.see((note) => drawn(note).readOnly, note), true);
      await visitor.see(() => (gongkai().readonly = false));
      await eventually(isShown, [true, true, true, true]);
      await visitor.leave();
    });

    await step('the edition follows the year until one is chosen', async () => {
      const visitor = await Visitor.to(browser, url);
      const cells = () => visitor.see(() => drawnAll('[data-cell]').map((place) => place.dataset.cell));
      const old = await cellsOf('2019');
      assert.equal(old.all.length, 198);
      await visitor.fillCell('proactive.licensing.decisions', '29');

      await visitor.fill('[data-field="year"]', '2020');
      await eventually(cells, old.all);
      await visitor.fillCell('proactive.penalties.change', '-2');
      await visitor.fill('[data-field="year"]', '2024');
      await eventually(cells, form.all);

      await visitor.choose('[data-field="edition"]', '2019');
      await eventually(cells, old.all);
      await visitor.shows('[data-cell="proactive.penalties.change"]', '-2');
      await visitor.fill('[data-field="year"]', '2023');
      assert.deepEqual(await cells(), old.all);

      await visitor.choose('[data-field="edition"]', '');
      await eventually(cells, form.all);
      await visitor.shows('[data-cell="proactive.licensing.decisions"]', '29');
      await visitor.leave();
    });
  });
});
