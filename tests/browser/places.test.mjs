// Whatever button somebody presses by key, the keys go on from a place that makes sense, and so after undo and redo.
import assert from 'node:assert/strict';
import { browsers } from './browsers.mjs';
import { eventually, journey, Visitor } from './journey.mjs';
import { withSite } from './site.mjs';

const cell = (id) => ({ cell: id });
const person = (row) => `requests.${row}.natural_person`;
const everyone = (figure) => Object.fromEntries(
  ['natural_person', 'commercial', 'research', 'social_welfare', 'legal_service', 'other_organization'].map((kind) => [kind, figure]),
);
const report = { gongkai: 1, edition: '2021', year: 2024, organization: '淮安市人民政府', requests: { received: everyone(3) } };
const misstated = { ...report, requests: { granted: { ...everyone(2), total: 9 } } };
const prior = { gongkai: 1, edition: '2021', year: 2023, organization: '宿迁市人民政府', requests: { pending_at_end: everyone(4) } };

const head = 'findings-fold';

const openReport = (visitor, prior) => visitor.see((report, prior) => {
  gongkai().report = report;
  gongkai().prior = prior;
}, report, prior);

async function openMisstated(visitor) {
  await visitor.drop(JSON.stringify(misstated));
  await visitor.approve();
}

/** Everything is 0, and an answer was given to more than asked. */
async function openWrong(visitor) {
  await visitor.act('fill-zeros');
  const { requests, ...zeros } = await visitor.report();
  await visitor.see((report) => (gongkai().report = report), {
    ...zeros, requests: { ...requests, received: { ...requests.received, natural_person: 3 }, granted: { ...requests.granted, natural_person: 8 } },
  });
}

/**
 * What is pressed, with the place where the keys go on afterwards, once it has been taken back, and once it has been
 * done again: by a class or by what the element says it is for.
 */
const deeds = [
  { press: '[data-action="fill-zeros"]', after: { action: 'fill-zeros' }, back: cell('proactive.regulations.issued') },
  { press: '[data-action="take-over-head"]', prior, after: { action: 'take-over-head' }, back: { field: 'organization' } },
  { press: '[data-action="take-over-pending"]', prior, after: { action: 'take-over-pending' }, back: cell(person('pending_at_start')) },
  { press: '[data-action="close-prior"]', prior, after: { action: 'open-prior' } },
  { press: '[data-action="fill-none"][data-table="reviews"]', after: { action: 'fill-none' }, back: cell('reviews.reconsideration.upheld') },
  { press: '[data-take-computed]', open: openMisstated, after: head, back: cell('requests.granted.total') },
  { press: '[data-keep-stated]', open: openMisstated, after: head },
  { press: '[data-problem="A1"] [data-repair]', open: openWrong, after: head, back: cell(person('received')) },
  { press: '[data-action="clear"]', after: { action: 'clear' } },
  { press: '#overview [data-action="insert-outline"]', after: { section: 'overview' } },
  { press: '.doors [data-action="sample"]', open: () => {}, after: 'paper' },
  { press: '[data-field="edition"]', key: 'ArrowDown', after: { field: 'edition' } },
];

/** Puts the focus on something, whatever it is folded in. */
const rest = (visitor, selector) => visitor.see((selector) => {
  const element = drawn(selector);
  for (let fold = element.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  element.focus();
}, selector);

/** Waits until a place has the focus. */
const isAt = (visitor, place, when) => eventually(() => visitor.see((place) => {
  const on = focused();
  if (!on) return 'nowhere';
  if (typeof place === 'string') return on.classList.contains(place) ? place : on.className;
  return Object.fromEntries(Object.keys(place).map((name) => [name, on.dataset[name]]));
}, place), place, when);

async function undo(visitor, key) {
  await visitor.page.keyboard.down('Control');
  await visitor.press(key);
  await visitor.page.keyboard.up('Control');
}

journey('the keys go on', ({ browser, step }) => withSite({}, async ({ url }) => {
  for (const { press, key = 'Enter', after, back = after, open = openReport, prior = null } of deeds) {
    await step(`after ${key} on ${press}, and after undo and redo`, async () => {
      const visitor = await Visitor.to(browser, url);
      await open(visitor, prior);
      const before = await visitor.report();
      await rest(visitor, press);
      await visitor.press(key);
      await isAt(visitor, after, 'once it is pressed');
      const done = await visitor.report();
      await undo(visitor, 'z');
      await visitor.told(/^已撤销/);
      await isAt(visitor, back, 'once it is undone');
      assert.deepEqual(await visitor.report(), before);
      await undo(visitor, 'y');
      await visitor.told(/^已重做/);
      await isAt(visitor, back, 'once it is done again');
      assert.deepEqual(await visitor.report(), done);
      await visitor.leave();
    });
  }

  await step('when the step before took with it what had the focus', async () => {
    const visitor = await Visitor.to(browser, url);
    await visitor.see((prior) => {
      gongkai().prior = prior;
      gongkai().undo();
      gongkai().redo();
    }, prior);
    await rest(visitor, '[data-action="take-over-head"]');
    await undo(visitor, 'z');
    await visitor.shows('.prior-bar', null);
    await isAt(visitor, 'paper', 'the bar is gone');
    await undo(visitor, 'y');
    await visitor.shows('.prior-bar-name', '上年报告：宿迁市人民政府 2023 年');
    await visitor.leave();
  });
}), browsers.filter(({ strict }) => strict));
