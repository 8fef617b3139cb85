// A report is downloaded as data and as a page, each is right by itself, and opened again it is the same report.
import assert from 'node:assert/strict';
import { mkdir, rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { at, cellsOf, eventually, journey, saved, Visitor } from './journey.mjs';
import { openPage, withSite } from './site.mjs';

const draft = '淮安市“一网”办_2024年度政府信息公开工作年度报告_草稿';
const cells = {
  'proactive.regulations.issued': '0',
  'proactive.fees.amount': '96,171.6',
  'requests.received.natural_person': '12',
  'requests.granted.natural_person': '5',
  'requests.received.commercial': '约3件',
};
// What must come back as it is: markup, marks that turn the direction of reading, characters beyond the first 65,536.
const prose = '（一）主动公开</script><!-- <b>&amp;\n“𠮷”字号\u{202e}文件 1<2';

// One remark a line.
const remarks = '含上年度结转数量<1\n其中补正2件。';

/** A report with little in it, and that wrong. */
async function fillWrongly(visitor) {
  await visitor.fill('[data-field="organization"]', '淮安市“一网”办');
  await visitor.fill('[data-field="year"]', '2024');
  await visitor.fill('[data-section="overview"]', prose);
  await visitor.fill('[data-note="reviews"]', remarks);
  await visitor.fill('[data-field="published"]', '2025年1月20日');
  for (const [id, text] of Object.entries(cells)) await visitor.fillCell(id, text);
}

/** Downloads, and takes the file out of the folder to one of its own. */
async function download(visitor, action, downloads) {
  await rm(downloads, { recursive: true });
  await mkdir(downloads);
  await visitor.act(action);
  return saved(downloads);
}

async function checkData({ text }, report) {
  const { self_check: check, ...data } = JSON.parse(text);
  assert.deepEqual(data, report);
  assert.equal(check.draft, true);
  assert.deepEqual([data.gongkai, data.edition, data.year, data.overview], [1, '2021', 2024, prose]);
  assert.deepEqual([data.published, data.notes], ['2025年1月20日', { reviews: remarks }]);
  const expected = {
    'proactive.regulations.issued': 0,
    'proactive.regulations.repealed': null,
    'proactive.fees.amount': 96171.6,
    'requests.received.natural_person': 12,
    'requests.received.commercial': '约3件',
    'requests.granted.total': 5,
    'requests.processed.total': 5,
  };
  for (const [id, value] of Object.entries(expected)) assert.equal(at(data, id), value, id);
}

/** The page by itself: it shows what was on the screen, with lines around it, and runs and loads nothing. */
async function checkPage(browser, { path, text }, figures) {
  assert.match(text, /^<!doctype html>/i);
  const { page, requests, errors } = await openPage(browser);
  const address = pathToFileURL(path).href;
  await page.goto(address);
  const seen = await page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    const places = [...document.querySelectorAll('[data-cell]')];
    const sides = ['Top', 'Right', 'Bottom', 'Left'];
    const isLined = (place) => sides.every((side) => {
      const style = getComputedStyle(place);
      return style[`border${side}Style`] === 'solid' && parseFloat(style[`border${side}Width`]) > 0;
    });
    return {
      lang: document.documentElement.lang,
      title: document.querySelector('h1').textContent,
      sections: [...document.querySelectorAll('h2')].map((heading) => heading.textContent),
      figures: Object.fromEntries(places.map((place) => [place.dataset.cell, place.textContent])),
      places: places.length,
      unlined: [...document.querySelectorAll('td, th')].filter((place) => !isLined(place)).length,
      captions: [...document.querySelectorAll('table')].filter((table) => table.caption).length,
      overview: [...document.querySelector('[data-section="overview"]').children].map((line) => line.textContent).join('\n'),
      underTable: [...document.querySelectorAll('.table ~ p')].map((line) => line.textContent),
      shown: document.querySelector('main').textContent,
      scripts: [...document.scripts].map((script) => script.type),
      handlers: all.flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on')),
      policy: document.querySelector('meta[http-equiv="Content-Security-Policy"]').content,
    };
  });
  assert.equal(seen.lang, 'zh-CN');
  assert.equal(seen.title, '淮安市“一网”办2024年政府信息公开工作年度报告');
  assert.equal(seen.sections.length, 6);
  assert.deepEqual(seen.figures, figures);
  assert.equal(seen.places, (await cellsOf('2021')).all.length);
  assert.equal(seen.unlined, 0);
  assert.equal(seen.captions, 3);
  assert.equal(seen.overview, prose);
  assert.deepEqual(seen.underTable, ['注：1.含上年度结转数量<1', '2.其中补正2件。']);
  assert.ok(!seen.shown.includes('2025年1月20日'), 'the site it is published on prints the date');
  assert.deepEqual(seen.scripts, ['application/json'], 'data, and nothing that runs');
  assert.deepEqual(seen.handlers, []);
  assert.match(seen.policy, /default-src 'none'/);
  assert.deepEqual(requests.filter((each) => each !== address), []);
  assert.deepEqual(errors, []);
  await page.close();
}

