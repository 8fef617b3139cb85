// Reports as people have them: picked, dropped and pasted files of every kind, and blocks out of sheets and documents.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { at, eventually, journey, Visitor } from './journey.mjs';
import { withSite } from './site.mjs';

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

const table = (rows) => rows.map((row) => row.join('\t')).join('\r\n') + '\r\n';
const cell = (id) => `input[data-cell="${id}"]`;
const columns = ['natural_person', 'commercial', 'research', 'public_welfare', 'legal_service', 'other_organization'];
const row = (name, figures) => Object.fromEntries(columns.map((column, position) => [`requests.${name}.${column}`, figures[position]]));

// Tables as programs put them on the clipboard.
const excel = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\.";} td {mso-number-format:General;} .xl65 {border:.5pt solid windowtext;} --></style>
</head><body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=576 style='border-collapse:collapse;width:432pt'>
<!--StartFragment-->
 <col width=64 span=10 style='width:48pt'>
 <tr height=19><td colspan=3 height=19 class=xl65 style='width:144pt'>二、上年结转政府信息公开申请数量</td>
  <td class=xl65 align=right x:num>3</td><td class=xl65 align=right x:num>0</td><td class=xl65 align=right x:num="1">1</td>
  <td class=xl65 align=right x:num>0</td><td class=xl65></td><td class=xl65 align=right x:num>2</td><td class=xl65 align=right x:num x:fmla="=SUM(D2:I2)">6</td></tr>
 <tr height=19><td rowspan=2 class=xl65>三、本年度办理结果</td><td colspan=2 class=xl65>（一）予以公开</td>
  <td class=xl65 x:num>1,204</td><td class=xl65 x:num>5</td><td class=xl65 x:num>0</td><td class=xl65 x:num>0</td><td class=xl65 x:num>0</td><td class=xl65 x:num>0</td><td class=xl65 x:num>1209</td></tr>
<!--EndFragment-->
</table></body></html>`;
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;mso-pagination:none;} --></style></head><body lang=ZH-CN>
<!--StartFragment--><table class=MsoTableGrid border=1 style='mso-table-layout-alt:fixed'>
 <tr style='mso-yfti-irow:0'>${[12, 0, 3].map((figure) => `<td width=60 valign=top style='border:solid windowtext 1.0pt'>
  <p class=MsoNormal align=center style='text-align:center'><span lang=EN-US style='font-size:10.5pt;mso-bidi-font-size:11.0pt'>${figure}<o:p></o:p></span></p></td>`).join('')}</tr>
 <tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'>${['', '&nbsp;', '７'].map((figure) => `<td><p class=MsoNormal><span lang=EN-US>${figure}<o:p></o:p></span></p></td>`).join('')}</tr>
</table><!--EndFragment--></body></html>`;
const requests = '三、收到和处理政府信息公开申请情况';

// A block: what is pasted, at which cell, what is said, and the cells that are other ones then.
const blocks = {
  'cells out of a sheet, with totals and a blank row': [
    'requests.received.legal_service', { 'text/plain': table([[1, ' 2 ', 3], [4, 5, 9], ['', '', '']]) },
    '已填入 4 格；2 格合计由本页计算，没有填。可用“撤销”取消。',
    { 'requests.received.legal_service': 1, 'requests.received.other_organization': 2,
      'requests.pending_at_start.legal_service': 4, 'requests.pending_at_start.other_organization': 5 },
  ],
  'more cells than the table has': [
    'requests.pending_at_end.other_organization', { 'text/plain': table([[1, 1, 9], [2]]) },
    '已填入 1 格；1 格合计由本页计算，没有填；2 格超出表格，没有填。可用“撤销”取消。',
    { 'requests.pending_at_end.other_organization': 1 },
  ],
  'labelled cells as Excel writes them': [
    'requests.received.natural_person', { 'text/html': excel, 'text/plain': 'x' },
    '已按栏目名称填入 12 格；2 格合计由本页计算，没有填。可用“撤销”取消。',
    { ...row('pending_at_start', [3, 0, 1, 0, null, 2]), ...row('granted', [1204, 5, 0, 0, 0, 0]) },
  ],
  'cells as Word and WPS write them': [
    'proactive.regulations.issued', { 'text/html': word, 'text/plain': '12\n0\n3' },
    '已填入 6 格。可用“撤销”取消。',
    { 'proactive.regulations.issued': 12, 'proactive.regulations.repealed': 0, 'proactive.regulations.in_force': 3,
      'proactive.normative_documents.in_force': 7 },
  ],
  'rows in another order and one of the province': [
    'requests.received.natural_person',
    { 'text/plain': table([['2.重复申请', 1, 2, 3, 4, 5, 6, 21], ['本地一行', 9, 9, 9, 9, 9, 9, 54], ['（一）予以公开', 1, 0, 0, 0, 0, 0, 1]]) },
    '已按栏目名称填入 12 格；2 格合计由本页计算，没有填；“本地一行：9 9 9 9 9 9 54”找不到对应的栏目，没有填。可用“撤销”取消。',
    { ...row('not_processed.repeated', [1, 2, 3, 4, 5, 6]), ...row('granted', [1, 0, 0, 0, 0, 0]) },
  ],
  'rows of another table than the cell is in': [
    'proactive.regulations.issued',
    { 'text/plain': table([['一、本年新收政府信息公开申请数量', 1, 2, 3, 4, 5, 6, 21]]) },
    `已按栏目名称填入“${requests}”，共 6 格；1 格合计由本页计算，没有填。可用“撤销”取消。`,
    row('received', [1, 2, 3, 4, 5, 6]),
  ],
  'two tables at once': [
    'proactive.licensing.decisions',
    { 'text/plain': table([['行政许可', 7], ['行政处罚', 8], ['自然人', '商业企业'], ['一、本年新收政府信息公开申请数量', 1, 2, 3, 4, 5, 6, 21]]) },
    `已按栏目名称填入“二、主动公开政府信息情况”“${requests}”，共 8 格；1 格合计由本页计算，没有填。可用“撤销”取消。`,
    { 'proactive.licensing.decisions': 7, 'proactive.penalties.decisions': 8, ...row('received', [1, 2, 3, 4, 5, 6]) },
  ],
  'a table of the other edition': [
    'proactive.regulations.issued',
    { 'text/plain': table([['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'], ['规章', 7, 2, 1]]) },
    '粘贴的是 2019 版的表格，与这份报告的栏目不同，没有填入。', {},
  ],
};

