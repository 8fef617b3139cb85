// What has become of a draft is told where one looks, however far the page is scrolled; it covers no field that somebody
// is in and moves none.
import assert from 'node:assert/strict';
import { barSays, begin, bar, line, person, settles, to } from './drafts.mjs';
import { eventually, journey } from './journey.mjs';
import { withSite } from './site.mjs';

const looks = [
  { width: 360, height: 740 },
  { width: 360, height: 740, large: true, language: 'en' },
  { width: 768, height: 900, language: 'en' },
  { width: 1280, height: 800, large: true },
  { width: 1280, height: 800 },
];

/** Where the bar ends, where the field with the focus begins and ends, and where what lies over the foot begins. */
const places = (visitor) => visitor.see(() => {
  const box = (element) => element && element.getBoundingClientRect();
  const [bar, field, drawer] = [box(drawn('.draft-bar.told')), box(focused()), box(drawn('.findings'))];
  const middle = bar && drawn('.gongkai').getRootNode().elementFromPoint(bar.left + bar.width / 2, bar.top + bar.height / 2);
  const isSeen = bar && bar.top >= 0 && bar.bottom <= innerHeight && drawn('.draft-bar.told').contains(middle);
  const isFixed = getComputedStyle(drawn('.findings')).position === 'fixed';
  return { isSeen, share: bar && bar.height / innerHeight, bar: bar && bar.bottom, top: field && field.top, end: field && field.bottom, foot: isFixed ? drawer.top : innerHeight };
});

/** The bar is in sight and leaves room, and the field is covered by nothing, once the page has come to rest. */
const uncovered = (visitor) => eventually(async () => {
  const seen = await places(visitor);
  const isFree = seen.top >= seen.bar && seen.end <= seen.foot;
  return seen.isSeen && seen.share <= 0.4 && isFree ? 'uncovered' : JSON.stringify(seen);
}, 'uncovered');

/** The field is where it was; browsers scroll by whole pixels. */
async function still(visitor, before) {
  const { top } = await places(visitor);
  assert.ok(Math.abs(top - before) <= 1, `nothing moves: ${before}, then ${top}`);
}

/** Another tab writes the draft of this one. */
const overwrite = (visitor) => visitor.see(() => new Promise((resolve) => {
  indexedDB.open('gongkai-gongkai').onsuccess = ({ target: { result: database } }) => {
    const transaction = database.transaction('drafts', 'readwrite');
    const drafts = transaction.objectStore('drafts');
    drafts.getAll().onsuccess = ({ target: { result: [draft] } }) => drafts.put({ ...draft, writer: 'another', revision: 'another 1' });
    transaction.oncomplete = () => resolve(database.close());
  };
})).then(() => visitor.see(() => document.dispatchEvent(new Event('visibilitychange'))));

journey('news of a draft', ({ browser, kind, step }) => withSite({}, async ({ url }) => {
  const first = await to(browser, url);
  await begin(first, '乙局', '2025', '12');
  await first.leave();
  for (const { large, language, ...size } of looks) {
    await step(`at ${size.width} px${large ? ', large' : ''}${language ? ', in English' : ''}`, async () => {
      const prepare = async (page) => {
        await page.setViewport(size);
        // Old browsers have an empty page before the script is there, and go back to where it was late or never.
        if (kind.old) await page.evaluateOnNewDocument(() => (history.scrollRestoration = 'manual'));
      };
      const visitor = await to(browser, url, { prepare });
      const look = () => visitor.see((large, language) => {
        if (language) gongkai().lang = language;
        if (large) for (const name of ['large', 'contrast']) drawn(`[data-display="${name}"]`).click();
      }, large, language);
      const goDown = () => visitor.see(() => scrollY || scrollTo(0, drawn('#requests').getBoundingClientRect().top));
      await goDown();
      await visitor.reload();
      await look();
      await barSays(visitor, language ? /^Draft restored: / : /^已恢复本机草稿：/);
      await (kind.old ? goDown() : eventually(() => visitor.see(() => scrollY > 0), true, 'the page is where it was'));

      // The keyboard leads upwards, to fields that lie behind the bar.
      await visitor.see(() => gongkai().focusCell('requests.denied.state_secret.natural_person'));
      await uncovered(visitor);
      for (let steps = 0; steps < 3; steps++) {
        await visitor.see(() => scrollBy(0, focused().getBoundingClientRect().top - drawn('.draft-bar').getBoundingClientRect().bottom - 2));
        await visitor.page.keyboard.down('Shift');
        await visitor.press('Tab', 'Tab');
        await visitor.page.keyboard.up('Shift');
        await uncovered(visitor);
      }

      // Once somebody has gone on it is no news any more.
      await visitor.see(() => gongkai().focusCell('requests.received.natural_person'));
      const before = await places(visitor);
      await visitor.see(() => focused().select());
      await visitor.type(String(size.width));
      await settles(visitor, [`"natural_person":${size.width}`]);
      await eventually(async () => (await places(visitor)).isSeen, false, 'it scrolls away');
      await still(visitor, before.top);

      // Another tab has written meanwhile: that is said at once, wherever the page is, and the hand stays where it is.
      await overwrite(visitor);
      await barSays(visitor, /^(另一个标签页改了同一份草稿|Another tab has changed the same draft)/);
      await uncovered(visitor);
      await still(visitor, before.top);
      await visitor.act('draft-here');
      await eventually(() => bar(visitor), null);
      await line(visitor, /^(已存在本机|Stored on this computer)/);

      // Also at the very top of the page, where a browser by itself would let everything slip.
      await visitor.see(() => {
        scrollTo(0, 0);
        drawn('[data-section="overview"]').focus({ preventScroll: true });
      });
      const { top } = await places(visitor);
      await overwrite(visitor);
      await barSays(visitor, /^(另一个标签页改了同一份草稿|Another tab has changed the same draft)/);
      await still(visitor, top);
      await visitor.act('draft-here');
      await eventually(() => bar(visitor), null);
      await visitor.page.close();
    });
  }
}));

journey('nothing is stored, on a narrow screen', ({ browser }) => withSite({}, async ({ url }) => {
  const prepare = async (page) => {
    await page.setViewport({ width: 360, height: 740 });
    await page.evaluateOnNewDocument(() => {
      IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };
    });
  };
  const visitor = await to(browser, url, { prepare });
  await visitor.see((id) => gongkai().focusCell(id), person);
  assert.equal(await bar(visitor), null, 'nothing can be lost yet');
  const { top } = await places(visitor);
  await visitor.type('12');
  await barSays(visitor, /^未能存在本机：浏览器不允许本页存储。离开前下载数据$/);
  await uncovered(visitor);
  await still(visitor, top);
  await visitor.act('draft-noted');
  await eventually(() => bar(visitor), null);
  await visitor.type('3');
  assert.equal(await bar(visitor), null, 'once is enough');
  await visitor.leave();
}));
