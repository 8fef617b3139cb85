// Somebody is helped while writing: an outline, figures that follow the tables, a year in which there was nothing.
import assert from 'node:assert/strict';
import { at, eventually, journey, Visitor } from './journey.mjs';
import { withSite } from './site.mjs';

const overview = '[data-section="overview"]';
const person = 'requests.received.natural_person';
const company = 'requests.received.commercial';
const headings = '（一）主动公开\n（二）依申请公开\n（三）政府信息管理\n（四）政府信息公开平台建设\n（五）监督保障\n';

/** What is marked behind the prose of the overview. */
const marked = (visitor) => visitor.see(() => drawnAll('#overview .bound').map((mark) => mark.textContent));

/** Puts the caret behind some words of the overview, without a click. */
const goBehind = (visitor, words) => visitor.see((selector, words) => {
  const area = drawn(selector);
  const end = area.value.indexOf(words) + words.length;
  area.focus();
  area.setSelectionRange(end, end);
}, overview, words);

/** Presses a button beside the overview's prose. */
const press = (visitor, action) => visitor.click(`#overview [data-action="${action}"]`);

journey('an outline', async ({ browser, step }) => {
  await withSite({}, async ({ url }) => {
    await step('sub-headings and what is written under them', async () => {
      const visitor = await Visitor.to(browser, url);
      const count = '[data-outline="overview"] .outline-count';
      await visitor.shows(count, '写到 0 / 5 项');
      await visitor.click('[data-outline="overview"] summary');
      await press(visitor, 'insert-outline');
      await visitor.shows(overview, headings);
      // A sub-heading under which nothing stands says nothing.
      await visitor.shows(count, '写到 0 / 5 项');
      await visitor.shows('#overview [data-action="insert-outline"]', null);
      await goBehind(visitor, '（一）主动公开');
      await visitor.type('。公开信息');
      await visitor.shows(count, '写到 1 / 5 项');
      await visitor.shows('[data-length="overview"]', '49 字');
      await visitor.act('undo');
      await visitor.act('undo');
      await visitor.shows(overview, '');
      await visitor.fill('[data-field="organization"]', '淮安市人民政府');
      await visitor.shows(count, '写到 0 / 8 项');
      await visitor.leave();
    });

    await step('one sub-heading at the caret', async () => {
      const visitor = await Visitor.to(browser, url);
      await visitor.write(overview, '首段。');
      await visitor.click('[data-outline="overview"] summary');
      await visitor.click('.outline-topic:nth-child(2) [data-action="insert-heading"]');
      await visitor.type('全年');
      await visitor.shows(overview, '首段。\n（二）依申请公开\n全年');
      await visitor.leave();
    });
  });
});

