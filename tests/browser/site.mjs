// Serves dist/ to a test, with or without a content security policy, and notes what a page asks for and complains of.
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { policyIn } from '../../tools/pack/policy.mjs';
import { serve } from '../../tools/serve.mjs';

export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** What the README tells hosts to send, and what it says may be added. */
export const { policy: strictPolicy, trustedTypes } = policyIn(await readFile(new URL('../../README.md', import.meta.url), 'utf8'));

/** The same with what the README says older browsers need besides. */
export const policyFor = ({ strict }) =>
  (strict ? strictPolicy : strictPolicy.replace("'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'unsafe-eval'"));

/**
 * Runs `use(site)`, where `site.url` is the address of dist/, or of `dir`, and `site.requests` lists the paths asked for.
 * `policy` is sent with every answer; `pages` and `posts` are the test's own, and `spoil` spoils files, as in
 * tools/serve.mjs.
 */
export async function withSite({ dir = dist, policy, base = '/below/some/path/', pages, posts, spoil }, use) {
  const requests = [];
  const headers = policy ? { 'content-security-policy': policy } : {};
  const site = await serve({ dir, base, headers, pages, posts, spoil, onRequest: ({ url }) => requests.push(url) });
  try {
    return await use({ url: site.url, requests });
  } finally {
    await site.close();
  }
}

/**
 * Runs `use(address)` with `gongkai.html` alone in a folder, as after sending it to somebody: what it would need beside
 * itself is not there. (Firefox reports requests to the network, but not those for other files.)
 */
export async function withLoneFile(use) {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-file-'));
  try {
    const copy = join(folder, 'gongkai.html');
    await copyFile(join(dist, 'gongkai.html'), copy);
    return await use(pathToFileURL(copy).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A new page, with all that it asks for, its errors and its violations of a policy noted in arrays. */
export async function openPage(browser) {
  const page = await browser.newPage();
  const noted = { requests: [], errors: [] };
  page.on('request', (request) => noted.requests.push(request.url()));
  page.on('pageerror', (error) => noted.errors.push(String(error?.message ?? error)));
  // Whoever leaves with something that is in no file is asked, and goes.
  noted.asked = [];
  page.on('dialog', (dialog) => {
    noted.asked.push(dialog.type());
    dialog.accept().catch(() => {});
  });
  page.on('console', (message) => {
    if (message.type() === 'error') noted.errors.push(message.text());
  });
  await page.evaluateOnNewDocument(() => {
    window.violations = [];
    addEventListener('securitypolicyviolation', (event) => {
      window.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return Object.assign(noted, { page, violations: () => page.evaluate(() => window.violations) });
}

/** Lets no answer for such addresses through until `release` is called. */
export async function hold(page, pattern) {
  let isHeld = true;
  const held = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (isHeld && pattern.test(request.url())) held.push(request);
    else request.continue();
  });
  return () => {
    isHeld = false;
    return Promise.all(held.map((request) => request.continue()));
  };
}

/** Waits until the element is at work: its `ready` is fulfilled and cells are there. */
export async function elementReady(page) {
  await page.waitForFunction(
    () => {
      const element = document.querySelector('gongkai-report');
      return Boolean(element && element.ready && element.shadowRoot);
    },
    { timeout: 30_000 },
  );
  await page.evaluate(() => document.querySelector('gongkai-report').ready.then(() => undefined));
  await page.waitForFunction(
    () => document.querySelector('gongkai-report').shadowRoot.querySelector('input[data-cell]') !== null,
    { timeout: 30_000 },
  );
}
