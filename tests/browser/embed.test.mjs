// The element in other people's pages: attributes, properties and events, and what is typed before its script is there.
import assert from 'node:assert/strict';
import { at, eventually, journey, Visitor } from './journey.mjs';
import { elementReady, hold, withSite } from './site.mjs';
import { browsers } from './browsers.mjs';

const person = 'requests.received.natural_person';
const report = {
  gongkai: 1, edition: '2021', year: 2022, organization: '丙局', overview: '（一）主动公开',
  requests: { received: { natural_person: 3 } },
};

// Three elements: one with attributes, one only to be read, and one that is given a report before the script is there.
const host = (script) => `<!doctype html>
<html lang="zh-CN">
<link rel="icon" href="data:,">
<title>某系统</title>
<style>div, input, button { all: initial; display: none } td { color: red !important }</style>
<gongkai-report id="first" organization="甲局" year="2020"></gongkai-report>
<gongkai-report id="shown" organization="乙局" year="2024" edition="2019" readonly></gongkai-report>
<gongkai-report id="given"></gongkai-report>
<script>
  given.report = ${JSON.stringify(report)};
  given.year = 2023; // goes the way of an attribute: the report, which says more, wins
</script>
${script}
${script}
</html>`;
const pages = {
  'module.html': host('<script type="module" src="embed/gongkai.js"></script>'),
  'classic.html': host('<script src="embed/gongkai.classic.js"></script>'),
};

/** What the host page has heard of since it was last asked, without what the events tell. */
const newlyHeard = (visitor) => visitor.see(() => heard.splice(0).map(({ type, id }) => [type, id]));
const title = (visitor, id) => visitor.text('h1', id);

