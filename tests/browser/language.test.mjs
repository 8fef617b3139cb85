// The interface in English: nothing else is Chinese than what is marked so, and changing it back and forth loses nothing.
import assert from 'node:assert/strict';
import { eventually, journey, Visitor } from './journey.mjs';
import { withSite } from './site.mjs';

/** The Chinese that is not marked as such: texts on the screen, and what is read out. Quotations may be Chinese. */
const foreign = () => {
  const chinese = /[\u2e80-\uffef]/;
  const found = [];
  const walk = (element) => {
    if (element.lang === 'zh-CN') return;
    for (const name of ['aria-label', 'title', 'placeholder']) {
      const text = (element.getAttribute(name) || '').replace(/“[^”]*”/g, '');
      if (chinese.test(text)) found.push(`${name}: ${text}`);
    }
    for (const node of element.childNodes) {
      if (node.nodeType === 1) walk(node);
      else if (node.nodeType === 3 && chinese.test(node.data.replace(/“[^”]*”/g, ''))) found.push(node.data);
    }
  };
  walk(drawn('.gongkai'));
  return found;
};
const speak = (visitor, lang) => visitor.see((lang) => (gongkai().lang = lang), lang);

const file = JSON.stringify({
  gongkai: 1, edition: '2021', year: 2024, organization: '乙局', overview: '2023年，我局共收到申请99件。XX局。',
  proactive: { regulations: { issued: 5, repealed: 0, in_force: 2 } },
  requests: { received: { natural_person: 3, total: 4 } },
});

journey('the interface in English', ({ browser, step }) => withSite({}, async ({ url }) => {
  const visitor = await Visitor.to(browser, url);
  const title = () => visitor.text('.findings-title');

  await step('an empty form', async () => {
    await visitor.see(() => drawn('[data-cell="requests.received.research"]').focus());
    const before = await visitor.see(() => drawn('.gongkai').innerHTML);
    await speak(visitor, 'en');
    await visitor.shows('.findings-title', 'Findings');
    await eventually(() => visitor.see(foreign), []);
    await speak(visitor, 'zh-CN');
    await visitor.shows('.findings-title', '核对结果');
    assert.equal(await visitor.see(() => focused().dataset.cell), 'requests.received.research', 'the focus stays');
    await eventually(() => visitor.see(() => drawnAll('.gloss').length), 0);
    assert.equal((await visitor.see(() => drawn('.gongkai').innerHTML)).length, before.length);
  });

  await step('approval, findings and the sheet', async () => {
    await speak(visitor, 'en');
    await visitor.drop(file);
    await visitor.shows('.approval-title', 'Check what was read');
    assert.deepEqual(await visitor.see(foreign), []);
    await visitor.act('open-as-report');
    await visitor.shows('.approval-card', null);
    await visitor.act('check');
    assert.ok((await visitor.problems()).length > 5);
    await eventually(() => visitor.see(() => drawnAll('.finding').length > 5), true);
    assert.deepEqual(await visitor.see(foreign), []);
    await visitor.act('sheet');
    await visitor.shows('.sheet-title', 'Self-check');
    assert.deepEqual(await visitor.see(foreign), []);
    await speak(visitor, 'zh-CN');
    await visitor.shows('.sheet-title', '自查单');
    await visitor.act('close-sheet');
  });

  await step('the report, the history and the file are the same in both', async () => {
    const before = await visitor.report();
    const exported = () => visitor.see(async () => (await gongkai().exportAs('html')).text());
    const page = await exported();
    await speak(visitor, 'en');
    await visitor.shows('.findings-title', 'Findings');
    assert.deepEqual(await visitor.report(), before);
    assert.equal(await exported(), page, 'what is in a file is Chinese');
    await visitor.act('undo');
    assert.notDeepEqual(await visitor.report(), before);
    await visitor.act('redo');
    assert.deepEqual(await visitor.report(), before);
    assert.equal(await title(), 'Findings');
  });
  await visitor.leave();
}));