journey('pasting into a table', ({ browser, step }) => withSite({}, async ({ url }) => {
  const visitor = await Visitor.to(browser, url);
  const id = 'requests.denied.state_secret.natural_person';
  await visitor.fillCell(id, '5');
  const before = await visitor.report();
  const typed = (report) => Object.fromEntries([...tableCells(report)].filter(([cell]) => !/\.total$|\.processed\./.test(cell)));
  for (const [name, [first, texts, sentence, figures]] of Object.entries(blocks)) {
    await step(name, async () => {
      assert.equal(await visitor.paste(texts, cell(first)), true);
      assert.equal(await visitor.told(/。$/), sentence);
      const after = await visitor.report();
      assert.deepEqual(typed(after), { ...typed(before), ...figures });
      const changed = Object.keys(figures).length > 0;
      if (changed) {
        await visitor.shows(cell(Object.keys(figures)[0]), String(Object.values(figures)[0]));
        await visitor.act('undo');
        assert.deepEqual(await visitor.report(), before, 'all of it was one step');
        await visitor.act('redo');
        assert.deepEqual(await visitor.report(), after);
        await visitor.act('undo');
      }
      await visitor.see(() => drawn('[data-action="hush"]') && drawn('[data-action="hush"]').click());
      await visitor.shows('.notice', null);
    });
  }

  await step('a single value goes where the caret is', async () => {
    for (const texts of [{ 'text/plain': '12' }, { 'text/plain': '12\r\n' }, { 'text/html': '<table><tr><td>12</td></tr></table>', 'text/plain': '12' }]) {
      assert.equal(await visitor.paste(texts, cell(id)), false, 'left to the browser');
    }
    assert.deepEqual(await visitor.report(), before);
  });

  await step('nothing is pasted into a report that is only to be read', async () => {
    await visitor.see(() => (gongkai().readonly = true));
    await visitor.see((selector) => new Promise((done) => {
      const wait = () => (drawn(selector) && !drawn(selector).readOnly && !drawn(selector).disabled ? requestAnimationFrame(wait) : done());
      wait();
    }), cell(id));
    const place = `[data-cell="${id}"]`;
    assert.equal(await visitor.paste({ 'text/plain': table([[1, 2], [3, 4]]) }, place), false);
    assert.equal(await visitor.paste({ 'text/plain': '{"gongkai": 1}' }, '.paper'), false);
    assert.deepEqual(await visitor.report(), before);
    assert.equal(await visitor.text('.notice'), null);
    await visitor.leave();
  });
}));

/** Every figure in a report, by the id of its cell. */
function* tableCells(report) {
  const walk = function* (values, id) {
    for (const [key, value] of Object.entries(values)) {
      const inner = id ? `${id}.${key}` : key;
      if (value !== null && typeof value === 'object') yield* walk(value, inner);
      else yield [inner, value];
    }
  };
  for (const name of ['proactive', 'requests', 'reviews']) yield* walk(report[name] ?? {}, name);
}
