// A site whose policy reports what violates it, and the proof that nothing did.
import assert from 'node:assert/strict';
import { eventually } from './journey.mjs';
import { withSite } from './site.mjs';

/** Runs `use(site)` as `withSite` does; `site.reports` lists what browsers report to have blocked: `directive address`. */
export function policed(policy, options, use) {
  const reports = [];
  const note = (text) => {
    const { 'csp-report': report } = JSON.parse(text);
    reports.push(`${report['violated-directive'].split(' ')[0]} ${report['blocked-uri'].replace(/.*\//, '')}`);
  };
  return withSite({ ...options, policy: `${policy}; report-uri /violations`, posts: { '/violations': note } },
    (site) => use({ ...site, reports }));
}

/** Does what the policy forbids: a picture on the page, a style in a frame like the one that is printed, and markup. */
function provoke() {
  document.body.appendChild(document.createElement('img')).src = '/provoked.png';
  const inside = document.body.appendChild(document.createElement('iframe')).contentDocument;
  inside.open();
  inside.close();
  const style = inside.createElement('style');
  style.textContent = 'p { color: red }';
  inside.head.appendChild(style);
  try {
    document.createElement('p').innerHTML = '<b>';
    return false;
  } catch (error) {
    return true; // trusted types are known here, and asked for
  }
}

/**
 * What a browser reports whatever the page does: of those that know only 'unsafe-eval' for wasm, the older ones let it
 * run and report an eval all the same.
 */
export const ofWasm = ({ old }) => (old < 92 ? ['script-src eval'] : []);

/**
 * Sees that a visitor's page has violated nothing but what is `unavoidable`, complained of nothing and asked for nothing
 * since the first `asked` requests: all that is reported besides is what is provoked now.
 */
export async function isClean(visitor, { requests, reports }, asked, unavoidable) {
  assert.deepEqual(await visitor.violations(), unavoidable);
  // Old browsers complain of the policy itself.
  assert.deepEqual(visitor.errors.filter((error) => !/invalid source: ''wasm-unsafe-eval''/.test(error)), []);
  assert.deepEqual(requests.slice(asked).filter((path) => path !== '/violations'), [], 'nothing is asked for after loading');
  const provoked = ['img-src provoked.png', 'style-src-elem inline'];
  if (await visitor.see(provoke)) provoked.push('require-trusted-types-for trusted-types-sink');
  await eventually(() => [...reports].sort(), [...unavoidable, ...provoked].sort());
  assert.deepEqual(requests.slice(asked).filter((path) => path !== '/violations'), []);
}
