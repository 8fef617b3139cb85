// A visitor's download stays small: a budget for the hosted page's script and wasm. Reading pages, Word files and
// text is a fifth of it, understanding the prose and checking the rules another; English and the aids for writing take
// 23 kB each, drafts with their history 27. All of it is part of the one download because the page must do it offline.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { sizeOf } from '../../tools/sizes.mjs';
import { dist } from './site.mjs';

const budget = 445_000;

test(`script and wasm take at most ${budget / 1000} kB with gzip`, async () => {
  const names = (await readdir(dist)).filter((name) => /^gongkai-.*\.(js|wasm)$/.test(name));
  assert.equal(names.length, 3); // with the one that says why another did not run
  const sizes = await Promise.all(names.map((name) => sizeOf(join(dist, name))));
  const sum = sizes.reduce((total, { gzip }) => total + gzip, 0);
  assert.ok(sum <= budget, `${sum} bytes`);
});