journey('downloading', async ({ browser, downloads, step }) => {
  await withSite({}, async ({ url }) => {
    for (const kind of ['json', 'html']) {
      await step(`a draft as ${kind}, and back`, async () => {
        const visitor = await Visitor.to(browser, url);
        await fillWrongly(visitor);
        const [report, figures] = [await visitor.report(), await visitor.figures()];
        const file = await download(visitor, `download-${kind}`, downloads);
        assert.equal(file.name, `${draft}.${kind}`);
        await visitor.told(/^已下载草稿“淮安市.*”，还有 \d+ 处必改。$/);
        await visitor.shows('.toolbar-state', '改动都已在文件里 · 数据只在本页，未联网');
        await (kind === 'json' ? checkData(file, report) : checkPage(browser, file, figures));

        await visitor.reload();
        await visitor.pick(file.path);
        await visitor.approve();
        assert.equal(
          await visitor.told(/^已打开/),
          '已打开《淮安市“一网”办2024年政府信息公开工作年度报告》。原来的内容可用“撤销”找回。',
        );
        assert.deepEqual(await visitor.report(), report);
        await eventually(() => visitor.figures(), figures);
        assert.equal(await visitor.text('[data-section="overview"]'), prose);
        assert.equal(await visitor.text('[data-note="reviews"]'), remarks);
        assert.equal(await visitor.text('[data-field="published"]'), '2025年1月20日');
        await visitor.leave();

        if (kind === 'json') return;
        // A content system keeps the words alone.
        const bare = file.text.replace(/<script.*<\/script>/s, '').replace(/ (class|data-\w+)="[^"]*"/g, '');
        const reader = await Visitor.to(browser, url);
        await reader.drop(bare);
        await reader.approve();
        await reader.shows('[data-note="reviews"]', remarks);
        assert.equal(await reader.text('[data-field="published"]'), '');
        await reader.leave();
      });
    }

    await step('a finished report is no draft', async () => {
      const visitor = await Visitor.to(browser, url);
      await visitor.act('sample');
      await visitor.shows('[data-field="year"]', '2020');
      for (const kind of ['json', 'html']) {
        const { name } = await download(visitor, `download-${kind}`, downloads);
        assert.equal(name, `海盐县应急管理局（示例）_2020年度政府信息公开工作年度报告.${kind}`);
        await visitor.told(new RegExp(`^已下载“.*\\.${kind}”。$`));
      }
      await visitor.leave();
    });

    await step('a host page may take the file over', async () => {
      const visitor = await Visitor.to(browser, url);
      await visitor.act('sample');
      await visitor.see(() => {
        window.taken = [];
        gongkai().addEventListener('gongkai-download', (event) => {
          if (event.detail.kind !== 'json') return;
          event.preventDefault();
          taken.push(event.detail);
        });
      });
      await visitor.act('download-json');
      // The page, which is not taken over, is the only file that arrives, although asked for later.
      const { name } = await download(visitor, 'download-html', downloads);
      assert.match(name, /\.html$/);
      const [taken, ...more] = await visitor.see(() => Promise.all(taken.map(async ({ kind, name, blob }) => (
        { kind, name, type: blob.type, text: await blob.text() }
      ))));
      assert.deepEqual(more, []);
      const { text, ...rest } = taken;
      const { self_check: check, ...report } = JSON.parse(text);
      assert.equal(check.draft, false);
      assert.deepEqual({ ...rest, report }, {
        kind: 'json',
        name: '海盐县应急管理局（示例）_2020年度政府信息公开工作年度报告.json',
        type: 'application/json',
        report: await visitor.report(),
      });
      await visitor.leave();
    });
  });
});
