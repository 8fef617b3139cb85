// The browser asks before somebody leaves with something that is in no file, and only then; a draft at which the
// program has failed is offered instead of opened, so that the page cannot fail again and again.
import assert from 'node:assert/strict';
import { asks, barSays, isStored, line, person, to } from './drafts.mjs';
import { eventually, journey, saved, Visitor } from './journey.mjs';
import { withSite } from './site.mjs';

journey('leaving the page', ({ browser, downloads }) => withSite({}, async ({ url }) => {
  const visitor = await Visitor.to(browser, url);
  assert.equal(await asks(visitor), false, 'nothing is there yet');
  await visitor.fillCell(person, '12');
  assert.equal(await asks(visitor), true, 'something is in no file');
  await visitor.see(() => gongkai().setAttribute('readonly', ''));
  assert.equal(await asks(visitor), false, 'it can only be read');
  await visitor.see(() => gongkai().removeAttribute('readonly'));
  await visitor.see(() => { window.taken = gongkai(); taken.remove(); });
  assert.equal(await asks(visitor), false, 'the report is not on the page');
  await visitor.see(() => document.body.append(taken));
  assert.equal(await asks(visitor), true, 'it is back');
  // Where a sheet is linked to it is read again.
  await eventually(() => visitor.see(() => getComputedStyle(drawn('.paper')).boxSizing), 'border-box');
  await visitor.act('download-json');
  await saved(downloads, '.json');
  assert.equal(await asks(visitor), false, 'all of it is in a file');
  await visitor.leave();
}));

journey('a draft at which the program failed', ({ browser }) => withSite({}, async ({ url }) => {
  const first = await to(browser, url);
  await first.fillCell(person, '12');
  await isStored(first);
  // As a page leaves it that never came to draw the draft.
  await first.see(() => new Promise((resolve) => {
    indexedDB.open('gongkai-gongkai').onsuccess = ({ target: { result: database } }) => {
      const transaction = database.transaction(['drafts', 'marks'], 'readwrite');
      transaction.objectStore('drafts').getAllKeys().onsuccess = ({ target: { result: [id] } }) =>
        transaction.objectStore('marks').put({ id });
      transaction.oncomplete = () => resolve(database.close());
    };
  }));
  await first.reload();
  await barSays(first, /^上次打开这份草稿时程序出错/);
  await first.shows(`[data-cell="${person}"]`, '');
  await first.act('draft-show');
  await first.shows(`[data-cell="${person}"]`, '12');
  await first.page.close();
}));

journey('drafts in English', ({ browser }) => withSite({}, async ({ url }) => {
  const visitor = await to(browser, url);
  await visitor.see(() => gongkai().setAttribute('lang', 'en'));
  await visitor.fill('[data-field="organization"]', 'Office');
  await line(visitor, /^Stored on this computer \d+:\d\d · offline$/);
  await visitor.act('draft-list');
  await visitor.shows('.drafts-title', 'Drafts');
  const chinese = () => visitor.see(() => drawn('.drafts-card').textContent.match(/\p{Script=Han}+/gu));
  assert.equal(await chinese(), null);
  // Another language meanwhile.
  await visitor.see(() => gongkai().setAttribute('lang', 'zh-CN'));
  await visitor.shows('.drafts-title', '本机草稿');
  await visitor.see(() => gongkai().setAttribute('lang', 'en'));
  await visitor.act('draft-forget');
  assert.equal(await chinese(), null);
  await visitor.act('draft-forget-now');
  await visitor.told(/^All drafts have been deleted/);
  await visitor.page.close();
}));
