// The element's contract line by line: attributes and properties, what is refused and how, methods, events, parts.
import assert from 'node:assert/strict';
import { eventually, journey, Visitor } from './journey.mjs';
import { withSite } from './site.mjs';
import { browsers } from './browsers.mjs';

const person = 'requests.received.natural_person';
const report = {
  gongkai: 1, edition: '2021', year: 2022, organization: '丙局', overview: '（一）主动公开',
  requests: { received: { natural_person: 3 } }, mark: { of: ['a host', 1, null, true] },
};
const pages = {
  'host.html': `<!doctype html><html lang="zh-CN"><link rel="icon" href="data:,"><title>某系统</title>
<gongkai-report id="one" organization="甲局" year="2024">正在载入</gongkai-report>
<script type="module" src="embed/gongkai.js"></script></html>`,
};
const names = (visitor) => visitor.see(() => heard.splice(0).map(({ type }) => type));
const refusal = (visitor, name, make) => visitor.see(`(() => {
  try { gongkai('one').${name} = ${make}; return 'taken'; } catch (error) { return error.name + ' ' + error.message; }
})()`);

journey('the contract', ({ browser, step }) => withSite({ pages }, async ({ url }) => {
  const visitor = await Visitor.to(browser, `${url}host.html`);
  assert.deepEqual(await names(visitor), ['gongkai-ready']);

  await step('text attributes are properties, and the other way', async () => {
    const seen = await visitor.see(() => {
      const element = gongkai('one');
      const all = () => [element.organization, element.year, element.edition, element.draft];
      const initial = all();
      Object.assign(element, { organization: 5, year: 2023, edition: 2019, draft: 'x' });
      const set = [all(), element.outerHTML.replace(/>[^]*/, '')];
      element.edition = '1999';
      const wrong = [element.edition, element.getAttribute('edition'), element.report.edition];
      for (const name of ['organization', 'year', 'edition', 'draft']) element[name] = null;
      return { initial, set, wrong, none: [all(), element.attributes.length], report: element.report.organization };
    });
    assert.deepEqual(seen, {
      initial: ['甲局', '2024', '', ''],
      set: [['5', '2023', '2019', 'x'], '<gongkai-report id="one" organization="5" year="2023" edition="2019" draft="x"'],
      wrong: ['', '1999', '2021'],
      none: [['', '', '', ''], 1],
      report: '5',
    }, 'what is taken away asks for nothing');
  });

  await step('a year that is none is kept as it is', async () => {
    await visitor.see(() => (gongkai('one').year = '去年'));
    assert.deepEqual((await visitor.report('one')).year, '去年');
    assert.equal(await visitor.see(() => gongkai('one').check().some(({ message }) => /年度/.test(message))), true);
    await visitor.see(() => (gongkai('one').year = 2024));
  });

  await step('readonly and lang', async () => {
    const seen = await visitor.see(() => {
      const element = gongkai('one');
      const state = () => [element.readonly, element.hasAttribute('readonly')];
      const states = [state()];
      for (const on of [true, '', 'no', 0, undefined]) states.push(((element.readonly = on), state()));
      return states;
    });
    assert.deepEqual(seen.map(([on]) => on), [false, true, false, true, false, false]);
    assert.equal(seen.every(([on, has]) => on === has), true);
    await visitor.see(() => (gongkai('one').lang = 'en-GB'));
    await eventually(() => visitor.see(() => drawn('.gongkai', 'one').lang), 'en');
    await visitor.see(() => gongkai('one').removeAttribute('lang'));
    await eventually(() => visitor.see(() => drawn('.gongkai', 'one').lang), 'zh-CN');
  });

  await step('a report goes in and comes out as a plain object', async () => {
    const seen = await visitor.see((given) => {
      const element = gongkai('one');
      element.report = given;
      const [one, other] = [element.report, element.report];
      one.organization = 'changed';
      element.report = element.report;
      element.prior = { gongkai: 1, year: 2021 };
      const prior = element.prior.year;
      element.prior = undefined;
      return { other, now: element.report.organization, proto: Object.getPrototypeOf(one) === Object.prototype, prior, none: element.prior };
    }, report);
    assert.deepEqual(seen.other.mark, report.mark, 'what is not known is kept');
    assert.deepEqual([seen.other.organization, seen.other.overview, seen.other.requests.received.total], ['丙局', '（一）主动公开', 3]);
    assert.deepEqual([seen.now, seen.proto, seen.prior, seen.none], ['丙局', true, 2021, null]);
  });

  await step('what is no report is refused with the place and the reason', async () => {
    const wrong = (inside) => `Object.assign({ gongkai: 1 }, ${inside})`;
    const cases = [
      ['report', 'null', 'TypeError report: no report: an object with "gongkai": 1 is expected'],
      ['report', '"{}"', 'TypeError report: no report: an object with "gongkai": 1 is expected'],
      ['report', '[]', 'TypeError report: no report: an object with "gongkai": 1 is expected'],
      ['report', '() => 1', 'TypeError report: expected a value of JSON, found a function'],
      ['report', 'undefined', 'TypeError report: expected a value of JSON, found undefined'],
      ['report', '{ gongkai: 2 }', 'TypeError report.gongkai: this version of the widget knows 1 and no later one'],
      ['report', wrong('{ edition: "2030" }'), 'TypeError report.edition: "2030" is none of 2019, 2021'],
      ['report', wrong('{ overview: 5 }'), 'TypeError report.overview: expected a text, found a number'],
      ['report', wrong('{ requests: [] }'), 'TypeError report.requests: expected an object, found a list'],
      ['report', wrong('{ requests: { received: { natural_person: [1] } } }'), `TypeError report.${person}: expected a number, a text or empty, found a list`],
      ['report', wrong('{ requests: { received: { natural_person: 0 / 0 } } }'), `TypeError report.${person}: NaN is no number in JSON`],
      ['report', wrong('{ requests: { received: { natural_person: 10n } } }'), `TypeError report.${person}: expected a value of JSON, found a bigint`],
      ['report', wrong('{ requests: new Map() }'), 'TypeError report.requests: expected a plain object, found a Map'],
      ['report', '(() => { const a = { gongkai: 1 }; a.mine = { a }; return a; })()', 'TypeError report.mine.a: the object contains itself'],
      ['prior', wrong('{ organization: {} }'), 'TypeError prior.organization: expected a text, found an object'],
    ];
    const before = await visitor.report('one');
    for (const [name, make, sentence] of cases) assert.equal(await refusal(visitor, name, make), sentence);
    assert.deepEqual(await visitor.report('one'), before);
    const methods = await visitor.see(() => Promise.all([
      gongkai('one').open(5), gongkai('one').exportAs('pdf'), gongkai('one').open('你好'),
    ].map((promise) => promise.then(() => 'done', ({ name }) => name))));
    assert.deepEqual(methods, ['TypeError', 'TypeError', 'Error']);
    assert.match(await visitor.see(() => { try { gongkai('one').download('pdf'); } catch (error) { return String(error); } }), /^TypeError: kind: "pdf" is none of json, html/);
  });

  await step('findings are plain and frozen', async () => {
    const seen = await visitor.see(() => {
      const found = gongkai('one').check();
      const parts = [found, ...found, ...found.map(({ cells }) => cells)];
      return [found.length > 0, Array.isArray(found), parts.every(Object.isFrozen), JSON.stringify(found) === JSON.stringify(gongkai('one').problems)];
    });
    assert.deepEqual(seen, [true, true, true, true]);
  });

  assert.deepEqual(await names(visitor), [], 'a host is not told of what it does itself');

  await step('events bubble, leave the shadow tree and come in time', async () => {
    await visitor.see(() => {
      window.flags = [];
      const note = (event) => flags.push([event.type, event.bubbles, event.composed, event.cancelable, event.target.id]);
      for (const name of ['change', 'problems', 'download']) document.addEventListener(`gongkai-${name}`, note);
    });
    await visitor.fillCell(person, '4', 'one');
    await visitor.see(() => document.addEventListener('gongkai-download', (event) => {
      window.taken = event.detail;
      event.preventDefault();
    }, { once: true }));
    await visitor.act('download-json', 'one');
    const [change, ...others] = await visitor.see(() => flags);
    assert.deepEqual(change, ['gongkai-change', true, true, false, 'one']);
    assert.deepEqual(others[others.length - 1], ['gongkai-download', true, true, true, 'one']);
    const taken = await visitor.see(async () => [taken.kind, taken.name, JSON.parse(await taken.blob.text()).organization]);
    assert.deepEqual(taken, ['json', '丙局_2022年度政府信息公开工作年度报告_草稿.json', '丙局']);
  });

  await step('parts and the open root', async () => {
    const parts = await visitor.see(() => [...new Set(drawnAll('[part]', 'one').flatMap(({ part }) => [...part]))].sort());
    assert.deepEqual(parts, ['approval', 'drafts', 'narrative', 'navigation', 'problems', 'sheet', 'table', 'toolbar']);
    await visitor.see(() => document.head.insertAdjacentHTML('beforeend', '<style>gongkai-report::part(toolbar) { border-top-color: rgb(1, 2, 3) }</style>'));
    assert.equal(await visitor.see(() => getComputedStyle(drawn('[part="toolbar"]', 'one')).borderTopColor), 'rgb(1, 2, 3)');
  });

  await step('keys typed into a field are not the host’s', async () => {
    await visitor.see(() => {
      window.keys = [];
      document.addEventListener('keydown', (event) => {
        keys.push(event.key);
        if (event.key === 'Backspace' && !/INPUT/.test(event.target.tagName)) event.preventDefault();
      });
    });
    await visitor.write(`[data-cell="${person}"]`, '12', 'one');
    await visitor.press('Backspace', 'Tab');
    await visitor.shows(`[data-cell="${person}"]`, '1', 'one');
    assert.deepEqual(await visitor.see(() => keys), ['Tab']);
  });
  await visitor.leave();
}), browsers);
