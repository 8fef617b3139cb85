// Two tabs with one draft: neither writes over what it has not seen, whether or not they hear of each other.
import assert from 'node:assert/strict';
import { barSays, begin, count, person, settles, to } from './drafts.mjs';
import { eventually, journey } from './journey.mjs';
import { withSite } from './site.mjs';

const rival = /^另一个标签页改了同一份草稿，这里的改动还没有存/;
const restored = /^已恢复本机草稿：乙局 2025年/;
const write = async (visitor, figure) => {
  await visitor.page.bringToFront();
  await visitor.fillCell(person, figure);
};
const figure = (number) => [`"natural_person":${number}`];
const close = (...visitors) => Promise.all(visitors.map(({ page }) => page.close()));

/** Without a word from the other, a tab learns of what was written when it writes itself, or when somebody turns to it. */
async function meetUnheard(first, second) {
  await write(second, '12');
  await settles(second, figure(12));
  await write(first, '13');
  await barSays(first, rival);
  assert.equal(await first.text('.toolbar-place'), '这里的改动还没有存');
  assert.equal(await count(first, ['"requests"', ...figure(12)]), 1);
  assert.deepEqual(await first.see(() => gongkai().report.requests.received.natural_person), 13);
}

const deaf = { prepare: (page) => page.evaluateOnNewDocument(() => delete window.BroadcastChannel) };

journey('tabs that cannot talk', ({ browser }) => withSite({}, async ({ url }) => {
  const first = await to(browser, url, deaf);
  await begin(first, '乙局', '2025', '11');
  const second = await to(browser, url, deaf);
  await barSays(second, restored);
  await meetUnheard(first, second);
  await first.act('draft-both');
  await settles(first, figure(13));
  await settles(first, figure(12));
  // A third one begins with the newest; whoever turns to the first tab again hears of it before he writes.
  const third = await to(browser, url, deaf);
  await barSays(third, restored);
  await third.shows(`[data-cell="${person}"]`, '13');
  await write(third, '14');
  await settles(third, figure(14));
  await first.page.bringToFront();
  await first.see(() => document.dispatchEvent(new Event('visibilitychange'))); // in some browsers all tabs are always in front
  await barSays(first, rival);
  await first.act('draft-there');
  await first.shows(`[data-cell="${person}"]`, '14');
  await write(first, '15');
  await settles(first, figure(15));
  await close(first, second, third);
}));

/** Something is changed in a tab that nobody has turned to. */
const writeUnseen = (visitor, figure) => visitor.see((id, figure) => {
  const field = drawn(`input[data-cell="${id}"]`);
  field.value = figure;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}, person, figure);

journey('tabs that nobody turns to', ({ browser }) => withSite({}, async ({ url }) => {
  const first = await to(browser, url, deaf);
  await begin(first, '乙局', '2025', '11');
  const second = await to(browser, url, deaf);
  await barSays(second, restored);
  await writeUnseen(second, '12');
  await settles(second, figure(12));
  for (const [other, number] of [[first, 13], [second, 14], [first, 15]]) {
    await writeUnseen(other, String(number));
    await barSays(other, rival);
    assert.equal(await count(other, ['"requests"', ...figure(number - 1)]), 1, 'what has been stored is there');
    await other.see(() => drawn('[data-action="draft-here"]').click());
    await settles(other, figure(number));
  }
  await close(first, second);
}));

journey('a draft that another tab has removed and begun again', ({ browser }) => withSite({}, async ({ url }) => {
  const first = await to(browser, url, deaf);
  await begin(first, '乙局', '2025', '11');
  const second = await to(browser, url, deaf);
  await barSays(second, restored);
  await second.act('draft-list');
  await second.shows('.drafts-title', '本机草稿');
  await second.act('draft-forget');
  await second.act('draft-forget-now');
  await second.told(/^本机草稿已全部删除/);
  await meetUnheard(first, second);
  await close(first, second);
}));

/** In a page: what others say is heard, and answered, only after `wake`. (What Chromium’s driver calls frozen does answer.) */
function sleepy() {
  const { postMessage } = BroadcastChannel.prototype;
  const heard = [];
  window.asleep = false;
  window.wake = () => {
    window.asleep = false;
    for (const run of heard.splice(0)) run();
  };
  BroadcastChannel.prototype.postMessage = function say(message) {
    if (!window.asleep) postMessage.call(this, message);
  };
  Object.defineProperty(BroadcastChannel.prototype, 'onmessage', {
    set(hear) {
      this.addEventListener('message', (event) => (window.asleep ? heard.push(() => hear(event)) : hear(event)));
    },
  });
}

journey('a tab that sleeps', ({ browser }) => withSite({}, async ({ url }) => {
  const first = await to(browser, url, { prepare: (page) => page.evaluateOnNewDocument(sleepy) });
  await begin(first, '乙局', '2025', '11');
  await first.see(() => (window.asleep = true));
  const second = await to(browser, url);
  await barSays(second, restored);
  await meetUnheard(first, second);
  await first.see(() => wake());
  await first.act('draft-here');
  await settles(first, figure(13));
  await barSays(second, rival);
  await second.page.bringToFront();
  await second.act('draft-there');
  await second.shows(`[data-cell="${person}"]`, '13');
  await close(first, second);
}));

journey('a tab that was opened from the first', ({ browser }) => withSite({}, async ({ url }) => {
  const first = await to(browser, url);
  await begin(first, '乙局', '2025', '11');
  // It begins with a copy of the first one's session storage, as a tab that is duplicated does.
  await first.see(() => sessionStorage.setItem('of the site', 'its own'));
  const opened = new Promise((resolve) => first.page.once('popup', resolve));
  await first.see(() => void window.open(location.href));
  const page = await opened;
  const seen = () => page.evaluate(() => {
    const element = document.querySelector('gongkai-report');
    const told = element && element.shadowRoot && element.shadowRoot.querySelector('.draft-bar-text');
    return [sessionStorage.getItem('of the site'), told ? told.textContent.split('：')[0] : null];
  });
  await eventually(seen, ['its own', '这份草稿正在另一个标签页里填写']);
  await page.close();
  await close(first);
}));

journey('a draft that another tab has written since it was listed', ({ browser }) => withSite({}, async ({ url }) => {
  const first = await to(browser, url);
  await begin(first, '乙局', '2025', '11');
  const second = await to(browser, url);
  await barSays(second, /^这份草稿正在另一个标签页里填写：乙局/);
  await write(first, '12');
  await settles(first, figure(12));
  await second.page.bringToFront();
  await second.act('draft-show'); // as it was when this tab was opened
  await second.shows(`[data-cell="${person}"]`, '11');
  await barSays(second, rival);
  assert.equal(await count(second, figure(12)), 1);
  await close(first, second);
}));
