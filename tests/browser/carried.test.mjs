// The page carries the report within itself: a copy that it writes of itself, a page that the browser or another
// program has saved, and what a host has written into the tag.
import assert from 'node:assert/strict';
import { copyFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { browsers } from './browsers.mjs';
import { settles } from './drafts.mjs';
import { eventually, journey, saved, Visitor } from './journey.mjs';
import { withLoneFile, withSite } from './site.mjs';
import { chord } from './typing.mjs';

const person = 'requests.received.natural_person';
const total = '[data-cell="requests.received.total"]';
const to = (browser, address, more) => Visitor.to(browser, address, { drafts: true, ...more });
const bar = (visitor, pattern) =>
  eventually(async () => pattern.test((await visitor.text('.draft-bar-text')) ?? ''), true, `${pattern}`);
const alone = (visitor, address) => {
  const asked = visitor.requests.filter((each) => each !== address && !/^(data|blob):/.test(each));
  assert.deepEqual(asked, [], 'nothing is asked of anybody');
};

// With all that could end the block early or be taken for markup.
const prose = '全年公开47件。</script><!-- <script> & “引号”';

async function begin(visitor) {
  await visitor.fill('[data-field="organization"]', '乙局');
  await visitor.fill('[data-field="year"]', '2025');
  await visitor.fill('[data-section="overview"]', prose);
  await visitor.fillCell(person, '12');
  await visitor.shows(total, '12');
}

/** The file that was saved last, in a folder as people have them, and its address. */
async function keepAway(downloads, name) {
  const file = await saved(downloads, '离线副本');
  const path = join(dirname(downloads), 'U 盘（年报）', name ?? file.name);
  await mkdir(dirname(path), { recursive: true });
  await rename(file.path, path);
  return { name: file.name, path, address: pathToFileURL(path).href };
}

journey('a copy of the page', ({ browser, downloads, step }) => withLoneFile(async (first) => {
  const visitor = await to(browser, first);
  await begin(visitor);
  await visitor.act('download-copy');
  await visitor.told(/^已下载离线副本“乙局_2025年度政府信息公开工作年度报告_离线副本\.html”/);
  const report = await visitor.report();
  assert.equal(await visitor.see(() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))), false, 'all of it is in a file');
  alone(visitor, first);
  await visitor.leave();
  const copy = await keepAway(downloads);
  assert.equal(copy.name, '乙局_2025年度政府信息公开工作年度报告_离线副本.html');

  await step('opens with all that was filled in', async () => {
    const visitor = await to(browser, copy.address);
    assert.deepEqual(await visitor.report(), report);
    await visitor.shows(total, '12');
    assert.equal(await visitor.see(() => document.title), '乙局2025年政府信息公开工作年度报告');
    // What was there before it was opened is not there to be undone, nor is what is on the screen offered as a draft.
    assert.equal(await visitor.see(() => drawn('[data-action="undo"]').disabled), true);
    assert.equal(await visitor.text('.draft-bar-text'), null);
    assert.equal(await visitor.see(() => document.querySelectorAll('main').length), 0, 'the finished page has gone');
    alone(visitor, copy.address);
    await visitor.leave();
  });

  await step('is gone on with, as a draft of its own', async () => {
    const visitor = await to(browser, copy.address);
    await visitor.fillCell(person, '15');
    await settles(visitor, ['"natural_person":15']);
    await visitor.reload();
    await bar(visitor, /^已恢复本机草稿：乙局 2025年/);
    await visitor.shows(total, '15');
    await visitor.act('undo');
    await visitor.shows(total, '12');
    await visitor.act('redo');
    await visitor.shows(total, '15');
    await visitor.page.close();
  });

  await step('writes copies too, by the key that saves', async () => {
    const visitor = await to(browser, copy.address);
    await visitor.fillCell(person, '16');
    await chord(visitor, 'Control+s');
    const second = await keepAway(downloads, '再存 2.html');
    await visitor.page.close();
    const text = await readFile(second.path, 'utf8');
    assert.deepEqual([text.match(/<gongkai-report/g).length, text.match(/<main/g).length, text.match(/<script[^>]* id="gongkai-report"/g).length], [1, 1, 1]);
    const again = await to(browser, second.address);
    await again.shows(total, '16');
    await again.leave();
  });

  await step('is read as a report', async () => {
    const visitor = await Visitor.to(browser, first);
    await visitor.pick(copy.path);
    await visitor.approve();
    assert.deepEqual(await visitor.report(), report);
    await visitor.leave();
  });

  // As the preview of a mail shows it: in a frame of no origin, with scripts or without.
  const pages = {
    'copy.html': await readFile(copy.path, 'utf8'),
    'mail.html': '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><iframe sandbox src="copy.html"></iframe>',
    'box.html': '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><iframe sandbox="allow-scripts allow-downloads" src="copy.html"></iframe>',
  };
  const framed = async (url) => {
    const visitor = await to(browser, url, { wait: false });
    await eventually(async () => visitor.page.frames().length, 2);
    return [visitor, visitor.page.frames()[1]];
  };
  await withSite({ pages }, async ({ url }) => {
    await step('can be read where no script runs', async () => {
      const [visitor, frame] = await framed(`${url}mail.html`);
      // No script of a test runs there either, except in Chromium, which lets its driver.
      await frame.waitForSelector('main h1');
      const shown = await frame.$eval('main', (main) => [main.querySelector('h1').textContent, main.innerText.includes('全年公开47件'), getComputedStyle(main.querySelector('td')).borderTopStyle]);
      assert.deepEqual(shown, ['乙局2025年政府信息公开工作年度报告', true, 'solid']);
      await visitor.page.close();
    });
    await step('is at work in a frame of no origin', async () => {
      const [visitor, frame] = await framed(`${url}box.html`);
      await frame.waitForSelector('gongkai-report');
      await frame.waitForFunction((id) => {
        const { shadowRoot } = document.querySelector('gongkai-report');
        const field = shadowRoot && shadowRoot.querySelector(`[data-cell="${id}"]`);
        return field && field.value === '12';
      }, {}, person);
      await visitor.page.close();
    });
  });
}));

