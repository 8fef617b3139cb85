// Prints what a visitor downloads and how long checking takes, then measures the page beside its peers where the folder
// with them is there. "--check" measures checking alone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { checking } from './bench/checking.mjs';
import { downloads, table } from './sizes.mjs';

const dist = resolve('dist');
const peers = resolve('../shared/bench');
const given = process.env.BENCH_ARGS?.split(' ').filter(Boolean) ?? process.argv.slice(2);
const options = given.length ? given : ['--rounds', '3', '--rounds-throttled', '3'];

const checkOnly = given.includes('--check');
if (!checkOnly) console.log(table(await downloads(dist)));
await checking(dist);
if (checkOnly) {
  // Nothing else was asked for.
} else if (existsSync(join(peers, 'bench.mjs'))) {
  measure(builtPeers());
} else {
  console.log('\nStart-up, keystrokes and batches are not measured: ../shared/bench, with the peers to compare, is not here.');
}

function measure(folder) {
  const chromium = process.env.GONGKAI_CHROMIUM ?? spawnSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).stdout.trim();
  console.log(`\nMeasuring with ${options.join(' ')}; some minutes …`);
  run(folder, process.execPath, ['bench.mjs', '--chromium', chromium, '--out', resolve('target/bench'), ...options], { env: { OURS: dist } });
}

/** The peers' pages, built in a copy (the folder itself may be read-only) once for each state of their files. */
function builtPeers() {
  const files = readdirSync(peers, { recursive: true })
    .filter((name) => !/(^|[\\/])node_modules([\\/]|$)/.test(name) && statSync(join(peers, name)).isFile())
    .sort();
  const state = createHash('sha256');
  for (const name of files) state.update(name).update(readFileSync(join(peers, name)));
  const cache = process.env.GONGKAI_TOOLS ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'gongkai');
  const folder = join(cache, `bench-${state.digest('hex').slice(0, 12)}`);
  const stamp = join(folder, '.built');
  if (!existsSync(stamp)) {
    console.log('\nBuilding the peers (once) …');
    rmSync(folder, { recursive: true, force: true });
    for (const name of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), readFileSync(join(peers, name)));
    }
    run(folder, 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    run(folder, 'npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'inherit', 'ignore'] }); // its warnings are not ours
    writeFileSync(stamp, '');
  }
  return folder;
}

function run(cwd, command, args, { env = {}, stdio = 'inherit' } = {}) {
  const { status, error } = spawnSync(command, args, { cwd, stdio, env: { ...process.env, ...env } });
  if (error || status !== 0) {
    console.error(`${command} ${args[0]} failed${error ? `: ${error.message}` : ''}`);
    process.exit(1);
  }
}
