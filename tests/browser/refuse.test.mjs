// A file that is no report: a sentence says why, and nothing else happens.
import assert from 'node:assert/strict';
import { journey, Visitor } from './journey.mjs';
import { withSite } from './site.mjs';

const cell = 'requests.received.natural_person';

// A file's content (a number: so many bytes of noise), and what must be said of it.
const files = {
  'nothing': ['', '这个文件是空的'],
  'blanks': [' \r\n\t', '这个文件是空的'],
  'text': ['2024年政府信息公开工作年度报告', '这个文件里没有读到年度报告的标题、表格或各部分文字'],
  'other JSON': ['{"name": "gongkai", "version": "1.0.0"}', '这个 JSON 文件里不是年度报告'],
  'a JSON list': ['[{"gongkai": 1}]', '这个 JSON 文件里不是年度报告'],
  'JSON that was cut off': ['{"gongkai": 1, "organization": "淮安市人', '这个文件不完整，后面的内容缺失'],
  'JSON with a slip': ['{"gongkai": 1,\n "year": 2024年}', '这个文件第 2 行第 14 个字附近的写法有误，读不出来'],
  'a later version': ['{"gongkai": 2, "year": 2044}', '这个文件由更新版本的软件制作，这个版本读不了'],
  'an unknown edition': ['{"gongkai": 1, "edition": "2044"}', '这个文件写明采用“2044”版格式，这里没有这一版'],
  'a list for a number': ['{"gongkai": 1, "requests": {"received": {"natural_person": [12]}}}', /^这个文件中「.*自然人.*」应为.*，文件中是.*；/],
  'a number for a table': ['{"gongkai": 1, "requests": 12}', /^这个文件中「.*」应为.*，文件中是.*；/],
  'a page': ['<!doctype html><title>政府信息公开</title><h1>年度报告</h1>', '这个文件里没有读到年度报告的标题、表格或各部分文字'],
  'a page that was cut off': ['<!doctype html><html><script type="application/json" id="gongkai-report">{"gongkai":1,', '这个文件不完整'],
  'an old Word document': ['{\\rtf1\\ansi}', '这是旧格式的 Word 或 WPS 文档，这里打不开'],
  'noise': [50_000_000, /^这个文件有 47\.\d MB，超过 32 MB 的上限；/],
  'less noise': [1_000_000, '这个文件不是文字文件，这里打不开'],
};

/** What the host page has heard of since it was last asked. */
const newlyHeard = (visitor) => visitor.see(() => heard.splice(0).map(({ type, detail }) => [type, detail && detail.message]));

journey('files that are no report', async ({ browser, step }) => {
  await withSite({}, async ({ url }) => {
    const visitor = await Visitor.to(browser, url);
    await visitor.fill('[data-field="organization"]', '淮安市人民政府');

    let figure = 0;
    for (const [name, [content, sentence]] of Object.entries(files)) {
      await step(name, async () => {
        // Typed before each: the page is still at work after the one before.
        figure += 1;
        await visitor.fillCell(cell, String(figure));
        await visitor.shows('[data-cell="requests.received.total"]', String(figure));
        const before = await visitor.report();
        await newlyHeard(visitor);

        await visitor.drop(content);
        const told = await visitor.told(typeof sentence === 'string' ? new RegExp(`^${sentence}`) : sentence);
        assert.match(told, /屏幕上的报告未变动，可.+。$/);
        assert.equal(await visitor.see(() => drawn('.notice').closest('[role="status"]') !== null), true);
        assert.deepEqual(await newlyHeard(visitor), [['gongkai-error', told]]);
        assert.deepEqual(await visitor.report(), before);

        const refusal = await visitor.see(
          (given) => gongkai().open(new Blob([content(given)])).then(() => 'opened', (error) => error.message),
          content,
        );
        assert.equal(refusal, told);
        assert.deepEqual(await visitor.report(), before);

        await visitor.act('hush');
        await visitor.shows('.notice', null);
      });
    }

    await step('an object that is no report', async () => {
      const before = await visitor.report();
      const said = await visitor.see(() => {
        const itself = {};
        itself.itself = itself;
        const wrong = [{}, { gongkai: 2 }, { gongkai: 1, requests: 12 }, { gongkai: 1, year: [2024] }, [], 'text', 12, null, undefined, itself];
        return wrong.map((each) => {
          try {
            gongkai().report = each;
            return 'taken';
          } catch (error) {
            return error instanceof TypeError && error.message ? 'TypeError' : String(error);
          }
        });
      });
      assert.deepEqual(said, said.map(() => 'TypeError'));
      assert.deepEqual(await visitor.report(), before);
    });

    await step('and everything still works', async () => {
      await visitor.fillCell(cell, '77');
      await visitor.shows('[data-cell="requests.received.total"]', '77');
      await visitor.leave();
    });
  });
});