journey('a host page', ({ browser, step }) => withSite({ pages }, async ({ url }) => {
  for (const name of Object.keys(pages)) {
    await step(name, async (t) => {
      const visitor = await Visitor.to(browser, url + name);
      await visitor.see(() => Promise.all(['first', 'shown', 'given'].map((id) => gongkai(id).ready)).then(() => undefined));

      await t.test('each element begins with what it was given', async () => {
        const ready = ['first', 'shown', 'given'].map((id) => ['gongkai-ready', id]);
        assert.deepEqual((await newlyHeard(visitor)).sort(), ready.sort(), 'ready once each, and nothing else');
        assert.equal(await title(visitor, 'first'), '甲局2020年政府信息公开工作年度报告');
        assert.equal(await title(visitor, 'shown'), '乙局2024年政府信息公开工作年度报告');
        assert.equal(await title(visitor, 'given'), '丙局2022年政府信息公开工作年度报告');
        const editions = ['first', 'shown', 'given'].map(async (id) => (await visitor.report(id)).edition);
        assert.deepEqual(await Promise.all(editions), ['2019', '2019', '2021']);
        const { overview, requests } = await visitor.report('given');
        assert.deepEqual([overview, requests.received.natural_person, requests.received.total], ['（一）主动公开', 3, 3]);
        const properties = await visitor.see(() => {
          const { organization, year, edition, readonly } = gongkai('shown');
          return { organization, year, edition, readonly };
        });
        assert.deepEqual(properties, { organization: '乙局', year: '2024', edition: '2019', readonly: true });
        assert.equal(await visitor.see(() => gongkai('first').ready.then((element) => element === gongkai('first'))), true);
      });

      await t.test('what the host sets is shown, and the host is not told of it', async () => {
        await visitor.see(() => gongkai('first').setAttribute('organization', '丁局'));
        await visitor.see(() => (gongkai('first').year = 2024));
        await visitor.shows('h1', '丁局2024年政府信息公开工作年度报告', 'first');
        assert.equal(await visitor.see(() => gongkai('first').getAttribute('year')), '2024');
        assert.equal((await visitor.report('first')).edition, '2021', 'follows the year');

        await visitor.see((given) => (gongkai('given').report = given), {
          ...report,
          requests: { received: { natural_person: 5, total: 5 }, granted: { natural_person: 'x' } },
        });
        await visitor.shows(`[data-cell="${person}"]`, '5', 'given');
        const found = (await visitor.problems('given')).map(({ rule, severity, cells }) => [rule, severity, cells]);
        assert.deepEqual(found, [['A5', 'error', ['requests.granted.natural_person']]]);
        assert.equal((await visitor.see(() => gongkai('given').check())).some(({ rule }) => rule === 'B4'), true);
        await visitor.see(() => gongkai('given').undo());
        await visitor.shows(`[data-cell="${person}"]`, '3', 'given');
        await visitor.see(() => gongkai('given').redo());
        await visitor.shows(`[data-cell="${person}"]`, '5', 'given');
        assert.equal(await visitor.see((id) => gongkai('given').focusCell(id), person), true);
        assert.equal(await visitor.see(() => gongkai('given').focusCell('requests.nothing')), false);
        const exported = await visitor.see(() => gongkai('given').exportAs('json').then((blob) => blob.text()));
        const { self_check: check, ...plain } = JSON.parse(exported);
        assert.deepEqual(plain, await visitor.report('given'));
        assert.equal(check.draft, true);
        assert.deepEqual(await newlyHeard(visitor), []);
      });

      await t.test('what somebody does is told, by the element where it is done', async () => {
        const others = [await visitor.report('shown'), await visitor.report('given')];
        const told = [['gongkai-change', 'first'], ['gongkai-problems', 'first']];
        await visitor.see((id) => gongkai('first').focusCell(id), person);
        await visitor.type('1');
        await eventually(() => newlyHeard(visitor), told);
        await visitor.see(() => addEventListener('gongkai-change', ({ detail }) => (window.told = detail), { once: true }));
        await visitor.type('2');
        await eventually(() => newlyHeard(visitor), told);
        assert.deepEqual(await visitor.see(() => window.told.report), await visitor.report('first'));
        assert.equal(at(await visitor.report('first'), person), 12);
        await visitor.press('Tab');
        assert.deepEqual(await newlyHeard(visitor), [], 'going on changes nothing');
        assert.deepEqual([await visitor.report('shown'), await visitor.report('given')], others);
      });

      await t.test('an edition that the host takes away follows the year again', async () => {
        await visitor.see(() => (gongkai('first').edition = '2019'));
        await eventually(async () => (await visitor.report('first')).edition, '2019');
        await visitor.see(() => gongkai('first').removeAttribute('edition'));
        await eventually(async () => (await visitor.report('first')).edition, '2021');
      });

      await t.test('one attribute that the host sets does not bring back the others', async () => {
        await visitor.fill('[data-field="organization"]', '戊局', 'first');
        await visitor.see(() => (gongkai('first').year = 2023));
        await visitor.shows('h1', '戊局2023年政府信息公开工作年度报告', 'first');
      });

      await t.test('an attribute does not bring back what a report has replaced', async () => {
        await visitor.see((given) => (gongkai('first').report = given), report);
        await visitor.see(() => (gongkai('first').readonly = true));
        await visitor.see(() => (gongkai('first').readonly = false));
        await visitor.shows('h1', '丙局2022年政府信息公开工作年度报告', 'first');
        assert.equal((await visitor.report('first')).organization, '丙局');
      });

      const untouched = await visitor.report('shown');
      const isUntouched = async () => {
        assert.deepEqual(await visitor.report('shown'), untouched);
        assert.deepEqual((await newlyHeard(visitor)).filter(([, id]) => id === 'shown'), []);
      };

      await t.test('nobody types or pastes into what is only to be read', async () => {
        for (const field of [`[data-cell="${person}"]`, '[data-field="organization"]', '[data-section="overview"]']) {
          await visitor.fill(field, '9', 'shown');
        }
        await visitor.see((id) => {
          const data = new DataTransfer();
          data.setData('text/plain', '1\t2\t3');
          const paste = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
          Object.defineProperty(paste, 'clipboardData', { value: data }); // Firefox lets no script fill in its own
          drawn(`[data-cell="${id}"]`, 'shown').dispatchEvent(paste);
        }, person);
        await isUntouched();
        const changing = ['open', 'undo', 'redo', 'fill-zeros', 'clear', 'begin', 'sample'];
        const actions = await visitor.see(() => drawnAll('[data-action]', 'shown').map((button) => button.dataset.action));
        assert.deepEqual(actions.filter((action) => changing.includes(action)), []);
        assert.equal(await visitor.see(() => drawn('[data-field="edition"]', 'shown').disabled), true);
      });

      await t.test('nor drops a file on it', async () => {
        await visitor.drop(JSON.stringify(report), 'shown');
        // A file is read in its own time: another one, dropped later where it may be, comes after it.
        await visitor.drop(JSON.stringify({ ...report, organization: '己局' }), 'given');
        await visitor.approve('given');
        assert.equal(await visitor.text('.approval-card', 'shown'), null);
        await visitor.shows('h1', '己局2022年政府信息公开工作年度报告', 'given');
        await isUntouched();
      });

      await t.test('until the host lets them', async () => {
        await visitor.see(() => gongkai('shown').removeAttribute('readonly'));
        await eventually(() => visitor.see((id) => drawn(`[data-cell="${id}"]`, 'shown').readOnly, person), false);
        await visitor.fillCell(person, '9', 'shown');
        await visitor.shows('[data-cell="requests.received.total"]', '9', 'shown');
      });

      await visitor.leave();
    });
  }
}));

