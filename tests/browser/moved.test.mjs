// The element before its script is there, moved about the page, out of it and back, ten times on one page, and with the
// script loaded more than once.
import assert from 'node:assert/strict';
import { at, eventually, journey, Visitor } from './journey.mjs';
import { withSite } from './site.mjs';
import { browsers } from './browsers.mjs';

const person = 'requests.received.natural_person';
const total = 'requests.received.total';
const classic = '<script src="embed/gongkai.classic.js"></script>';
const esm = (query) => `<script type="module" src="embed/gongkai.js${query}"></script>`;
const host = (scripts, body) => `<!doctype html><html lang="zh-CN"><link rel="icon" href="data:,"><title>某系统</title>${body}${scripts}</html>`;
const one = '<gongkai-report id="one" organization="甲局" year="2024">正在载入</gongkai-report>';
const pages = {
  'moved.html': host(classic, `<div id="here">${one}</div><div id="there"></div><div id="shadow"></div><template></template>`),
  'late.html': host('', '<gongkai-report id="one">正在载入</gongkai-report>'),
  'ten.html': host(esm(''), Array.from({ length: 10 }, (_, i) => `<gongkai-report id="n${i}"${i < 7 ? ` year="${2015 + i}"` : ''}></gongkai-report>`).join('')),
  'modules.html': host(esm('') + esm('?again'), one),
  'classics.html': host(classic + classic, one),
  'both.html': host(esm('') + classic + esm('?again'), one),
};

journey('moved', ({ browser, step }) => withSite({ pages }, async ({ url }) => {
  const visitor = await Visitor.to(browser, `${url}moved.html`);
  await visitor.fillCell(person, '12');
  await visitor.see(() => (window.kept = gongkai('one')));
  /** It works as before: shows what it held, takes a figure and takes it back, and tells of both once. */
  const works = async (figure) => {
    await eventually(() => visitor.see((id) => kept.shadowRoot.querySelector(`[data-cell="${id}"]`).textContent, total), figure);
    await visitor.see((id) => (heard.splice(0), kept.focusCell(id)), person);
    await visitor.type('0');
    await eventually(() => visitor.see((id) => kept.shadowRoot.querySelector(`[data-cell="${id}"]`).textContent, total), `${figure}0`);
    const told = await visitor.see(() => heard.splice(0).map(({ type }) => type));
    assert.deepEqual(told.filter((type) => type === 'gongkai-change'), ['gongkai-change']);
    await visitor.see(() => kept.undo());
    assert.equal(at(await visitor.see(() => kept.report), person), Number(figure));
    assert.equal(await visitor.see(() => getComputedStyle(kept.shadowRoot.querySelector('.figure')).textAlign !== ''
      && kept.shadowRoot.querySelector('.toolbar').getBoundingClientRect().height > 50), true, 'it is dressed');
    assert.equal(await visitor.see(() => kept.shadowRoot.querySelectorAll('.mount').length), 1);
  };
  const moves = {
    'within the page': () => there.appendChild(kept),
    'before itself': () => kept.parentNode.insertBefore(kept, kept.parentNode.firstChild),
    'out of the page and back later': async () => {
      kept.remove();
      kept.organization = '乙局';
      await new Promise((resolve) => setTimeout(resolve, 300));
      here.appendChild(kept);
    },
    'through a fragment': () => {
      const fragment = document.createDocumentFragment();
      fragment.appendChild(kept);
      there.appendChild(fragment);
    },
    'through a template, which is another document': () => {
      document.querySelector('template').content.appendChild(kept);
      here.appendChild(kept);
    },
    'with all around it written anew': () => {
      const parent = here.parentNode;
      kept.remove();
      here.innerHTML = '<p>新的内容</p>';
      here.appendChild(kept);
      parent.normalize();
    },
    'into a closed shadow tree': () => shadow.attachShadow({ mode: 'closed' }).appendChild(kept),
  };
  for (const [name, move] of Object.entries(moves)) {
    await step(name, async () => {
      await visitor.see(move);
      await works('12');
    });
  }
  await step('with its history', async () => {
    await visitor.see(() => there.appendChild(kept));
    assert.equal((await visitor.report('one')).organization, '乙局');
    await visitor.see(() => kept.undo());
    assert.equal((await visitor.report('one')).organization, '甲局');
    await visitor.see(() => kept.undo());
    assert.equal(at(await visitor.report('one'), person), null);
    await visitor.see(() => (kept.redo(), kept.redo()));
    assert.deepEqual([at(await visitor.report('one'), person), (await visitor.report('one')).organization], [12, '乙局']);
  });
  await visitor.see(() => removeEventListener('beforeunload', kept._warn));
  await visitor.leave();
}), browsers);

