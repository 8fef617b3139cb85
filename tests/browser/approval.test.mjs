// What is opened, however it comes, is shown first; nothing changes until somebody says how to open it.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually, journey, Visitor } from './journey.mjs';
import { withSite } from './site.mjs';

const file = {
  gongkai: 1, edition: '2021', year: 2024, organization: '乙局', overview: '（一）主动公开\n全年公开47件。',
  requests: { received: { natural_person: 3, total: 4 } },
};
const other = { ...file, organization: '丙局' };
const opened = '乙局2024年政府信息公开工作年度报告';
const text = JSON.stringify(file);

/** Somebody who has begun a report of their own. */
async function begun(browser, url) {
  const visitor = await Visitor.to(browser, url);
  await visitor.fill('[data-field="organization"]', '甲局');
  await visitor.see(() => heard.splice(0));
  return visitor;
}

/** Runs what leads to the view, and makes sure that it changes nothing. */
async function changesNothing(visitor, lead) {
  const before = await visitor.report();
  await lead();
  assert.deepEqual(await visitor.report(), before);
  assert.deepEqual(await visitor.see(() => heard.splice(0)), []);
  assert.match(await visitor.text('h1'), /^甲局/);
}

const isShown = () => drawn('.approval').open;
const isInside = () => Boolean(focused() && focused().closest('.approval'));
const lines = (visitor) => visitor.see(() => drawnAll('.approval-head dd').map((line) => line.textContent));
const buttons = (visitor) => visitor.see(() => drawnAll('.approval-foot .button').map((button) => button.dataset.action));