// Only browsers of these years show what is printed in the page before its script is there.
journey('typing before the script is there', ({ browser }) => withSite({}, async ({ url }) => {
  let release;
  const prepare = async (page) => (release = await hold(page, /\.wasm$/));
  const visitor = await Visitor.to(browser, url, { wait: false, prepare });
  await visitor.fill('[data-field="organization"]', '淮安市人民政府');
  await visitor.type('2024'); // where Tab led
  await visitor.fill('[data-section="overview"]', '（一）主动公开\n全年公开47件。');
  await visitor.fillCell('requests.pending_at_start.natural_person', '１');
  await visitor.fill('[data-note="reviews"]', '含上年');
  await visitor.fill('[data-field="published"]', '2025-01-20');
  await visitor.write(`[data-cell="${person}"]`, '1234');
  await visitor.press('ArrowLeft', 'ArrowLeft');
  assert.equal(await visitor.see(() => gongkai().report), null, 'the script is not there');

  await release();
  await elementReady(visitor.page);
  await visitor.shows('h1', '淮安市人民政府2024年政府信息公开工作年度报告');
  const typed = await visitor.report();
  assert.deepEqual([typed.organization, typed.year, typed.overview], ['淮安市人民政府', 2024, '（一）主动公开\n全年公开47件。']);
  assert.deepEqual([typed.notes, typed.published], [{ reviews: '含上年' }, '2025-01-20']);
  assert.equal(await visitor.text('[data-note="reviews"]'), '含上年');
  assert.deepEqual([at(typed, person), at(typed, 'requests.pending_at_start.natural_person')], [1234, 1]);
  await visitor.shows('[data-cell="requests.received.total"]', '1234');
  assert.equal(await visitor.text('[data-section="overview"]'), '（一）主动公开\n全年公开47件。');

  assert.equal(await visitor.see(() => drawn('.doors') !== null), true, 'nothing goes from under the hand');

  // The hand has noticed nothing: the next key goes where the caret was.
  assert.equal(await visitor.see(() => focused().dataset.cell), person);
  await visitor.type('0');
  await visitor.shows(`[data-cell="${person}"]`, '12034');
  await visitor.shows('[data-cell="requests.received.total"]', '12034');
  await visitor.leave();
}), browsers.filter(({ old }) => !old));
