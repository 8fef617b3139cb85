// What somebody types before the script is there is not lost to a draft, nor the draft to it.
import assert from 'node:assert/strict';
import { browsers } from './browsers.mjs';
import { barSays, begin, count, isStored, person, settles, to } from './drafts.mjs';
import { journey } from './journey.mjs';
import { elementReady, hold, withSite } from './site.mjs';

// Only browsers of these years show what is printed in the page before its script is there.
journey('typing before the script is there, with a draft in the browser', ({ browser }) => withSite({}, async ({ url }) => {
  const first = await to(browser, url);
  await begin(first, '乙局', '2025', '12');
  await first.leave();

  let release;
  const prepare = async (page) => (release = await hold(page, /\.wasm$/));
  const visitor = await to(browser, url, { wait: false, prepare });
  await visitor.fill('[data-field="organization"]', '丙局');
  await visitor.write(`input[data-cell="${person}"]`, '5');
  assert.equal(await visitor.see(() => gongkai().report), null, 'the script is not there');
  await release();
  await elementReady(visitor.page);

  await barSays(visitor, /^本机有草稿：乙局 2025年/);
  await visitor.shows('[data-cell="requests.received.total"]', '5');
  assert.equal((await visitor.report()).organization, '丙局');
  // It is stored as it is, before anything else is typed, and beside the draft.
  await isStored(visitor);
  await settles(visitor, ['丙局', '"natural_person":5']);
  assert.equal(await count(visitor, ['乙局', '"natural_person":12']), 1);
  await visitor.type('6');
  await visitor.shows('[data-cell="requests.received.total"]', '56');
  await settles(visitor, ['丙局', '"natural_person":56']);

  await visitor.act('draft-show');
  await visitor.act('draft-open');
  await visitor.shows(`[data-cell="${person}"]`, '12');
  assert.equal((await visitor.report()).organization, '乙局');
  await visitor.act('undo');
  await visitor.shows(`[data-cell="${person}"]`, '56');
  assert.equal((await visitor.report()).organization, '丙局');
  await visitor.fillCell(person, '57');
  await settles(visitor, ['丙局', '"natural_person":57']);
  await visitor.leave();

  // Nothing was opened at which the page could have failed.
  const third = await to(browser, url);
  await barSays(third, /^已恢复本机草稿：丙局/);
  await third.leave();
}), browsers.filter(({ old }) => !old));