journey('what is opened is shown first', ({ browser, downloads, step }) => withSite({}, async ({ url }) => {
  await step('a picked file', async () => {
    const visitor = await begun(browser, url);
    const path = join(downloads, 'report.json');
    await writeFile(path, text);
    await changesNothing(visitor, async () => {
      await visitor.pick(path);
      await visitor.isAsked();
    });
    assert.deepEqual(await lines(visitor), [
      '乙局', '2024', '2021 版 · 国办公开办函〔2021〕30号', '找到 200 格（应有 200 格）',
      '一、总体情况 15 字', '五、存在的主要问题及改进情况 空白', '六、其他需要报告的事项 空白',
    ]);
    const total = await visitor.text('.approval .reading-note');
    assert.equal(total, '一、本年新收政府信息公开申请数量，总计\n写的是 4，各项相加是 3');
    assert.equal(await visitor.see(() => focused().textContent), '核对读到的内容');
    assert.equal(await visitor.see(() => {
      const dialog = drawn('.approval');
      return dialog.getRootNode().getElementById(dialog.getAttribute('aria-labelledby')).textContent;
    }), '核对读到的内容');

    await visitor.approve();
    assert.equal(await visitor.told(/^已打开/), `已打开《${opened}》。原来的内容可用“撤销”找回。`);
    await visitor.shows('h1', opened);
    await eventually(() => visitor.see(() => focused() && focused().dataset.action), 'open', 'the focus is back');
    await visitor.act('undo');
    await visitor.shows('[data-field="organization"]', '甲局');
    assert.equal(await visitor.see(() => drawn('[data-action="undo"]').disabled), false, 'the step before is still there');
    await visitor.act('redo');
    await visitor.shows('h1', opened);
    await visitor.leave();
  });

  await step('a dropped file, and Escape', async () => {
    const visitor = await begun(browser, url);
    const cell = '[data-cell="requests.received.research"]';
    await visitor.write(cell, '5');
    await visitor.see(() => heard.splice(0));
    await changesNothing(visitor, async () => {
      await visitor.drop(text);
      await visitor.isAsked();
      // Another file takes its place.
      await visitor.drop(JSON.stringify(other));
      await eventually(async () => (await lines(visitor))[0], '丙局');
      await visitor.press('Escape');
      await visitor.shows('.approval-card', null);
    });
    assert.equal(await visitor.see(isShown), false);
    await eventually(() => visitor.see(() => focused().dataset.cell), 'requests.received.research', 'the focus is back');
    await visitor.leave();
  });

  await step('by keyboard alone', async () => {
    const visitor = await begun(browser, url);
    await visitor.drop(text);
    await visitor.isAsked();
    const reached = new Set();
    for (let steps = 0; steps < 12; steps++) {
      await visitor.press('Tab');
      // The browser's own bar may have its turn; the form behind never has.
      const place = await visitor.see(() => focused() && (focused().closest('.approval') ? focused().dataset.action : 'behind'));
      if (place) reached.add(place);
    }
    assert.deepEqual([...reached].sort(), ['open-as-prior', 'open-as-report', 'open-cancel']);
    await visitor.see(() => drawn('[data-action="open-cancel"]').focus());
    await changesNothing(visitor, async () => {
      await visitor.press('Enter');
      await visitor.shows('.approval-card', null);
    });
    await visitor.leave();
  });

  await step('what was copied elsewhere', async () => {
    const visitor = await Visitor.to(browser, url);
    const page = `<!--StartFragment--><h1>年度报告</h1><script type="application/json" id="gongkai-report">${text}</script>`;
    // While the ways to begin are offered, it may be pasted anywhere on the page, and no other widget takes it too.
    assert.equal(await visitor.paste({ 'text/html': page, 'text/plain': '年度报告' }), true, 'it is taken');
    await visitor.isAsked();
    await visitor.act('open-cancel');
    await visitor.paste({ 'text/html': '<pre>{}</pre>', 'text/plain': text });
    await visitor.isAsked();
    await visitor.approve();
    await visitor.shows('h1', opened);

    // Afterwards it is the widget's only where the focus is in it, and a field's where that is.
    const heard = async (paste) => {
      await paste();
      await visitor.drop(JSON.stringify(other)); // is read after it
      await visitor.isAsked();
      const [first] = await lines(visitor);
      await visitor.act('open-cancel');
      await visitor.shows('.approval-card', null);
      return first !== '丙局' || visitor.see(() => drawn('.notice.wrong') !== null);
    };
    await visitor.act('hush');
    await visitor.see(() => focused() && focused().blur());
    assert.equal(await heard(() => visitor.paste({ 'text/plain': '{"a": 1}' })), false);
    assert.equal(await heard(() => visitor.paste({ 'text/plain': '{"a": 1}' }, '[data-section="overview"]')), false);
    await visitor.see(() => drawn('.paper').focus());
    await visitor.paste({ 'text/plain': '{"a": 1}' });
    assert.match(await visitor.told(/^粘贴的内容/), /屏幕上的报告未变动/);
    assert.deepEqual(await visitor.see(() => window.heard.filter(({ type }) => type === 'gongkai-error')), []);
    await visitor.leave();
  });

  await step('what the host page opens', async () => {
    const visitor = await begun(browser, url);
    let reading;
    await changesNothing(visitor, async () => {
      reading = await visitor.see((text) => gongkai().open(text), text);
      assert.equal(await visitor.see(isShown), true, 'shown when the promise is fulfilled');
      assert.equal(await visitor.see(isInside), true);
    });
    assert.deepEqual([reading.notes, reading.found, reading.expected], [[], 200, 200]);
    assert.deepEqual(
      [reading.report.organization, reading.report.requests.received.total, reading.report.gongkai], ['乙局', 4, 1]);
    const refused = (source) => visitor.see(
      (source) => gongkai().open(source).then(() => 'opened', ({ name, message }) => [name, message]), source);
    assert.equal((await refused('{"a": 1}'))[0], 'Error');
    assert.equal((await refused(12))[0], 'TypeError');
    assert.equal(await visitor.see(isShown), true, 'what was shown stays');
    await visitor.approve();
    await visitor.shows('h1', opened);

    await visitor.see(() => (gongkai().readonly = true));
    const read = await visitor.see((other) => gongkai().open(JSON.stringify(other)), other);
    assert.equal(read.report.organization, '丙局');
    assert.equal(await visitor.see(isShown), false, 'nobody could approve');
    await visitor.leave();
  });

  await step("last year's report", async () => {
    const visitor = await begun(browser, url);
    const path = join(downloads, 'prior.json');
    await writeFile(path, text);
    await visitor.pick(path, 'open-prior');
    await visitor.isAsked();
    assert.deepEqual(await buttons(visitor), ['open-as-prior', 'open-as-report', 'open-cancel']);
    assert.equal(await visitor.text('.approval .strong'), '作为上年报告打开');
    const before = await visitor.report();
    await visitor.act('open-as-prior');
    await visitor.told(/^已打开上年报告《乙局2024年/);
    assert.deepEqual(await visitor.report(), before);
    await visitor.leave();
  });

  await step('an empty report in the place of one, and back', async () => {
    const visitor = await begun(browser, url);
    await visitor.act('clear');
    await visitor.told(/^已换成空白的报告/);
    await visitor.shows('[data-field="organization"]', '');
    await visitor.act('undo');
    await visitor.shows('[data-field="organization"]', '甲局');
    await visitor.leave();
  });
}));
