// The self-check sheet: every rule with its outcome, reasons that are kept with the report, and a page to print.
import assert from 'node:assert/strict';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually, journey, saved, Visitor } from './journey.mjs';
import { notePrinting } from './printing.mjs';
import { dist, openPage, strictPolicy, withSite } from './site.mjs';

const file = JSON.stringify({
  gongkai: 1, edition: '2021', year: 2024, organization: '乙局',
  overview: '（一）主动公开\n全年公开47件。', improvement: '一是栏目更新不够及时，二是加强培训改进。', other_matters: '未收取信息处理费。',
  proactive: { regulations: { issued: 5, repealed: 0, in_force: 2 } },
});
const key = 'A6 proactive.regulations.issued 5≠2';
const reason = '年底清理时一并废止<img src=x onerror=alert(1)>';
const field = '[data-rule="A6"] textarea';

const rules = JSON.parse(await readFile(join(dist, 'embed/rules.json'), 'utf8')).rules;
const isShown = () => drawn('dialog.sheet').open;
const status = (visitor, rule) => visitor.text(`[data-rule="${rule}"] .sheet-status`);

/** Somebody who has opened a report with a warning in it. */
async function opened(browser, url) {
  const visitor = await Visitor.to(browser, url);
  await visitor.drop(file);
  await visitor.approve();
  await visitor.act('fill-zeros');
  return visitor;
}

journey('the self-check sheet', ({ browser, downloads, step }) => withSite({}, async ({ url }) => {
  await step('a reason is given, kept in the file, and listed when its figures change', async () => {
    let visitor = await opened(browser, url);
    await visitor.shows('.findings-count', '1 处请核');
    await visitor.act('sheet');
    assert.equal(await visitor.see(isShown), true);
    const listed = await visitor.see(() => drawnAll('[data-rule]').map(({ dataset }) => dataset.rule));
    assert.deepEqual(listed, rules.map(({ id }) => id), 'every rule, in order');
    assert.equal(await status(visitor, 'A6'), '✗ 不符');
    assert.equal(await status(visitor, 'D1'), '－ 不适用');
    assert.equal(await visitor.text('.sheet-verdict'), '可以定稿，1 处请核还没有说明');

    await visitor.fill(field, reason);
    assert.equal(await status(visitor, 'A6'), '● 已说明');
    await visitor.shows('.sheet-verdict', '可以定稿');
    await visitor.shows('.findings-count', '没有不符');
    assert.equal(await visitor.text(field), reason, 'the field stays as typed');
    await visitor.act('close-sheet');
    assert.equal(await visitor.text('.finding.explained .finding-kept'), `已说明：${reason}`);
    assert.equal(await visitor.see(() => drawn('.figure.doubtful')), null);

    // One step back takes the whole reason, and one forth brings it.
    await visitor.act('undo');
    await visitor.shows('.findings-count', '1 处请核');
    await visitor.act('redo');
    await visitor.shows('.findings-count', '没有不符');

    await rm(downloads, { recursive: true });
    await mkdir(downloads);
    await visitor.act('download-json');
    const { name, path, text } = await saved(downloads);
    assert.doesNotMatch(name, /草稿/);
    const { explanations, self_check: check } = JSON.parse(text);
    assert.deepEqual(explanations, { [key]: reason });
    assert.equal(check.draft, false);
    assert.deepEqual(check.rules.map(({ rule }) => rule), listed);
    assert.equal(check.rules.find(({ rule }) => rule === 'A6').problems[0].explained, reason);
    await visitor.leave();

    visitor = await Visitor.to(browser, url);
    await visitor.pick(path);
    await visitor.approve();
    await visitor.shows('.finding.explained .finding-kept', `已说明：${reason}`);
    assert.equal('self_check' in (await visitor.report()), false);
    await visitor.fillCell('proactive.regulations.issued', '6');
    await visitor.shows('.findings-count', '1 处请核');
    // From the finding to its field.
    await visitor.click('[data-problem="A6"] [data-explain]');
    await eventually(() => visitor.see((field) => focused() === drawn(field), field), true);
    assert.equal(await visitor.text('.sheet-outdated .sheet-reason'), reason);
    assert.match(await visitor.text('.sheet-outdated .sheet-sentence'), /规章，本年制发件数（5≠2）/);
    await visitor.click('[data-outdated]');
    await visitor.shows('.sheet-outdated', null);
    assert.deepEqual((await visitor.report()).explanations, {});
    await visitor.act('close-sheet');
    await visitor.act('undo');
    assert.deepEqual((await visitor.report()).explanations, { [key]: reason });
    await visitor.leave();
  });

  await step('a draft says so, an empty form does not', async () => {
    const visitor = await Visitor.to(browser, url);
    await visitor.act('check');
    await visitor.shows('.findings-count', '8 处必改');
    assert.equal(await visitor.text('.paper-draft'), null);
    await visitor.fill('[data-field="organization"]', '乙局');
    await visitor.shows('.paper-draft', '草稿：还有 7 处必改');
    await visitor.act('sheet');
    await visitor.shows('.sheet-verdict', '草稿（7 处必改）');
    assert.equal(await visitor.see(() => drawnAll('textarea.sheet-field').length), 0, 'an error cannot be explained away');
    await visitor.act('close-sheet');
    const page = await visitor.see(() => gongkai().exportAs('html').then((blob) => blob.text()));
    assert.match(page, /<p class="draft" data-draft="">草稿：还有 7 处必改<\/p>/);
    await visitor.leave();
  });
}));

