// The element in other people's pages as they are: old content systems, forms, frames, loud styles, themes.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { browsers } from './browsers.mjs';
import { hosts, intoFrame, sitting } from './hosts.mjs';
import { eventually, journey, Visitor } from './journey.mjs';
import { dist, withSite } from './site.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const modern = browsers.filter(({ name }) => name === 'Chromium');
const visit = (name, run) => ({ browser, step }) => withSite({ pages: hosts }, async ({ url }) => {
  await run(await Visitor.to(browser, url + name, { drafts: true }), step);
});

journey('an old content system', visit('cms.html', async (visitor) => {
  await sitting(visitor);
  const seen = await visitor.see(() => [document.compatMode, window.changed.organization, 'sent' in window, 'shortcut' in window]);
  assert.deepEqual(seen, ['BackCompat', '某县民政局', false, false]);
  await visitor.leave();
}));

for (const name of ['classic', 'why']) {
  test(`the ${name} script reads the same in a page of any encoding`, async () => {
    const script = await readFile(`${dist}embed/gongkai.${name}.js`);
    assert.equal(script.every((byte) => byte < 128), true);
  });
}

journey('inside a form', visit('form.html', async (visitor) => {
  await sitting(visitor);
  // Each button of ours and the Enter key have been pressed; the form has not gone, and it has nothing of ours.
  const seen = await visitor.see(() => [window.sent, form.elements.length, [...new FormData(form).keys()]]);
  assert.deepEqual(seen, [0, 2, ['title']]);
  const before = await visitor.report();
  await visitor.see(() => form.reset());
  assert.deepEqual(await visitor.report(), before);
  await visitor.see(() => form.querySelector('button').click());
  assert.equal(await visitor.see(() => window.sent), 1);
  await visitor.leave();
}), modern);

journey('under loud styles', visit('loud.html', async (visitor) => {
  await sitting(visitor);
  const seen = await visitor.see(() => {
    const style = (selector, name) => getComputedStyle(drawn(selector))[name];
    return {
      type: style('h1', 'fontStyle'), letters: style('.figure', 'letterSpacing'), direction: style('.gongkai', 'direction'),
      text: style('p', 'textTransform'), indent: style('td', 'textIndent'), cell: style('td', 'display'), cursor: style('p', 'cursor'),
      size: style('input[data-cell]', 'fontSize'), wide: drawn('.gongkai').getBoundingClientRect().width > 1300,
    };
  });
  assert.deepEqual(seen, {
    type: 'normal', letters: 'normal', direction: 'ltr', text: 'none', indent: '0px', cell: 'table-cell', cursor: 'auto', size: '14px', wide: true,
  });
  await visitor.leave();
}), modern);

for (const theme of ['red', 'dark']) {
  journey(`in a ${theme} page`, visit(`themed.html?${theme}`, async (visitor) => {
    await visitor.see(() => { gongkai().prior = { gongkai: 1, edition: '2021', year: 2023, organization: '某局' }; });
    await sitting(visitor);
    await visitor.fillCell('requests.pending_at_start.natural_person', '一二');
    await visitor.act('check');
    await visitor.page.evaluate(axe);
    const faults = await visitor.see(() => axe.run(document, { runOnly: ['color-contrast'] }).then(({ violations }) =>
      violations.flatMap(({ nodes }) => nodes.map(({ target, any }) => `${target.flat().pop()} ${any.map(({ data }) => `${data.fgColor} on ${data.bgColor}: ${data.contrastRatio}`)}`))));
    assert.deepEqual(faults, []);
    await visitor.leave();
  }), modern);
}

journey('in another component, closed', ({ browser }) => withSite({ pages: hosts }, async ({ url }) => {
  const visitor = await Visitor.to(browser, `${url}shadow.html`, { wait: false });
  await visitor.page.waitForFunction(() => window.inside && window.inside.ready);
  await visitor.see(() => {
    window.gongkai = () => window.inside;
    window.focused = () => window.inside.shadowRoot.activeElement;
    return window.inside.ready.then(() => undefined);
  });
  await sitting(visitor);
  await visitor.act('check');
  await visitor.see(() => drawn('[data-problem] button, button[data-problem], [data-problem]').click());
  await eventually(() => visitor.see(() => focused() !== null), true);
  await visitor.leave();
}), browsers.filter(({ strict }) => strict));

journey('in a frame without an origin', ({ browser, kind }) => withSite({ pages: hosts }, async ({ url }) => {
  const visitor = await intoFrame(await Visitor.to(browser, `${url}sandbox.html`, { wait: false }));
  const blocked = await visitor.see(() => { try { return String(localStorage); } catch (error) { return error.name; } });
  assert.equal(blocked, 'SecurityError', kind.name);
  await sitting(visitor);
  await visitor.leave();
}), browsers.filter(({ strict }) => strict));