journey('figures that follow the tables', async ({ browser, step }) => {
  await withSite({}, async ({ url }) => {
    await step('found by name, with keys alone, and kept in step', async () => {
      const visitor = await Visitor.to(browser, url);
      await visitor.fillCell(person, '12');
      await visitor.fillCell(company, '3');
      await visitor.write(overview, '😀新收件，企业件。');
      await goBehind(visitor, '新收');
      await press(visitor, 'insert-figure');
      await eventually(() => visitor.see(() => focused().className), 'picker-sought');
      await visitor.type('新收 总计');
      await visitor.shows('.picker-option', '一、本年新收政府信息公开申请数量，总计15');
      await visitor.press('Enter');
      await visitor.shows(overview, '😀新收15件，企业件。');
      await visitor.type('（宗）');
      await visitor.shows(overview, '😀新收15（宗）件，企业件。');
      assert.deepEqual(await marked(visitor), ['15']);

      // The next one by a click in the table.
      await goBehind(visitor, '企业');
      await press(visitor, 'insert-figure');
      await eventually(() => visitor.see(() => focused().className), 'picker-sought');
      await visitor.click(`input[data-cell="${company}"]`);
      await visitor.shows(overview, '😀新收15（宗）件，企业3件。');
      await visitor.shows('.picker', null);

      await visitor.fillCell(company, '1000');
      await visitor.shows(overview, '😀新收1012（宗）件，企业1000件。');
      assert.deepEqual(await marked(visitor), ['1012', '1000']);
      await visitor.shows('.bound-list', '一、本年新收政府信息公开申请数量，总计 = 1012解除一、本年新收政府信息公开申请数量，商业企业 = 1000解除');
      const report = await visitor.report();
      assert.deepEqual(report.bindings, [
        { section: 'overview', start: 4, end: 8, cell: 'requests.received.total' },
        { section: 'overview', start: 15, end: 19, cell: company },
      ]);
      assert.equal(report.overview.slice(15, 19), '1000');

      await visitor.act('undo');
      await visitor.shows(overview, '😀新收15（宗）件，企业3件。');
      assert.equal(at(await visitor.report(), company), 3, 'one step');

      await visitor.write(`input[data-cell="${company}"]`, '');
      await visitor.press('Backspace', 'Tab');
      await visitor.shows('.bound-item.unresolved', '一、本年新收政府信息公开申请数量，商业企业 = 空解除');
      await visitor.shows(overview, '😀新收12（宗）件，企业3件。');
      await visitor.click(`[data-bound="${company}"]`);
      await visitor.fillCell(company, '8');
      await visitor.shows(overview, '😀新收20（宗）件，企业3件。');

      // Typed over, it is nobody's.
      await goBehind(visitor, '新收20');
      await visitor.press('Backspace');
      await eventually(() => marked(visitor), []);
      await visitor.leave();
    });

    await step('Escape closes first what lies over it', async () => {
      const visitor = await Visitor.to(browser, url);
      await press(visitor, 'insert-figure');
      await eventually(() => visitor.see(() => focused().className), 'picker-sought');
      await visitor.act('sheet');
      await visitor.press('Escape');
      await eventually(() => visitor.see(() => drawn('dialog.sheet').open), false);
      await eventually(() => visitor.see(() => focused() && focused().dataset.action), 'sheet');
      assert.notEqual(await visitor.text('.picker'), null);
      await visitor.press('Escape');
      await visitor.shows('.picker', null);
      await visitor.leave();
    });

    await step('read again from a file, as far as they fit', async () => {
      const visitor = await Visitor.to(browser, url);
      const binding = { section: 'overview', start: 1, end: 3, cell: person };
      const report = {
        gongkai: 1, edition: '2021', year: 2024, overview: '共12件，13件。', requests: { received: { natural_person: 12 } },
        bindings: [binding, { ...binding, start: 5, end: 7 }, { ...binding, cell: 'nowhere' }, 7],
      };
      await visitor.see((report) => { gongkai().report = report; }, report);
      await eventually(() => marked(visitor), ['12']);
      assert.deepEqual((await visitor.report()).bindings, [binding]);
      await visitor.leave();
    });

    await step('marks lie where the words are, also where the prose scrolls', async () => {
      const visitor = await Visitor.to(browser, url);
      const overview = `${'长段的文字，不断开。'.repeat(60)}\n`.repeat(6);
      const report = {
        gongkai: 1, edition: '2021', year: 2024, overview: `${overview}共12件`, requests: { received: { natural_person: 12 } },
        bindings: [{ section: 'overview', start: overview.length + 1, end: overview.length + 3, cell: person }],
      };
      await visitor.see((report) => { gongkai().report = report; }, report);
      await eventually(() => marked(visitor), ['12']);
      const measures = () => visitor.see(() => {
        const [layer, area] = [drawn('#overview .narrative-marks'), drawn('#overview .narrative')];
        area.scrollTop = area.scrollHeight;
        return [layer, area].map((one) => [one.clientWidth, one.clientHeight, one.scrollTop]);
      });
      await eventually(async () => {
        const [layer, area] = await measures();
        return layer.every((measure, at) => Math.abs(measure - area[at]) <= 1) && area[2] > 0;
      }, true);
      await visitor.leave();
    });
  });
});

journey('a year in which there was nothing', async ({ browser, step }) => {
  await withSite({}, async ({ url }) => {
    await step('zeros and a sentence, in one step', async () => {
      const visitor = await Visitor.to(browser, url);
      await visitor.fill('[data-field="year"]', '2025');
      await visitor.click('[data-action="fill-none"][data-table="requests"]');
      await visitor.shows(overview, '2025年未收到政府信息公开申请，没有上年结转的申请。');
      await visitor.click('[data-action="fill-none"][data-table="reviews"]');
      await visitor.shows(overview, '2025年未收到政府信息公开申请，没有上年结转的申请。\n2025年未发生政府信息公开行政复议、行政诉讼。');
      const report = await visitor.report();
      assert.deepEqual([at(report, person), at(report, 'reviews.litigation_after_reconsideration.pending')], [0, 0]);
      assert.deepEqual(await visitor.problems(), []);
      await visitor.act('undo');
      await visitor.act('undo');
      await visitor.shows(overview, '');
      assert.equal(at(await visitor.report(), person), null);

      await visitor.fillCell(company, '2');
      await visitor.click('[data-action="fill-none"][data-table="requests"]');
      await visitor.told(/商业企业”这一格不是 0，没有改动/);
      assert.equal(await visitor.see(() => focused().dataset.cell), company);
      assert.equal(at(await visitor.report(), person), null);
      await visitor.leave();
    });

    await step('not where last year has left something over', async () => {
      const visitor = await Visitor.to(browser, url);
      const prior = { gongkai: 1, edition: '2021', year: 2024, requests: { pending_at_end: { commercial: 2 } } };
      await visitor.see((prior) => { gongkai().prior = prior; }, prior);
      await visitor.click('[data-action="fill-none"][data-table="requests"]');
      await visitor.told(/上年报告结转到“二、上年结转政府信息公开申请数量，商业企业”的是 2，没有改动/);
      assert.equal(at(await visitor.report(), company), null);
      await visitor.leave();
    });
  });
});
