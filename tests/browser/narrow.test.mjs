// On a narrow screen a table is a list of rows, one open at a time, with the same inputs as on a wide one.
import assert from 'node:assert/strict';
import { eventually, journey, Visitor } from './journey.mjs';
import { withSite } from './site.mjs';

const open = (visitor) => visitor.see(() => drawnAll('.folding.open').map((row) => row.querySelector('[data-cell]').dataset.cell));
const on = (visitor) => visitor.see(() => focused() && focused().dataset.cell);

journey('a narrow screen', ({ browser, step }) => withSite({}, async ({ url }) => {
  await step('rows open one at a time, Enter goes on, nothing is lost on turning', async () => {
    const visitor = await Visitor.to(browser, url);
    await visitor.page.setViewport({ width: 360, height: 740 });
    assert.deepEqual(await open(visitor), []);
    await visitor.click('.folding .row-button');
    assert.deepEqual(await open(visitor), ['requests.received.natural_person']);
    await visitor.see(() => drawn('[data-cell="requests.received.other_organization"]').focus());
    await visitor.type('7');
    await visitor.press('Enter');
    await eventually(() => on(visitor), 'requests.pending_at_start.natural_person');
    assert.deepEqual(await open(visitor), ['requests.pending_at_start.natural_person']);
    assert.ok(await visitor.see(() => document.documentElement.scrollWidth <= innerWidth), 'nothing scrolls sideways');
    await visitor.page.setViewport({ width: 1280, height: 800 });
    assert.equal(await visitor.text('[data-cell="requests.received.other_organization"]'), '7');
    assert.equal(await on(visitor), 'requests.pending_at_start.natural_person');
    await visitor.leave();
  });

  await step('a finding opens its row, and the drawer makes room', async () => {
    const visitor = await Visitor.to(browser, url);
    await visitor.fillCell('requests.granted.research', 'x');
    await visitor.page.setViewport({ width: 360, height: 740 });
    await visitor.click('.findings-fold');
    await visitor.shows('.findings.unfolded .findings-title', '核对结果');
    await visitor.click('[data-problem="A5"] .finding-link');
    await eventually(() => on(visitor), 'requests.granted.research');
    assert.deepEqual(await open(visitor), ['requests.granted.natural_person']);
    await visitor.shows('.findings.unfolded .findings-title', null);
    const described = await visitor.see(() => focused().getAttribute('aria-describedby').split(' ')
      .map((id) => focused().getRootNode().getElementById(id).textContent));
    assert.match(described[0], /不能读作数字/);
    await visitor.leave();
  });
}));
