// Under the policy that the README gives, and with trusted types besides, everything works; no browser reports anything,
// and nothing is asked for once the page is there.
import assert from 'node:assert/strict';
import { browsers } from './browsers.mjs';
import { everything, save } from './everything.mjs';
import { eventually, journey, Visitor } from './journey.mjs';
import { isClean, ofWasm, policed } from './police.mjs';
import { notePrinting } from './printing.mjs';
import { policyFor, trustedTypes } from './site.mjs';
import { fell, reachMemory } from './traps.mjs';

const person = 'requests.received.natural_person';
const host = (script) => `<!doctype html><html lang="zh-CN"><title>某系统</title><link rel="icon" href="data:,">
<gongkai-report draft="gongkai"></gongkai-report>${script}</html>`;
const pages = {
  'module.html': host('<script type="module" src="embed/gongkai.js"></script>'),
  'classic.html': host('<script src="embed/gongkai.classic.js"></script>'),
};

/** What the README says that embedding does without; the pictures allowed are for the icon of these pages. */
const spared = { 'module.html': ['style-src'], 'classic.html': ['style-src', 'connect-src'] };
const without = (policy, directives = []) => policy.split('; ').filter((each) => !directives.includes(each.split(' ')[0])).join('; ');

const withTypes = (kind) => `${policyFor(kind)}; ${trustedTypes}`;

// Only today's Chromium knows trusted types for certain; Firefox minds them as soon as it does.
for (const [words, policyOf, kinds] of [
  ['the policy', policyFor, browsers],
  ['the policy with trusted types', withTypes, browsers.filter(({ strict }) => strict)],
]) {
  journey(`everything under ${words}`, async ({ browser, kind, downloads, step }) => {
    for (const name of ['index.html', ...Object.keys(pages)]) {
      await step(name, () => policed(without(policyOf(kind), spared[name]), { pages }, async (site) => {
        const visitor = await Visitor.to(browser, site.url + name, { drafts: true, prepare: (page) => page.evaluateOnNewDocument(notePrinting) });
        const asked = site.requests.length;
        assert.equal(await visitor.see(() => getComputedStyle(drawn('.gongkai')).display !== 'inline'), true);
        await everything(visitor, downloads);
        await isClean(visitor, site, asked, ofWasm(kind));
        await visitor.page.close();
      }));

      await step(`${name}, where it fails`, () => policed(policyOf(kind), { pages }, async (site) => {
        const visitor = await Visitor.to(browser, site.url + name, { drafts: true, prepare: (page) => page.evaluateOnNewDocument(reachMemory) });
        const asked = site.requests.length;
        await visitor.fillCell(person, '12');
        await visitor.see(() => window.addEventListener('keydown', () => new Uint8Array(window.memory.buffer).fill(0xff), { capture: true, once: true }));
        await visitor.write(`input[data-cell="${person}"]`, '3');
        await fell(visitor);
        await eventually(async () => /已存在本机/.test(await visitor.text('.rescue-text')), true);
        await save(visitor, 'rescue-download', downloads);
        visitor.errors.length = 0; // that it fails is the point
        await isClean(visitor, site, asked, ofWasm(kind));
        await visitor.page.close();
      }));
    }

    await step('rules.html', () => policed(policyOf(kind), {}, async (site) => {
      const visitor = await Visitor.to(browser, `${site.url}rules.html#A1`, { wait: false });
      await visitor.see(() => document.readyState === 'complete' || new Promise((done) => addEventListener('load', done)));
      assert.equal(await visitor.see(() => getComputedStyle(document.querySelector('h1')).fontSize), '30px', 'it is dressed');
      await isClean(visitor, site, site.requests.length, []);
      await visitor.page.close();
    }));
  }, kinds);
}
