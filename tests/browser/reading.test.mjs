// Reports as people have them: picked, dropped and pasted files of every kind, blocks out of sheets and documents,
// and what somebody wrote to do harm.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { at, eventually, journey, Visitor } from './journey.mjs';
import { strictPolicy, withSite } from './site.mjs';

const fixture = (name) => new URL(`../fixtures/${name}`, import.meta.url);
const path = (name) => fileURLToPath(fixture(`reports/${name}`));
const bytes = (name) => readFile(fixture(`reports/${name}`));
const expectedOf = async (name) => JSON.parse(await readFile(fixture(`reports/${name.replace(/\.\w+$/, '')}.expected.json`), 'utf8'));

/** Every kind of source, one file each. */
const reports = ['wps-2019.docx', 'old-cms-2021.html', 'utf16-2021.txt', 'excel-gb18030-2020.csv', 'markdown-2024.md'];

const lines = (visitor) => visitor.see(() => drawnAll('.approval-head dd').map((line) => line.textContent));
const headings = (visitor) => visitor.see(() => drawnAll('.approval-heading').map((line) => line.textContent));
const tableFigures = (report) => ['proactive', 'requests', 'reviews'].map((table) => report[table]);

/** What is shown of a reading is what the fixture says. */
async function isShownRightly(visitor, expected) {
  await visitor.isAsked();
  const [organization, year, edition, ...rest] = await lines(visitor);
  assert.deepEqual([organization, year, edition.slice(0, 4)], [expected.organization, String(expected.year), expected.edition]);
  const count = expected.found ?? Object.keys(expected.cells).length;
  assert.ok(rest.some((line) => line.startsWith(`找到 ${count} 格`)), rest.join());
  const notes = (await headings(visitor)).find((heading) => heading.endsWith('处需要留意'));
  assert.equal(notes, expected.notes.length ? `${expected.notes.length} 处需要留意` : undefined);
}

/** Every cell that is printed in the fixture is in the report; what is printed blank may be computed. */
function hasFigures(report, expected) {
  const printed = Object.entries(expected.cells).filter(([, figure]) => figure !== null);
  const read = printed.map(([id]) => [id, at(report, id)]);
  assert.deepEqual(Object.fromEntries(read), Object.fromEntries(printed));
  assert.deepEqual([report.organization, report.year, report.edition], [expected.organization, expected.year, expected.edition]);
  for (const [section, text] of Object.entries(expected.narratives)) assert.equal(report[section], text, section);
}

journey('reports of every kind', ({ browser, step }) => withSite({}, async ({ url }) => {
  await step("picked in the browser's own dialogue", async () => {
    const visitor = await Visitor.to(browser, url);
    await visitor.fill('[data-field="organization"]', '甲局');
    const before = await visitor.report();
    for (const name of reports) {
      const expected = await expectedOf(name);
      await visitor.pick(path(name));
      await isShownRightly(visitor, expected);
      assert.deepEqual(await visitor.report(), before, 'nothing changes before somebody says so');
      await visitor.approve();
      await visitor.told(/^已打开《/);
      hasFigures(await visitor.report(), expected);
      // One step, whatever is in it.
      await visitor.act('undo');
      await visitor.shows('[data-field="organization"]', '甲局');
      assert.deepEqual(await visitor.report(), before);
    }

    await visitor.act('redo');
    await visitor.shows('[data-field="organization"]', (await expectedOf(reports.at(-1))).organization);
    const [utf16, figure] = [await expectedOf('utf16-2021.txt'), 'requests.received.natural_person'];
    await visitor.pick(path('utf16-2021.txt'), 'open-prior');
    await visitor.approve(undefined, 'open-as-prior');
    await visitor.shows('.prior-bar-name', `上年报告：${utf16.organization} 2021 年`);
    await visitor.shows(`.figure > [data-cell="${figure}"] ~ .prior`, String(utf16.cells[figure]));
    hasFigures(await visitor.report(), await expectedOf(reports.at(-1)));
    await visitor.leave();
  });

  await step('dropped', async () => {
    const visitor = await Visitor.to(browser, url);
    for (const name of [...reports, 'saved-by-word-2022.doc', 'short-labels-2023.tsv', 'pictures-2022.html']) {
      const expected = await expectedOf(name);
      await visitor.drop(await bytes(name));
      // A sheet of tables alone says nothing of its head.
      if (expected.organization) await isShownRightly(visitor, expected);
      await visitor.approve();
      if (expected.found !== 0) hasFigures(await visitor.report(), { narratives: {}, ...expected });
    }
    await visitor.leave();
  });

  await step('pasted', async () => {
    const page = await readFile(path('cms-2023.html'), 'utf8');
    const text = await readFile(path('pdf-text-2024.txt'), 'utf8');
    const copied = `<meta http-equiv="content-type" content="text/html; charset=utf-8"><!--StartFragment-->${
      page.replace(/^.*?<body[^>]*>|<\/body>.*$/gs, '')}<!--EndFragment-->`;
    for (const [texts, name] of [
      [{ 'text/html': copied, 'text/plain': '年度报告' }, 'cms-2023.html'],
      [{ 'text/plain': text }, 'pdf-text-2024.txt'],
    ]) {
      const expected = await expectedOf(name);
      const visitor = await Visitor.to(browser, url);
      await visitor.paste(texts);
      await isShownRightly(visitor, expected);
      await visitor.approve();
      hasFigures(await visitor.report(), expected);
      await visitor.leave();
    }
  });
}));