// What a page is saved as by programs that write down what is on it.
const ways = {
  // Browsers' own “whole page”: the document, without what is in shadow trees.
  whole: () => `<!doctype html>${document.documentElement.outerHTML}`,
  // Programs that keep the look: shadow trees as well, with what is typed in the fields and the styles.
  captured: () => {
    const mount = gongkai().shadowRoot.querySelector('.mount').cloneNode(true);
    const fields = drawnAll('input, textarea');
    mount.querySelectorAll('input, textarea').forEach((field, nth) => {
      if (field.localName === 'input') field.setAttribute('value', fields[nth].value);
      else field.textContent = fields[nth].value;
    });
    const page = document.documentElement.cloneNode(true);
    const template = document.createElement('template');
    template.setAttribute('shadowrootmode', 'open');
    template.innerHTML = mount.outerHTML;
    page.querySelector('gongkai-report').prepend(template);
    return `<!doctype html>${page.outerHTML}`;
  },
};

for (const way of Object.keys(ways)) {
  journey(`a page that is saved, ${way}`, ({ browser }) => withLoneFile(async (address) => {
    const visitor = await to(browser, address);
    await begin(visitor);
    await settles(visitor, ['"natural_person":12']);
    const text = await visitor.see(ways[way]);
    const report = await visitor.report();
    await visitor.leave();
    const path = join(dirname(fileURLToPath(address)), '另存为 网页.html');
    await writeFile(path, text);
    const other = await Visitor.to(browser, pathToFileURL(path).href);
    assert.deepEqual(await other.report(), report);
    await other.shows(total, '12');
    await other.shows('[data-section="overview"]', prose);
    await other.leave();
  }));
}

// “HTML only” writes the file as it once was, with nothing of what was filled in. For Chromium all files on this computer
// are of one site, so that the draft is there; Firefox keeps each file's apart.
journey('a page that is saved, its HTML only', ({ browser }) => withLoneFile(async (address) => {
  const visitor = await to(browser, address);
  await begin(visitor);
  await settles(visitor, ['"natural_person":12']);
  const report = await visitor.report();
  await visitor.leave();
  const path = join(dirname(fileURLToPath(address)), '另存为 仅 HTML.html');
  await copyFile(fileURLToPath(address), path);
  const other = await to(browser, pathToFileURL(path).href);
  await bar(other, /^已恢复本机草稿：乙局 2025年/);
  assert.deepEqual(await other.report(), report);
  await other.leave();
}), browsers.filter(({ name }) => name !== 'Firefox'));

const page = (block) => `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script src="embed/gongkai.classic.js"></script>
<gongkai-report draft="gongkai">正在载入<script type="application/json">
${block}
</script></gongkai-report>`;

journey('a report that a host writes into the tag', ({ browser, step }) => withSite({ pages: {
  'given.html': page('{ "gongkai": 1, "organization": "丙局", "year": 2025,\n  "requests": { "received": { "natural_person": 12 } } }'),
  'broken.html': page('{ "gongkai": 1, "organization": "丙局'),
} }, async ({ url }) => {
  await step('is begun with, and kept', async () => {
    const visitor = await to(browser, `${url}given.html`);
    await visitor.shows('h1', '丙局2025年政府信息公开工作年度报告');
    await visitor.shows(total, '12');
    await visitor.fillCell(person, '13');
    const kept = () => visitor.see(() => JSON.parse(gongkai().querySelector('script').textContent).requests.received.natural_person);
    await eventually(kept, 13);
    assert.equal(await visitor.text('[data-action="download-copy"]'), null, 'this page is not in one file');
    await visitor.leave();
  });

  await step('that is damaged stays as it is', async () => {
    const visitor = await to(browser, `${url}broken.html`);
    await visitor.told(/^这个文件里带的报告读不出来/);
    await visitor.fillCell(person, '13');
    await settles(visitor, ['"natural_person":13']);
    assert.match(await visitor.see(() => gongkai().querySelector('script').textContent), /"丙局\n$/);
    await visitor.leave();
  });
}));
