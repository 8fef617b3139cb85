// A table copied out arrives whole in office programs: by the browser's own clipboard in Chromium, in LibreOffice's
// spreadsheet and its word processor, with the merged cells as the form prints them.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { browsers } from './browsers.mjs';
import { journey, Visitor } from './journey.mjs';
import { withSite } from './site.mjs';

const run = promisify(execFile);
const tables = { proactive: '二、', requests: '三、', reviews: '四、' };
const chromium = browsers.filter(({ name }) => name === 'Chromium');

/** How a program reads what it is given by the clipboard, and what it calls its cells. */
const programs = [
  { name: 'a spreadsheet', from: 'html', filter: 'HTML (StarCalc)', to: 'fods' },
  { name: 'a spreadsheet, as text', from: 'txt', filter: 'Text - txt - csv (StarCalc):9,34,76', to: 'fods' },
  { name: 'a document', from: 'html', filter: 'HTML (StarWriter)', to: 'fodt' },
];

/** What lies on the clipboard, by its type. */
const clipboard = () => navigator.clipboard.read().then(async ([item]) => Object.fromEntries(
  await Promise.all(item.types.map(async (type) => [type, await (await item.getType(type)).text()]))));

/** The rows of the only table in a page: each cell's text, columns and rows. */
function printed(page) {
  const { rows } = new DOMParser().parseFromString(page, 'text/html').querySelector('table');
  return [...rows].map(({ cells }) => [...cells].map((cell) => [cell.textContent, cell.colSpan, cell.rowSpan]));
}

/** The same of the first table in an OpenDocument file, without what is empty beyond it. */
function opened(file) {
  const table = new DOMParser().parseFromString(file, 'text/xml').getElementsByTagName('table:table')[0];
  const rows = [...table.getElementsByTagName('table:table-row')].map((row) =>
    [...row.getElementsByTagName('table:table-cell')].flatMap((cell) => {
      const times = (name) => Number(cell.getAttribute(`table:${name}`) ?? 1);
      const text = [...cell.getElementsByTagName('text:p')].map(({ textContent }) => textContent).join('');
      return Array(Math.min(times('number-columns-repeated'), 20)).fill([text, times('number-columns-spanned'), times('number-rows-spanned')]);
    }));
  return rows;
}

/** Without the empty cells a row ends with, and without the empty rows at the end. */
function trimmed(rows) {
  const short = rows.map((row) => row.slice(0, row.findLastIndex(([text, columns, lines]) => text || columns > 1 || lines > 1) + 1));
  return short.slice(0, short.findLastIndex((row) => row.length) + 1);
}

journey('a table in an office program', async ({ browser, step }) => withSite({}, async ({ url }) => {
  const { origin } = new URL(url);
  await browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read', 'clipboard-write']);
  const folder = await mkdtemp(`${tmpdir()}/copied`);
  const visitor = await Visitor.to(browser, url);
  await visitor.act('sample');
  await visitor.fillCell('requests.received.natural_person', '1234');
  for (const [table, title] of Object.entries(tables)) {
    await visitor.see((selector) => drawn(selector).scrollIntoView({ block: 'center' }), `[data-table="${table}"]`);
    await visitor.click(`[data-action="copy-table"][data-table="${table}"]`);
    await visitor.told(new RegExp(`^已复制“${title}`));
    const { 'text/html': html, 'text/plain': txt } = await visitor.see(clipboard);
    const cells = await visitor.see(printed, html);
    const lines = txt.trimEnd().split('\r\n').map((line) => line.split('\t').map((text) => [text, 1, 1]));
    for (const { name, from, filter, to } of programs) {
      await step(`${table} in ${name}`, async () => {
        const path = `${folder}/${table}.${from}`;
        await writeFile(path, from === 'html' ? html : txt);
        await run('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, `--infilter=${filter}`,
          '--convert-to', to, '--outdir', folder, path]);
        const found = await visitor.see(opened, await readFile(`${folder}/${table}.${to}`, 'utf8'));
        assert.deepEqual(trimmed(found), trimmed(from === 'html' ? cells : lines));
      });
    }
  }
  await rm(folder, { recursive: true });
  await visitor.leave();
}), chromium);
