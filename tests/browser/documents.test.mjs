// What the READMEs show is run as it stands there, under the policy that they give; what they say is what the build does.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { hostingLines, policyIn } from '../../tools/pack/policy.mjs';
import { eventually, journey, Visitor } from './journey.mjs';
import { ofWasm } from './police.mjs';
import { pageOf, readmes } from './readme.mjs';
import { dist, policyFor, withSite } from './site.mjs';

const [chinese, english] = readmes;

/** Without the words of a language. */
const plain = (example) => example.replace(/\/\/.*/g, '');

test('both READMEs show the same', () => {
  assert.deepEqual(policyIn(english.text), policyIn(chinese.text));
  for (const language of ['html', 'json', 'js']) {
    assert.ok(chinese.blocks(language).length > 0, language);
    assert.deepEqual(english.blocks(language).map(plain), chinese.blocks(language).map(plain));
  }
});

test('the commands that they name are there', async () => {
  const { stdout } = await promisify(execFile)('make', ['--no-print-directory', 'help'], { cwd: new URL('../../', import.meta.url) });
  const known = stdout.match(/^make \w+/gm);
  for (const { name, text } of readmes) {
    const named = [...text.matchAll(/(?<=`|^)make [a-z]+/gm)].map(([command]) => command);
    assert.ok(named.length >= 5, name);
    assert.deepEqual(named.filter((command) => !known.includes(command)), [], name);
  }
});

test('what the build says to copy is what they say', async () => {
  const hashes = JSON.parse(await readFile(`${dist}embed/integrity.json`, 'utf8'));
  const [header, types, ...tags] = hostingLines(chinese.text, hashes).split('\n');
  const { policy, trustedTypes } = policyIn(english.text);
  assert.deepEqual([header, types.trim()], [`Content-Security-Policy: ${policy}`, `or with Trusted Types: …; ${trustedTypes}`]);
  for (const [position, name] of ['gongkai.js', 'gongkai.classic.js'].entries()) {
    assert.match(tags[position], new RegExp(`^embed/${name} +integrity="sha384-.{64}" crossorigin$`));
    assert.ok(tags[position].includes(hashes[name]));
  }
});

// Those of one README are those of the other.
const { blocks } = chinese;
journey('the examples of the READMEs', async ({ browser, kind, downloads, step }) => {
  const [script, ...otherScripts] = blocks('js');
  const [data, ...otherData] = blocks('json');
  assert.deepEqual([otherScripts, otherData], [[], []], 'every example is run');
  const examples = Object.fromEntries(blocks('html').map((example, nth) => [`${nth}.html`, pageOf(example, '<script src="example.js"></script>')]));
  const posted = [];
  const posts = { '/reports': (text) => posted.push(text) };
  await withSite({ policy: policyFor(kind), pages: { ...examples, 'example.js': script }, posts }, async ({ url }) => {
    for (const page of Object.keys(examples)) {
      await step(page, async () => {
        const visitor = await Visitor.to(browser, url + page);
        await visitor.shows('h1', '某某县民政局2025年政府信息公开工作年度报告');
        assert.equal(await visitor.see(() => getComputedStyle(drawn('.paper')).boxSizing), 'border-box', 'it is dressed');

        // The data are read; what is downloaded then is posted, and saved nowhere.
        await visitor.see((text) => void gongkai().open(text), data);
        await visitor.approve();
        const { organization, overview, requests } = JSON.parse(data);
        const report = await visitor.report();
        assert.deepEqual([report.organization, report.overview], [organization, overview]);
        assert.deepEqual({ ...requests.received, ...report.requests.received }, report.requests.received);
        for (const [cell, value] of Object.entries(requests.received)) assert.equal(report.requests.received[cell], value);
        await visitor.act('download-json');
        await eventually(() => posted.length, 1);
        assert.equal(JSON.parse(posted.pop()).organization, organization);
        await visitor.act('download-html');
        await eventually(() => posted.length, 1);
        assert.match(posted.pop(), /^<!doctype html>/i);
        assert.deepEqual(await readdir(downloads), []);
        assert.deepEqual(await visitor.violations(), ofWasm(kind));
        await visitor.page.close();
      });
    }
  });
});
