// Measures how long a full report takes to be checked: natively, and in Chromium through the element of dist/.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { browsers, withBrowser } from '../../tests/browser/browsers.mjs';
import { serve } from '../serve.mjs';

const runs = 60;
const page = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><gongkai-report></gongkai-report>' +
  '<script type="module" src="embed/gongkai.js"></script>';
// The clock ticks in 5 µs where a page is isolated, else in 100.
const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/** Prints both; the reports are made by tools/bench/check.rs. */
export async function checking(dist) {
  console.log('\nChecking a report with 20,000 characters of prose beside last year’s; median, and what 19 of 20 stay below\n');
  console.log('native, made for speed; prose, totals and all rules to be below 2 ms:');
  cargo('inherit');
  const folder = 'target/bench/reports';
  cargo('pipe', folder);
  const [report, prior] = await Promise.all(
    ['report.json', 'prior.json'].map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
  const site = await serve({ dir: dist, headers, pages: { 'checking.html': page } });
  try {
    await withBrowser(browsers[0], async (browser) => {
      const version = await browser.version();
      for (const rate of [1, 6]) {
        console.log(`\n${version}${rate > 1 ? `, its processor at 1/${rate}` : '; each to be below 8 ms'}:`);
        for (const [what, times] of await measured(browser, `${site.url}checking.html`, { report, prior, rate })) line(what, times);
      }
    });
  } finally {
    await site.close();
  }
}

function cargo(stdio, ...given) {
  const { status } = spawnSync('cargo', ['run', '--quiet', '--profile', 'native', '--example', 'check', '--', ...given], { stdio });
  if (status !== 0) throw new Error('the native measurement failed');
}

/** What takes how long, as a list of names with their times in ms. */
async function measured(browser, address, { report, prior, rate }) {
  const tab = await browser.newPage();
  await tab.goto(address);
  await tab.waitForFunction(() => customElements.get('gongkai-report'));
  await tab.emulateCPUThrottling(rate);
  await tab.evaluate(install, report, prior);
  const [given, asked] = await tab.evaluate((runs) => bench.checks(runs), runs);
  const results = [['report = … (read, checked, shown)', given], ['check()', asked]];
  // The time of the page's own thread: whatever else the machine does is not in it.
  const session = await tab.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = metrics.filter(({ name }) => /^(Script|Layout|RecalcStyle)Duration$/.test(name));
    return seconds.reduce((sum, { value }) => sum + value * 1000, 0);
  };
  for (const [what, selector] of [
    ['a key in the prose', 'textarea[data-section="overview"]'],
    ['a key in a table', 'input[data-cell="requests.received.research"]'],
  ]) {
    await tab.evaluate((selector) => bench.focus(selector), selector);
    const times = [];
    for (let key = 0; key < runs; key++) {
      const before = await spent();
      await tab.keyboard.press(key % 2 ? 'Backspace' : '5');
      await tab.evaluate(() => bench.rest());
      times.push((await spent()) - before);
    }
    if (!(await tab.evaluate(() => bench.heard))) throw new Error(`${what}: the report has not changed`);
    results.push([`${what}: script, layout`, times]);
  }
  await tab.close();
  return results;
}

/** Runs in the page: opens the reports and gives what measures there. */
async function install(report, prior) {
  const element = document.querySelector('gongkai-report');
  await element.ready;
  element.report = report;
  element.prior = prior;
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const rest = async () => {
    await frame();
    await frame();
  };
  await rest();
  window.bench = {
    heard: false,
    rest,
    async checks(runs) {
      const [given, asked] = [[], []];
      // Each time all prose is another: what has not changed would not be read again, and what has been asked for
      // not be checked again.
      const changed = (text, run) => `${text}${run % 2 ? '。' : ''}`;
      for (let run = 0; run < runs; run++) {
        const [overview, improvement] = [changed(report.overview, run), changed(report.improvement, run)];
        const next = { ...report, overview, improvement, other_matters: changed(report.other_matters, run) };
        let start = performance.now();
        element.report = next;
        given.push(performance.now() - start);
        await rest();
        start = performance.now();
        element.check();
        asked.push(performance.now() - start);
        await rest();
      }
      return [given, asked];
    },
    focus(selector) {
      const field = element.shadowRoot.querySelector(selector);
      field.focus();
      field.setSelectionRange(field.value.length, field.value.length);
      bench.heard = false;
      element.addEventListener('gongkai-change', () => (bench.heard = true), { once: true });
    },
  };
}

function line(what, times) {
  // The first of them compile and warm up.
  const sorted = times.slice(5).sort((one, other) => one - other);
  const at = (share) => `${sorted[Math.floor(sorted.length * share)].toFixed(3)} ms`.padStart(12);
  console.log(`${what.padEnd(36)}${at(0.5)}${at(0.95)}`);
}
