// Starts the browsers that the page is tested in: today's Chromium and Firefox, and Chromium 80, 88 and 92 of 2020 and
// 2021, which the browsers of many offices are built on.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import oldPuppeteer from 'puppeteer-core-10';

const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--lang=zh-CN',
];

// In the order they are tested in. `strict`: can run wasm under a policy without 'unsafe-eval' (Chromium since 97).
// `old`: its version, where it is not today's.
export const browsers = [
  { name: 'Chromium', strict: true, launch: launchChromium },
  { name: 'Firefox', strict: true, launch: launchFirefox },
  ...[80, 88, 92].map((old) => ({ name: `Chromium ${old}`, strict: false, old, launch: (...given) => launchOldChromium(old, ...given) })),
];

/** A kind of browser, started with further `args` (Chromium) or `prefs` (Firefox). */
export const withOptions = (kind, options) => ({ ...kind, launch: (...folders) => kind.launch(...folders, options) });

/**
 * Runs `use(browser, downloads)` with a browser that was started for it alone and saves into the folder `downloads`;
 * ends it, its profile and the folder afterwards.
 */
export async function withBrowser({ launch }, use) {
  const profile = await mkdtemp(join(tmpdir(), 'gongkai-browser-'));
  const downloads = join(profile, 'downloads');
  await mkdir(downloads);
  let browser;
  try {
    browser = await launch(profile, downloads);
    return await use(browser, downloads);
  } finally {
    await end(browser);
    await keepStart(profile);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Until the process is gone it may still write into its profile. */
async function end(browser) {
  const child = browser?.process();
  if (!child) return;
  const gone = child.exitCode !== null || child.signalCode !== null || once(child, 'exit');
  await browser.close();
  await gone;
}

function launchChromium(userDataDir, downloadPath, { args = [] } = {}) {
  const executablePath = program(process.env.GONGKAI_CHROMIUM ?? 'chromium');
  return puppeteer.launch({
    executablePath, userDataDir, headless: true, args: [...quiet, ...args], downloadBehavior: { policy: 'allow', downloadPath },
  });
}

// What Firefox has worked out of itself at its first start, which takes it as long as all of the rest.
const start = fileURLToPath(new URL('../../node_modules/.cache/firefox-start/', import.meta.url));

/** Keeps it for the next ones; it is Firefox that sees whether it still fits. */
async function keepStart(profile) {
  const parts = ['startupCache', 'compatibility.ini'];
  if (existsSync(start) || !parts.every((part) => existsSync(join(profile, part)))) return;
  const partial = `${start.slice(0, -1)}.${process.pid}`; // renamed when whole: another run may look for it
  for (const part of parts) await cp(join(profile, part), join(partial, part), { recursive: true });
  await rename(partial, start).catch(() => rm(partial, { recursive: true }));
}

async function launchFirefox(userDataDir, downloadPath, { prefs = {} } = {}) {
  if (existsSync(start)) await cp(start, userDataDir, { recursive: true });
  const executablePath = program(process.env.GONGKAI_FIREFOX ?? 'firefox-esr');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    userDataDir,
    headless: true,
    args: ['--remote-allow-system-access'], // to the input method around the page
    extraPrefsFirefox: {
      'intl.accept_languages': 'zh-CN',
      'network.captive-portal-service.enabled': false,
      'browser.download.folderList': 2, // the folder named next
      'browser.download.dir': downloadPath,
      'browser.download.useDownloadDir': true,
      ...prefs,
    },
  });
}

async function launchOldChromium(version, userDataDir, downloadPath, { args = [] } = {}) {
  const executablePath = await unpacked(version);
  // They would compile all of the wasm twice, the second time for speed, which takes longer than most tests.
  const once = '--js-flags=--no-wasm-tier-up';
  const browser = await oldPuppeteer.launch({ executablePath, userDataDir, headless: true, args: [...quiet, once, ...args] });
  // It is told page by page where to save.
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async () => {
    const page = await newPage();
    await page._client.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath });
    return page;
  };
  return browser;
}

/** The npm package has the program compressed; it is unpacked once. */
async function unpacked(version) {
  const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
  const folder = join(modules, `.cache/chromium-${version}`);
  const program = join(folder, 'chromium');
  if (!existsSync(program)) {
    await mkdir(folder, { recursive: true });
    const bytes = await promisify(brotliDecompress)(await readFile(join(modules, `chromium-${version}/bin/chromium.br`)));
    const partial = `${program}.${process.pid}`; // renamed when whole: another run may look for it
    await writeFile(partial, bytes);
    await chmod(partial, 0o755);
    await rename(partial, program);
  }
  return program;
}

function program(name) {
  if (name.includes('/')) return name;
  const found = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (!found) throw new Error(`${name} is not installed: run tools/setup.sh test`);
  return found;
}
