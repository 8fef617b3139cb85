// A sitting in which everything is done that can be done: one after the other, as in a long afternoon.
import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { settles } from './drafts.mjs';
import { at, eventually, saved } from './journey.mjs';

const person = 'requests.received.natural_person';
const lastYear = JSON.stringify({
  gongkai: 1, edition: '2021', year: 2024, organization: '乙局', requests: { pending_at_end: { natural_person: 3 } },
});

/** Presses a button that saves a file, and takes the file that arrives in a folder with nothing else in it. */
export async function save(visitor, action, downloads) {
  await rm(downloads, { recursive: true });
  await mkdir(downloads);
  await visitor.act(action);
  return saved(downloads);
}

async function fillIn(visitor) {
  await visitor.fill('[data-field="organization"]', '乙局');
  await visitor.fill('[data-field="year"]', '2025');
  await visitor.fill('[data-section="overview"]', '（一）主动公开');
  await visitor.fillCell('proactive.regulations.issued', '5');
  await visitor.fillCell(person, '12');
  await visitor.shows('[data-cell="requests.received.total"]', '12');
  await visitor.act('undo');
  await visitor.shows('[data-cell="requests.received.total"]', '');
  await visitor.act('redo');
  await visitor.shows('[data-cell="requests.received.total"]', '12');
  await visitor.act('fill-zeros');
  await visitor.click('[data-outline="overview"] summary');
  await visitor.click('#overview [data-action="insert-figure"]');
  const isChoosing = () => visitor.see(() => drawn('.picking') !== null);
  await eventually(isChoosing, true);
  await visitor.press('Escape');
  await eventually(isChoosing, false);
}

async function findings(visitor) {
  await visitor.act('check');
  await visitor.click('[data-problem="A6"] .finding-link');
  await eventually(() => visitor.see(() => focused() && focused().dataset.cell), 'proactive.regulations.issued');
  await visitor.press('F8');
}

async function sheet(visitor) {
  const isShown = () => visitor.see(() => drawn('dialog.sheet').open);
  await visitor.act('sheet');
  await visitor.fill('[data-rule="A6"] textarea', '年底清理');
  await visitor.act('print-sheet');
  assert.equal((await visitor.see(() => printed)).length, 1);
  // Styled, also where only the print style sets the size.
  assert.equal((await visitor.see(() => printed))[0].size, 21);
  await visitor.press('Escape');
  await eventually(isShown, false, 'Escape closes the sheet after printing too');
}

async function looks(visitor) {
  await visitor.click('[data-display="large"]');
  await visitor.click('[data-display="contrast"]');
  await visitor.see(() => (gongkai().lang = 'en'));
  await visitor.shows('.findings-title', 'Findings');
  await visitor.page.setViewport({ width: 360, height: 640 });
  await visitor.see(() => (gongkai().lang = 'zh-CN'));
  await visitor.shows('.findings-title', '核对结果');
  await visitor.page.setViewport({ width: 1440, height: 900 });
  await visitor.click('[data-display="large"]');
  await visitor.click('[data-display="contrast"]');
}

async function files(visitor, downloads) {
  const before = await visitor.report();
  for (const kind of ['json', 'html']) {
    const { path } = await save(visitor, `download-${kind}`, downloads);
    await visitor.fillCell(person, '77');
    await visitor.pick(path);
    await visitor.approve();
    assert.deepEqual(await visitor.report(), before);
  }
  await visitor.drop(JSON.stringify(before));
  await visitor.isAsked();
  await visitor.press('Escape');
  await visitor.shows('.approval-card', null);
  const prior = `${downloads}/prior.json`;
  await writeFile(prior, lastYear);
  await visitor.pick(prior, 'open-prior');
  await visitor.approve(undefined, 'open-as-prior');
  await visitor.shows('.prior-bar-name', '上年报告：乙局 2024 年');
  await visitor.act('take-over-pending');
  await visitor.told(/^已按上年报告填入/);
}

async function clipboard(visitor) {
  await visitor.click('[data-action="copy-table"][data-table="requests"]');
  await visitor.told(/^已复制“三、/);
  await visitor.see((id) => drawn(`[data-cell="${id}"]`).focus(), person);
  await visitor.paste({ 'text/html': '<table><tr><td>31<td>32</table>', 'text/plain': '31\t32' });
  await eventually(async () => at(await visitor.report(), 'requests.received.commercial'), 32);
  // A whole report beside the fields is shown for approval.
  await visitor.paste({ 'text/html': '<h1>丙局2024年政府信息公开工作年度报告</h1><p>一、总体情况<p>无', 'text/plain': '' }, '.paper');
  await visitor.isAsked();
  await visitor.act('open-cancel');
  await visitor.shows('.approval-card', null);
}

async function drafts(visitor) {
  await settles(visitor, ['乙局', '"natural_person":31']);
  await visitor.drop(lastYear.replace('乙局', '丙局'));
  await visitor.approve();
  await settles(visitor, ['丙局']);
  const isListed = () => eventually(() => visitor.see(() => drawnAll('.drafts-item').length), 2);
  await visitor.act('draft-list');
  await isListed();
  await visitor.act('draft-show');
  await eventually(() => visitor.see(() => drawnAll('.drafts-differences li').length > 0), true);
  await visitor.act('draft-open');
  await visitor.shows('[data-field="organization"]', '乙局');
  await visitor.act('draft-list');
  await isListed();
  await visitor.act('draft-forget');
  await visitor.act('draft-forget-now');
  await visitor.told(/^本机草稿已全部删除/);
}

/** Does all of it; each part begins where the one before has ended. */
export async function everything(visitor, downloads) {
  await fillIn(visitor);
  await findings(visitor);
  await sheet(visitor);
  await looks(visitor);
  await files(visitor, downloads);
  await clipboard(visitor);
  await drafts(visitor);
}
