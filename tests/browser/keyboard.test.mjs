// Somebody without a mouse fills in, checks, mends and saves a report: nothing but keys, from the first Tab to the file.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { browsers } from './browsers.mjs';
import { figures, form, kinds, model, overview } from './figures.mjs';
import { at, eventually, journey, saved, Visitor } from './journey.mjs';
import { openPage, withSite } from './site.mjs';

const improvement = '公开的内容还不够细，将逐项补充和完善。';
const otherMatters = '本年度未收取信息处理费。';
const notes = { proactive: '其中修订1件。', requests: '含补正2件。', reviews: '含上年结转数量。' };
const missing = 'requests.pending_at_end.natural_person';

const place = (visitor) => visitor.see(() => {
  const { cell, field, section, note, action, goProblem, skip, go } = (focused() && focused().dataset) || {};
  return cell || field || section || (note && `note ${note}`) || action || goProblem || skip || (go && `go ${go}`) || null;
});

/** Goes on with Tab, or back with Shift, to a place; answers how many stops that took. */
async function walk(visitor, to, back = false) {
  if (back) await visitor.page.keyboard.down('Shift');
  let stops = 0;
  const trail = [];
  do {
    assert.ok(stops < 60, `${to} is near: ${trail.join(', ')}`);
    await visitor.press('Tab');
    stops += 1;
    trail.push(await place(visitor));
  } while (trail.at(-1) !== to);
  if (back) await visitor.page.keyboard.up('Shift');
  return stops;
}

/** Presses a key that leads to a place. */
async function go(visitor, key, to) {
  const held = key.split('+');
  const last = held.pop();
  for (const one of held) await visitor.page.keyboard.down(one);
  await visitor.press(last);
  for (const one of held) await visitor.page.keyboard.up(one);
  if (to) await eventually(() => place(visitor), to, key);
}

/** Types the figures of a table, each reached from the one before by the key that `key(cell, next)` names. */
async function fillTable(visitor, typed, cells, way) {
  for (const [position, cell] of cells.entries()) {
    if (position) for (const key of way(cells[position - 1], cell)) await go(visitor, key);
    assert.equal(await place(visitor), cell);
    await visitor.type(String(typed.get(cell)));
  }
}

/** What must be in the file. */
function whole(typed) {
  const report = {
    gongkai: 1, edition: '2021', year: 2024, organization: '淮安市人民政府', overview, improvement, other_matters: otherMatters,
    published: '2025年1月20日', notes, explanations: {},
  };
  const totals = Object.entries(model(typed).totals).map(([id, text]) => [id, Number(text)]);
  for (const [id, figure] of [...typed, ...totals]) {
    const path = id.split('.');
    const last = path.pop();
    path.reduce((values, key) => (values[key] ??= {}), report)[last] = figure;
  }
  return report;
}

async function save(visitor, downloads, kind) {
  const stops = await walk(visitor, `download-${kind}`);
  await visitor.press('Enter');
  return [await saved(downloads, `.${kind}`), stops];
}

/** How many stops lead from each place to the next: whoever adds one on the way sees it here. */
const expectedStops = {
  organization: 4, rail: 10, overview: 2, proactive: 2, note: 4, requests: 1, check: 3, finding: 3, page: 3, data: 1,
};

/** The page in the file shows what was typed, and has the same data in it. */
async function checkPage(browser, { path }, report) {
  const { page, errors } = await openPage(browser);
  await page.goto(pathToFileURL(path).href);
  const seen = await page.evaluate(() => ({
    title: document.querySelector('h1').textContent,
    prose: [...document.querySelectorAll('[data-section]')].map((section) => (
      [...section.children].map((line) => line.textContent).join('\n'))),
    figures: Object.fromEntries([...document.querySelectorAll('[data-cell]')].map((cell) => [cell.dataset.cell, Number(cell.textContent)])),
    notes: [...document.querySelectorAll('.table ~ p')].map((line) => line.textContent),
    data: JSON.parse(document.querySelector('script[type="application/json"]').textContent),
  }));
  assert.deepEqual(seen.data, report);
  assert.equal(seen.title, '淮安市人民政府2024年政府信息公开工作年度报告');
  assert.deepEqual(seen.prose, [overview, improvement, otherMatters]);
  assert.deepEqual(seen.figures, Object.fromEntries(form.all.map((id) => [id, at(report, id)])));
  assert.deepEqual(seen.notes, Object.values(notes).map((note) => `注：${note}`));
  assert.deepEqual(errors, []);
  await page.close();
}

