// However a browser ends, the draft has all that was typed more than half a second before: each is killed at random
// moments while somebody types, and started again with the same profile.
//
// A killed process leaves to the system what it had written but not yet forced onto the disk. That this is forced too,
// so that a power cut costs no more, is asked of the browser with each writing ("strict" durability, in shelf.js).
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { browsers } from './browsers.mjs';
import { eventually, Visitor } from './journey.mjs';
import { withSite } from './site.mjs';

const most = 500; // milliseconds that may be lost

// How many new profiles each begins with, how often it is killed in each, and after how many of these starts a tab has
// fallen before; and where the profiles lie: old Chromium stores nothing on a disk that is nearly full.
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const plans = [
  { name: 'Chromium', profiles: 5, kills: 6, crashes: 2, folder: tmpdir() },
  { name: 'Firefox', profiles: 2, kills: 4, crashes: 0, folder: tmpdir() },
  ...['Chromium 80', 'Chromium 88', 'Chromium 92'].map((name) => ({ name, profiles: 2, kills: 2, crashes: 0, folder: memory })),
];

/** The same numbers between 0 and 1 in every run. */
function* chances(seed) {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

/** The letter at each place of the text, so that one that is missing or twice there is seen. */
const letter = (place) => 'abcdefghijklmnopqrstuvwxyz'[(place * place + 3 * place) % 23];
const written = (length) => Array.from({ length }, (_, place) => letter(place)).join('');

const overview = async (visitor) => (await visitor.report()).overview;

/** Types on and on until `end` ends it; when each letter had arrived. */
async function typeUntil(visitor, from, delay, end) {
  await visitor.see(() => {
    const field = drawn('[data-section="overview"]');
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  });
  const arrived = [];
  let ended = 0;
  const ending = pause(delay).then(() => {
    ended = Date.now();
    return end();
  });
  while (!ended) {
    // The last one may never come to be answered.
    const pressed = visitor.page.keyboard.press(letter(from + arrived.length)).then(() => true, () => false);
    if (!(await Promise.race([pressed, ending.then(() => false)]))) break;
    if (!ended) arrived.push(Date.now());
  }
  await ending;
  return { arrived, ended };
}

/** How long before the end the first letter was typed that is not there any more; refuses more than may be lost. */
function loss(text, from, { arrived, ended }) {
  assert.equal(text, written(text.length), 'the draft is what was typed');
  const lost = arrived[Math.max(text.length - from, 0)];
  const time = lost === undefined ? 0 : ended - lost;
  assert.ok(text.length >= from, `${from - text.length} letters are gone that were there at the last start`);
  assert.ok(time <= most, `${time} ms are lost`);
  return time;
}

for (const { name, profiles, kills, crashes, folder } of plans) {
  const kind = browsers.find((kind) => kind.name === name);
  test(`${name} is killed ${profiles * kills} times while somebody types`, (t) => withSite({}, async ({ url }) => {
    const chance = chances(20_260_131);
    const losses = [];
    let letters = 0;
    for (let nth = 0; nth < profiles; nth += 1) {
      const profile = await mkdtemp(join(folder, 'gongkai-killed-'));
      try {
        letters += await live(profile, { kind, url, kills, crashes, chance, losses });
      } finally {
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    }
    losses.sort((one, other) => one - other);
    t.diagnostic(`${letters} letters; lost: ${losses[losses.length >> 1]} ms as a rule, ${losses.at(-1)} ms at most`);
  }));
}

/** Types in a browser with that profile, from its very first start on, until it has been killed so often; answers how much is stored. */
async function live(profile, { kind, url, kills, crashes, chance, losses }) {
  const downloads = join(profile, 'downloads');
  await mkdir(downloads);
  let typed = { arrived: [], ended: 0 };
  let from = 0;
  const delay = () => 200 + 900 * chance.next().value;
  const look = async (visitor) => {
    const text = await overview(visitor);
    losses.push(loss(text, from, typed));
    from = text.length;
  };
  for (let round = 0; ; round += 1) {
    const browser = await kind.launch(profile, downloads);
    const child = browser.process();
    const exit = new Promise((resolve) => child.once('exit', resolve)).then(() => tidied(profile));
    let visitor = await Visitor.to(browser, url, { drafts: true });
    await look(visitor);
    if (round === kills) {
      await kill(child, exit);
      return from;
    }
    // Between the kills, the tab alone falls now and then.
    if (round > 0 && round <= crashes) {
      const session = await visitor.page.createCDPSession();
      typed = await typeUntil(visitor, from, delay(), () => void session.send('Page.crash').catch(() => {}));
      visitor = await Visitor.to(browser, url, { drafts: true });
      await look(visitor);
    }
    typed = await typeUntil(visitor, from, delay(), () => kill(child, exit));
  }
}

/** Waits until the driver has put back the settings that it had put aside in the profile. */
const tidied = (profile) => eventually(async () => (await readdir(profile)).filter((name) => name.endsWith('.puppeteer')), []);

/** Kills a browser with all its processes. */
function kill(child, exit) {
  process.kill(-child.pid, 'SIGKILL');
  return exit;
}
