// Runs every check and test and sums them up in the last line; fails when any of them does.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';

const total = { passed: 0, failed: 0, skipped: 0 };
// What measures in milliseconds has the machine for itself; the longest goes first, so that none is left alone at the end.
const timed = ['durability.test.mjs'];
const first = ['hostile.test.mjs'];
const found = readdirSync('tests/browser').filter((name) => name.endsWith('.test.mjs')).sort();
const suites = [...first, ...found.filter((name) => ![...first, ...timed].includes(name))];

await step('format', 'cargo', ['fmt', '--check']);
await step('lints', 'cargo', ['clippy', '--quiet', '--all-targets', '--', '-D', 'warnings']);
await step('Rust tests', 'cargo', ['test', '--quiet', '--no-fail-fast'], cargoCounts);
const built = await step('build', 'make', ['--no-print-directory', 'dist']);
if (built) {
  // Two at a time, each with browsers of its own. Beside another a browser may be too slow for a test; what fails there
  // is asked once more, alone, and that counts.
  const failed = await beside(suites, 2);
  for (const name of failed) await browserTests(`${name}, again and alone`, name);
  for (const name of timed) await browserTests(name, name);
} else {
  console.log('The browser tests were not run: there is nothing to open.');
}

const { passed, failed, skipped } = total;
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed ? 1 : 0;

/** Runs one command; what `counts` reads off its output is added up. A failure that no count tells of counts as one. */
async function step(title, command, args, counts = () => []) {
  console.log(`\n== ${title}`);
  const { code, output } = await run(command, args, (chunk) => process.stdout.write(chunk));
  return sum(title, code, counts(output), counts.length > 0);
}

function sum(title, code, found, isCounted) {
  for (const name of Object.keys(total)) total[name] += found.reduce((all, each) => all + each[name], 0);
  if (code !== 0 && !found.some((each) => each.failed)) total.failed += 1;
  if (code === 0 && isCounted && !found.length) {
    console.log(`${title}: no test was run`);
    total.failed += 1;
  }
  return code === 0;
}

/** One file of tests in the browsers. */
function browserTests(title, name) {
  return step(title, ...testing(name), nodeCounts);
}

function testing(name) {
  return [process.execPath, ['--test', '--test-reporter=spec', `tests/browser/${name}`]];
}

/** Runs files of tests beside each other; the answer are those that failed, which are not summed up. */
async function beside(names, count) {
  const waiting = [...names];
  const failed = [];
  const work = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const { code, output } = await run(...testing(name));
      console.log(`\n== ${name}\n${output}`);
      const found = nodeCounts(output);
      if (code === 0 && found.length) sum(name, code, found, true);
      else failed.push(name);
    }
  };
  await Promise.all(Array.from({ length: count }, work));
  return failed;
}

/** One `test result:` line for each test program. */
function cargoCounts(output) {
  const lines = output.matchAll(/^test result: .*?(\d+) passed; (\d+) failed; (\d+) ignored/gm);
  return [...lines].map(([, passed, failed, skipped]) => ({ passed: +passed, failed: +failed, skipped: +skipped }));
}

/** The closing lines of node's test runner. */
function nodeCounts(output) {
  const count = (word) => Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  if (!/^ℹ pass \d+$/m.test(output)) return [];
  return [{ passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') + count('todo') }];
}

function run(command, args, hear = () => {}) {
  return new Promise((done) => {
    // No colour: the counts are read off the text.
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', CARGO_TERM_COLOR: 'never' } });
    let output = '';
    child.stdout.on('data', (chunk) => { output += chunk; hear(chunk); });
    child.stderr.pipe(process.stderr, { end: false });
    child.on('error', (error) => { console.log(error.message); done({ code: 1, output }); });
    child.on('close', (code) => done({ code, output }));
  });
}