journey('by keyboard alone, from the first key to the file', ({ browser, downloads, kind, step }) => withSite({}, ({ url }) => (
  step('everything is reached, and in few steps', async () => {
    const visitor = await Visitor.to(browser, url);
    const typed = figures();
    const stops = {};
    stops.organization = await walk(visitor, 'organization');
    await visitor.type('淮安市人民政府');
    await go(visitor, 'Tab', 'year');
    await visitor.type('2024');
    await go(visitor, 'Tab', 'edition');
    for (const key of ['ArrowDown', 'ArrowDown']) await go(visitor, key);
    await visitor.shows('[data-field="edition"]', '2021');
    stops.rail = await walk(visitor, 'go overview');
    await visitor.press('Enter');
    stops.overview = await walk(visitor, 'overview');
    for (const [position, line] of overview.split('\n').entries()) {
      if (position) await visitor.press('Enter');
      await visitor.type(line);
    }

    const cells = (section) => form.typed.filter((id) => id.startsWith(`${section}.`));
    stops.proactive = await walk(visitor, cells('proactive')[0]);
    await fillTable(visitor, typed, cells('proactive'), () => ['Tab']);
    stops.note = await walk(visitor, 'note proactive');
    await visitor.type(notes.proactive);
    const columns = kinds.flatMap((kind) => cells('requests').filter((id) => id.endsWith(`.${kind}`)));
    stops.requests = await walk(visitor, columns[0]);
    const column = (id) => id.split('.').pop();
    await fillTable(visitor, typed, columns, (from, to) => (
      column(from) === column(to) ? ['Enter'] : ['Control+ArrowUp', 'ArrowRight']));
    await walk(visitor, 'note requests');
    await visitor.type(notes.requests);
    await walk(visitor, cells('reviews')[0]);
    await fillTable(visitor, typed, cells('reviews'), () => ['ArrowRight']);
    await walk(visitor, 'note reviews');
    await visitor.type(notes.reviews);
    await walk(visitor, 'improvement');
    await visitor.type(improvement);
    await walk(visitor, 'other_matters');
    await visitor.type(otherMatters);
    await walk(visitor, 'published');
    await visitor.type('2025年1月20日');

    stops.check = await walk(visitor, 'check');
    await visitor.press('Enter');
    await eventually(() => visitor.see(() => focused().className), 'findings-fold');
    assert.deepEqual((await visitor.problems()).map(({ rule }) => rule), ['A1']);
    const finding = await visitor.see(() => drawn('[data-problem="A1"] .finding-link').dataset.goProblem);
    stops.finding = await walk(visitor, finding);
    await go(visitor, 'Enter', columns[0]);
    await go(visitor, 'Control+ArrowDown', missing);
    typed.set(missing, typed.get(missing) + 1);
    await visitor.type(String(typed.get(missing)));
    await visitor.shows('.findings-summary', '全面核对通过，没有发现问题，可以下载成品。');
    // Nothing is left: the key that leads on leads to the head of the list, which says so.
    await go(visitor, 'F8');
    await eventually(() => visitor.see(() => focused().className), 'findings-fold');
    // Firefox takes the activity from its window to tell of a file: the one that is saved there is the last thing done.
    const page = kind.name === 'Firefox' ? null : await save(visitor, downloads, 'html');
    const [data, toData] = await save(visitor, downloads, 'json');
    Object.assign(stops, { page: page ? page[1] : expectedStops.page, data: page ? toData : toData - expectedStops.page });
    await visitor.leave();

    const { self_check: check, ...report } = JSON.parse(data.text);
    assert.deepEqual(report, whole(typed));
    assert.equal(check.draft, false);
    if (page) await checkPage(browser, page[0], whole(typed));
    assert.deepEqual(stops, expectedStops);
  })
)), browsers.filter(({ strict }) => strict));