journey('before the script', ({ browser, kind, step }) => withSite({ pages }, async ({ url }) => {
  const load = () => new Promise((resolve, reject) => {
    document.body.append(Object.assign(document.createElement('script'), { src: 'embed/gongkai.classic.js', onload: resolve, onerror: reject }));
  });
  await step('properties that were set on a plain element are taken over', async () => {
    const visitor = await Visitor.to(browser, `${url}late.html`, { wait: false });
    await visitor.see(() => {
      const element = gongkai('one');
      Object.assign(element, {
        organization: '甲局', year: 2024, readonly: true, edition: '2019',
        report: { gongkai: 1, year: 2022, organization: '丙局' }, prior: { gongkai: 1, year: 2021 },
      });
      const made = Object.assign(document.createElement('gongkai-report'), { id: 'made', report: { gongkai: 1, overview: 5 } });
      const wrong = Object.assign(document.createElement('gongkai-report'), { id: 'wrong', report: { gongkai: NaN } });
      document.body.append(made, wrong);
    });
    await visitor.see(load);
    await visitor.see(() => Promise.all(['one', 'made', 'wrong'].map((id) => gongkai(id).ready)).then(() => undefined));
    const seen = await visitor.see(() => {
      const element = gongkai('one');
      return [Object.keys(element).filter((name) => !name.startsWith('_')), element.outerHTML.replace(/>[^]*/, ''), element.prior.year, element.report.organization];
    });
    assert.deepEqual(seen, [['ready'], '<gongkai-report id="one" organization="甲局" year="2024" edition="2019" readonly=""', 2021, '丙局']);
    const errors = await visitor.see(() => heard.filter(({ type }) => type === 'gongkai-error').map(({ id, detail }) => [id, detail.message]).sort());
    assert.deepEqual(errors, [
      ['made', 'report.overview: expected a text, found a number'],
      ['wrong', 'report.gongkai: NaN is no number in JSON'],
    ]);
    await visitor.leave();
  });

  await step('an element that was never on a page can be asked', async () => {
    const visitor = await Visitor.to(browser, `${url}classics.html`);
    const seen = await visitor.see(async () => {
      const element = document.createElement('gongkai-report');
      element.year = 2023;
      element.report = { gongkai: 1, organization: '丁局' };
      const early = [element.report.organization, element.problems, element.prior];
      let thrown = '';
      try { element.undo(); } catch (error) { thrown = error.message; }
      document.body.appendChild(element);
      element.remove();
      await element.ready;
      return { early, thrown, organization: element.report.organization };
    });
    assert.deepEqual(seen, {
      early: ['丁局', [], null], thrown: '<gongkai-report> is not ready: wait for its "ready" promise', organization: '丁局',
    });
    await visitor.leave();
  });

  for (const name of ['modules', 'classics', 'both']) {
    await step(`the script loaded twice: ${name}`, async () => {
      const visitor = await Visitor.to(browser, `${url}${name}.html`);
      await visitor.fillCell(person, '1', 'one');
      await visitor.shows(`[data-cell="${total}"]`, '1', 'one');
      const ready = await visitor.see(() => heard.filter(({ type }) => type === 'gongkai-ready').length);
      const widgets = await visitor.see(() => gongkai('one').shadowRoot.querySelectorAll('.gongkai').length);
      assert.deepEqual([ready, widgets], [1, 1], kind.name);
      assert.equal(visitor.requests.filter((address) => address.endsWith('.wasm')).length <= 1, true);
      await visitor.leave();
    });
  }
}), browsers);

journey('ten on one page', ({ browser }) => withSite({ pages }, async ({ url }) => {
  const visitor = await Visitor.to(browser, `${url}ten.html`);
  await visitor.see(() => Promise.all([...document.querySelectorAll('gongkai-report')].map(({ ready }) => ready)).then(() => undefined));
  const organizations = () => visitor.see(() => [...document.querySelectorAll('gongkai-report')].map(({ report }) => report.organization));
  await visitor.fill('[data-field="organization"]', '戊局', 'n5');
  await visitor.fillCell(person, '7', 'n5');
  assert.deepEqual(await organizations(), Array.from({ length: 10 }, (_, i) => (i === 5 ? '戊局' : '')));
  await visitor.see(() => gongkai('n2').undo());
  await visitor.see(() => gongkai('n5').undo());
  assert.equal((await visitor.report('n5')).organization, '戊局', 'each has its own history');
  assert.deepEqual(await visitor.see(() => [...new Set(heard.map(({ id }) => id))].length), 10);
  // Nothing of one is named in the page around it, and each names only what is its own.
  const names = await visitor.see(() => [
    document.querySelectorAll('[id]').length,
    [...document.querySelectorAll('gongkai-report')].every(({ shadowRoot }) => {
      const pointing = shadowRoot.querySelectorAll('[for], [aria-labelledby]:not(dialog:empty), [aria-describedby]');
      const pointed = [...pointing].flatMap((element) =>
        ['for', 'aria-labelledby', 'aria-describedby'].flatMap((name) => (element.getAttribute(name) || '').split(' ').filter(Boolean)));
      const ids = [...shadowRoot.querySelectorAll('[id]')].map(({ id }) => id);
      return new Set(ids).size === ids.length && pointed.every((id) => shadowRoot.getElementById(id));
    }),
  ]);
  assert.deepEqual(names, [10, true]);
  // A page pasted where nothing has the focus goes to one of them.
  await visitor.see(() => focused().blur());
  await visitor.paste({ 'text/plain': JSON.stringify({ gongkai: 1, year: 2020, organization: '己局' }) });
  await eventually(() => visitor.see(() => [...document.querySelectorAll('gongkai-report')].filter(({ shadowRoot }) => shadowRoot.querySelector('.approval-card')).length), 1);
  await visitor.leave();
}), browsers.filter(({ name }) => name === 'Chromium'));