journey('the self-check sheet from the keys', ({ browser, step }) => withSite({}, ({ url }) => (
  // In a browser of its own: Firefox may leave its window inactive after a file was picked, and Enter then presses nothing.
  step('by keyboard alone', async () => {
    const visitor = await opened(browser, url);
    await visitor.see(() => drawn('.findings-fold').focus());
    await visitor.tabTo('[data-action="sheet"]');
    await visitor.press('Enter');
    await eventually(() => visitor.see(() => focused() && focused().className), 'sheet-title');
    await visitor.tabTo('.sheet-field');
    await visitor.type('已核对');
    await visitor.tabTo('[data-action="close-sheet"]');
    await visitor.press('Escape');
    await eventually(() => visitor.see(isShown), false);
    await eventually(() => visitor.see(() => focused() && focused().dataset.action), 'sheet', 'the focus is back');
    assert.deepEqual((await visitor.report()).explanations, { [key]: '已核对' });
    await visitor.leave();
  })
)));

journey('a finding about the prose', ({ browser, step }) => withSite({}, ({ url }) => (
  step('quotes its sentence and leads to its words', async () => {
    const visitor = await Visitor.to(browser, url);
    await visitor.page.setViewport({ width: 1280, height: 700 });
    const lines = (count) => Array.from({ length: count }, (_, i) => `全年在“𠮷”栏目公开第${i + 1}批信息。`).join('\n');
    const sentence = '2020年未收到政府信息公开申请<b>。';
    const overview = `${lines(40)}\n${sentence}\n${lines(40)}`;
    await visitor.drop(JSON.stringify({ ...JSON.parse(file), overview }));
    await visitor.approve();
    const finding = '[data-problem="C10"]';
    await visitor.shows(`${finding} .finding-quote`, sentence);
    assert.deepEqual(await visitor.see((finding) => (
      drawnAll(`${finding} mark`).map((mark) => mark.textContent)), finding), ['2020年']);
    for (const press of [() => visitor.click(`${finding} .finding-action`), () => visitor.press('Enter')]) {
      await visitor.see((finding) => drawn(`${finding} .finding-link`).focus(), finding);
      await press();
      const selected = () => visitor.see(() => {
        const field = focused();
        if (!field || field.tagName !== 'TEXTAREA') return null;
        const { top, bottom } = field.getBoundingClientRect();
        // The words are half of the way down, so that the field has to have scrolled about as far.
        const middle = (field.scrollTop + field.clientHeight / 2) / field.scrollHeight;
        const isInView = field.scrollHeight > field.clientHeight && Math.abs(middle - 0.5) < 0.25;
        return [field.value.slice(field.selectionStart, field.selectionEnd), isInView, top >= 0 && bottom <= innerHeight];
      });
      await eventually(selected, ['2020年', true, true]);
      await visitor.see(() => {
        drawn('[data-section="overview"]').scrollTop = 0;
        focused().blur();
        scrollTo(0, 0);
      });
    }
    await visitor.leave();
  })
)));

journey('the printed sheet', ({ browser, kind, downloads, step }) => (
  withSite({ policy: kind.strict ? strictPolicy : undefined }, ({ url }) => step('has every rule and nothing else', async () => {
    const visitor = await Visitor.to(browser, url, { prepare: (page) => page.evaluateOnNewDocument(notePrinting) });
    await visitor.drop(file);
    await visitor.approve();
    await visitor.act('fill-zeros');
    await visitor.act('sheet');
    await visitor.write(field, reason);
    // It is signed and filed: on paper it is Chinese, whatever the interface speaks.
    await visitor.see(() => (gongkai().lang = 'en'));
    await visitor.shows('.sheet-title', 'Self-check');
    const asked = visitor.requests.length;
    await visitor.act('print-sheet');
    const [{ page, size }, ...more] = await visitor.see(() => printed);
    assert.deepEqual(more, []);
    assert.equal(size, 21, 'styled: 16 pt');
    assert.deepEqual(await visitor.violations(), []);
    assert.deepEqual(visitor.requests.slice(asked).filter((address) => /^http/.test(address)), []);
    assert.equal(await visitor.see(() => document.querySelectorAll('gongkai-report').length), 1);
    // The keyboard has not gone to what was printed.
    assert.equal(await visitor.see(() => focused().dataset.action), 'print-sheet');
    await visitor.press('Escape');
    await eventually(() => visitor.see(isShown), false);

    // The same page by itself, as a printer gets it.
    const alone = await openPage(browser);
    await alone.page.setContent(page);
    const seen = await alone.page.evaluate(() => ({
      title: document.title,
      rules: [...document.querySelectorAll('[data-rule]')].map(({ dataset }) => dataset.rule),
      reason: document.querySelector('.sheet-reason').textContent,
      running: document.querySelectorAll('script, img, button, textarea').length,
      end: document.querySelector('.sheet-signatures').textContent,
    }));
    assert.deepEqual(seen, {
      title: '自查单 乙局2024年政府信息公开工作年度报告',
      rules: rules.map(({ id }) => id),
      reason: `说明：${reason}`,
      running: 0,
      end: '填报人：\n审核人：\n日期：\n',
    });
    const pdf = await alone.page.pdf({ format: 'A4' });
    assert.match(Buffer.from(pdf).subarray(0, 5).toString(), /^%PDF-/);
    await alone.page.close();
    await visitor.leave();
  }))
));
