// The READMEs as tests read them: their fenced examples, made into pages.
import { readFile } from 'node:fs/promises';
import { dist } from './site.mjs';

const hashes = JSON.parse(await readFile(`${dist}embed/integrity.json`, 'utf8'));

/** Both of them, the Chinese one first: `{name, text, blocks}`, where `blocks(language)` lists such examples. */
export const readmes = await Promise.all(['README.md', 'README.en.md'].map(async (name) => {
  const text = await readFile(new URL(`../../${name}`, import.meta.url), 'utf8');
  const fenced = [...text.matchAll(/^```(.*)\n([^]*?)^```$/gm)];
  const blocks = (language) => fenced.filter(([, given]) => given === language).map(([, , content]) => content);
  return { name, text, blocks };
}));

/** An example with the hashes that it leaves out. */
const hashed = (example) => example.replace(/src="embed\/([^"]+)" integrity="sha384-…"/g, (tag, name) => tag.replace('sha384-…', hashes[name]));

/** A page that an example stands in, with what else it has. */
export const pageOf = (example, more = '') => `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>某某县民政局</title><link rel="icon" href="data:,">
${hashed(example)}${more}</html>`;
