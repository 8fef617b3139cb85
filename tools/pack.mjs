// Writes the whole of dist/ (see README, "dist/") from what Trunk has compiled; Trunk calls it as its last step.
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFewStyles, bundleScript, bundleStyles, bundleWhy } from './pack/bundle.mjs';
import { integrities, integrityOf } from './pack/integrity.mjs';
import { hostedPage, rulesPage, singlePage } from './pack/pages.mjs';
import { manifest } from './pack/manifest.mjs';
import { shortened } from './pack/names.mjs';
import { hostingLines } from './pack/policy.mjs';
import { downloads, table } from './sizes.mjs';

const source = process.env.TRUNK_SOURCE_DIR;
const stage = process.env.TRUNK_STAGING_DIR; // becomes dist/ when this program has ended well
if (!source || !stage) throw new Error('pack.mjs is called by Trunk; use `make dist`');

const published = join(source, 'target/publish'); // from tools/publish.rs
const readPublished = (name) => readFile(join(published, name), 'utf8').catch(() => null);
const hashed = (stem, ending, content) =>
  `${stem}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}${ending}`;

const { wasm, glue } = shortened(
  await readFile(join(stage, 'gongkai_bg.wasm')),
  await readFile(join(stage, 'gongkai.js'), 'utf8'),
);
const styles = await bundleStyles(join(source, 'styles/gongkai.css'));
const pageStyles = existsSync(join(source, 'styles/page.css')) ? await bundleStyles(join(source, 'styles/page.css')) : '';
const shadow = await readPublished('shadow.html');
const page = await readFile(join(source, 'index.html'), 'utf8');

const wasmName = hashed('gongkai', '_bg.wasm', wasm);
// One sheet for the hosted page: rules for the page outside the element do not reach into it, nor the other way.
const sheet = pageStyles + styles;
const sheetName = hashed('gongkai', '.css', sheet);
const script = (entry, format, names = {}) =>
  bundleScript({ entry: join(source, 'src/embed', entry), format, wasm, styles, glue, gluePlace: stage, ...names });
const whyStyles = await bundleFewStyles(join(source, 'styles/why_alone.css'));
const whyScript = (isInside) => bundleWhy({ entry: join(source, 'src/embed/why.js'), styles: whyStyles, isInside });
const [why, whyInside, classic, hostedModule, embeddedModule] = await Promise.all([
  whyScript(false),
  whyScript(true),
  script('classic.js', 'iife'),
  script('module.js', 'esm', { wasmName, sheetName }),
  script('module.js', 'esm', { wasmName: 'gongkai_bg.wasm', wasmIntegrity: integrityOf(wasm) }),
]);

const files = new Map([
  ['embed/gongkai.js', embeddedModule],
  ['embed/gongkai_bg.wasm', wasm],
  ['embed/gongkai.classic.js', classic],
  ['embed/gongkai.why.js', why],
  ['gongkai.html', singlePage({ page, why: whyInside, script: classic, styles, pageStyles, shadow })],
]);
const names = { wasm: wasmName, script: hashed('gongkai', '.js', hostedModule), sheet: sheetName, why: hashed('gongkai', '.why.js', why) };
files.set(names.wasm, wasm).set(names.script, hostedModule).set(names.sheet, sheet).set(names.why, why);
files.set('index.html', hostedPage({ page, names, integrity: integrityOf(hostedModule), shadow }));

for (const name of ['report.schema.json', 'rules.json']) {
  const text = await readPublished(name);
  if (text !== null) files.set(`embed/${name}`, text);
}
const rules = await readPublished('rules.html');
if (rules !== null) {
  const rulesStyles = await bundleStyles(join(source, 'styles/rules.css'));
  const rulesSheet = hashed('rules', '.css', rulesStyles);
  files.set('rules.html', rulesPage({ page: rules, sheet: rulesSheet })).set(rulesSheet, rulesStyles);
}
const hashes = integrities(files);
files.set('embed/integrity.json', `${JSON.stringify(hashes, null, 2)}\n`);
files.set('embed/package.json', await manifest(join(source, 'Cargo.toml'), [...files.keys()]));

for (const name of await readdir(stage)) await rm(join(stage, name), { recursive: true }); // Trunk's own output
await mkdir(join(stage, 'embed'), { recursive: true });
for (const [name, content] of files) await writeFile(join(stage, name), content);
const types = join(source, 'src/embed/gongkai.d.ts');
if (existsSync(types)) await cp(types, join(stage, 'embed/gongkai.d.ts'));

console.log(table(await downloads(stage)));
console.log(`\n${hostingLines(await readFile(join(source, 'README.md'), 'utf8'), hashes)}`);
