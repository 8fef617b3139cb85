// dist/embed as a package: packed, installed into an empty folder, compiled against by TypeScript, built into apps by
// Vite, and run; with what comes out of the element held against the schema that is in the package.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'vite';
import { browsers } from './browsers.mjs';
import { at, eventually, journey, Visitor } from './journey.mjs';
import { dist, strictPolicy, withSite } from './site.mjs';

const run = promisify(execFile);
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const modules = path('../../node_modules');
const person = 'requests.received.natural_person';
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-package-'));
  const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: join(dist, 'embed') });
  await cp(path('hosts/app'), folder, { recursive: true });
  await cp(path('hosts/types'), join(folder, 'types'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  await run('npm', ['install', '--silent', '--offline', '--no-audit', '--no-fund', `./${stdout.trim()}`], { cwd: folder });
});
after(() => rm(folder, { recursive: true, force: true }));

test('the package holds what its manifest names, and nothing else', async () => {
  const installed = join(folder, 'node_modules/gongkai');
  const { files, exports, dependencies } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));
  assert.deepEqual((await readdir(installed)).sort(), [...files, 'package.json'].sort());
  assert.equal(dependencies, undefined);
  const named = Object.values(exports).flatMap((place) => (typeof place === 'string' ? place : Object.values(place)));
  assert.deepEqual(named.map((place) => place.slice(2)).sort(), [...files, 'package.json'].sort());
});

test('TypeScript takes right uses of the types and refuses wrong ones', async () => {
  const options = ['--strict', '--noEmit', '--exactOptionalPropertyTypes', '--target', 'es2022', '--module', 'esnext',
    '--moduleResolution', 'bundler', '--lib', 'es2022,dom'];
  const tsc = [join(modules, 'typescript/bin/tsc'), ...options, 'types/usage.ts', 'types/wrong.ts'];
  const { stdout } = await run(process.execPath, tsc, { cwd: folder }).catch((error) => error);
  assert.equal(stdout, '');
});

const built = async () => {
  const alias = ['react-dom', 'react', 'vue'].map((name) => ({ find: new RegExp(`^${name}(?=/|$)`), replacement: join(modules, name) }));
  await build({
    root: folder, base: './', logLevel: 'error', configFile: false,
    resolve: { alias }, define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
    build: { target: ['chrome80', 'firefox78'], rolldownOptions: { input: ['index', 'react', 'vue'].map((name) => join(folder, `${name}.html`)) } },
  });
  return join(folder, 'dist');
};
let app;

journey('apps built by Vite', async ({ browser, kind, step }) => {
  app = app || built();
  const policy = kind.strict ? strictPolicy : undefined;
  await withSite({ dir: await app, policy }, async ({ url, requests }) => {
    await step('a plain one', async () => {
      const visitor = await Visitor.to(browser, url);
      await visitor.shows('h1', '甲局2024年政府信息公开工作年度报告');
      await visitor.fillCell(person, '12');
      assert.equal(at(await visitor.report(), 'requests.received.total'), 12);
      assert.deepEqual(requests.filter((address) => address.endsWith('.wasm')).length, 1, 'the wasm is an asset of the app');
      assert.deepEqual(await visitor.violations(), []);
      await visitor.leave();
    });
    for (const name of ['react', 'vue']) {
      await step(name, () => controlled(browser, `${url}${name}.html`));
    }
  });
});

/** The report is the app's state: it goes out with each key and comes back. */
async function controlled(browser, address) {
  const visitor = await Visitor.to(browser, address);
  const state = () => visitor.see(() => JSON.parse(document.getElementById('state').textContent));
  const press = (id) => visitor.see((id) => document.getElementById(id).click(), id);
  await visitor.shows('h1', '甲局2024年政府信息公开工作年度报告');

  await visitor.fillCell(person, '12');
  await eventually(async () => at(await state(), 'requests.received.total'), 12);
  await visitor.write('[data-section="overview"]', '全年公开');
  await visitor.press('ArrowLeft', 'ArrowLeft');
  await visitor.type('主动');
  await visitor.shows('[data-section="overview"]', '全年主动公开');
  await eventually(async () => (await state()).overview, '全年主动公开');

  // What the app writes is shown, and the history is one: the app's steps and the clerk's.
  await visitor.see(() => document.getElementById('outside').select());
  await visitor.type('乙局');
  await visitor.shows('h1', '乙局2024年政府信息公开工作年度报告');
  assert.equal(at(await visitor.report(), person), 12);
  await visitor.act('undo');
  await visitor.shows('h1', '乙2024年政府信息公开工作年度报告');
  await eventually(async () => (await state()).organization, '乙');
  await visitor.act('redo');
  await eventually(async () => (await state()).organization, '乙局');

  await press('lock');
  await eventually(() => visitor.see((id) => drawn(`[data-cell="${id}"]`).readOnly, person), true);
  await press('lock');
  await eventually(() => visitor.see((id) => drawn(`[data-cell="${id}"]`).readOnly, person), false);

  await press('toggle');
  await eventually(() => visitor.see(() => document.querySelector('gongkai-report')), null);
  await press('toggle');
  await eventually(() => visitor.see(() => gongkai() !== null && gongkai().ready.then(() => gongkai().report.overview)), '全年主动公开');
  assert.equal(at(await visitor.report(), person), 12, 'a new element takes it over');
  assert.deepEqual(await visitor.violations(), []);
  await visitor.leave();
}
