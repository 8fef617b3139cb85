// Undo and redo by keys: the browser’s own within a field, the report’s everywhere else in the widget.
import assert from 'node:assert/strict';
import { at, eventually, journey, Visitor } from './journey.mjs';
import { withSite } from './site.mjs';
import { before, cell, chord, chosen, company, other, person, place, stand } from './typing.mjs';

journey('undo by keys', async ({ browser, step }) => {
  await withSite({}, async ({ url }) => {
    await step('a field typed in keeps the browser’s own, any other takes back a step', async () => {
      const visitor = await Visitor.to(browser, url);
      await stand(visitor, person);
      await visitor.type('12');
      await visitor.press('Enter');
      await visitor.type('7');
      assert.equal(await visitor.see(() => drawn('[data-action="undo"]').title), '撤销：填写“二、上年结转政府信息公开申请数量，自然人”');
      await chord(visitor, 'Control+z');
      assert.deepEqual([await place(visitor), await visitor.text(cell(before))], [before, ''], 'the browser’s own');
      assert.deepEqual([at(await visitor.report(), before), at(await visitor.report(), person)], [null, 12]);
      await chord(visitor, 'Control+y');
      assert.equal(await visitor.text(cell(before)), '7', 'and forth again');
      assert.equal(at(await visitor.report(), before), 7);
      await chord(visitor, 'Control+z');
      assert.equal(at(await visitor.report(), before), null);

      // As it was on coming: now a step of the report is taken back, and shown.
      await chord(visitor, 'Control+z');
      assert.deepEqual([await place(visitor), await visitor.text(cell(person))], [person, '']);
      await visitor.told(/^已撤销：填写“一、本年新收政府信息公开申请数量，自然人”。$/);
      await chord(visitor, 'Control+z');
      await visitor.told(/^没有可以撤销的。$/);
      await chord(visitor, 'Control+Shift+z');
      assert.equal(at(await visitor.report(), person), 12);
      await visitor.told(/^已重做：/);
      assert.equal(await chosen(visitor), '12');
      await visitor.leave();
    });

    await step('prose keeps the browser’s own until it is left', async () => {
      const visitor = await Visitor.to(browser, url);
      const overview = '[data-section="overview"]';
      const prose = async () => {
        const shown = await visitor.text(overview);
        const report = await visitor.report();
        assert.equal(report.overview ?? '', shown, 'the report follows');
        return shown;
      };
      const come = () => visitor.see(() => {
        drawn('.paper').focus();
        drawn('[data-section="overview"]').focus();
        drawn('[data-section="overview"]').setSelectionRange(99, 99);
      });
      // By the page, as Firefox joins what was typed before with what is typed now.
      await visitor.see(() => { gongkai().report = { gongkai: 1, edition: '2021', year: 2024, organization: '甲局', overview: '2024' }; });
      await visitor.shows(overview, '2024');
      await come();
      await visitor.type('5');
      await visitor.type('6');
      assert.equal(await prose(), '202456');
      for (let presses = 0; presses < 2 && (await prose()) !== '2024'; presses++) await chord(visitor, 'Control+z');
      assert.deepEqual([await place(visitor), await prose()], ['overview', '2024'], 'letters, as the browser groups them');
      for (let presses = 0; presses < 2 && (await prose()) !== '202456'; presses++) await chord(visitor, 'Control+y');
      assert.equal(await prose(), '202456');

      // Left, it is one step, named, whatever the browser would have taken back.
      await visitor.see(() => drawn('.paper').focus());
      await chord(visitor, 'Control+z');
      await visitor.told(/^已撤销：填写文字“一、总体情况”。$/);
      assert.equal(await prose(), '2024');
      await visitor.leave();
    });

    await step('all kinds of steps, to where they can be seen', async () => {
      const visitor = await Visitor.to(browser, url);
      await visitor.fill('[data-section="overview"]', '全年公开四十七件。');
      await visitor.fill('[data-field="organization"]', '甲局');
      await stand(visitor, company);
      await visitor.paste({ 'text/plain': '1\t2\r\n3\t4\r\n' });
      await visitor.click('[data-action="fill-line"][data-table="requests"]');
      await visitor.see(() => drawn('[data-action="fill-zeros"]').focus());
      await visitor.act('fill-zeros');
      await visitor.told(/^已在/);
      const steps = [];
      for (let count = 0; count < 5; count++) {
        await chord(visitor, 'Control+z');
        steps.push([(await visitor.told(/^已撤销：/)).slice(4, -1), await place(visitor)]);
      }
      assert.deepEqual(steps, [
        ['空白填 0', 'proactive.regulations.issued'],
        ['本行填 0', person],
        ['粘贴', company],
        ['填写单位名称', 'organization'],
        ['填写文字“一、总体情况”', 'overview'],
      ]);
      assert.equal(await visitor.text('[data-section="overview"]'), '');
      for (let count = 0; count < 5; count++) await chord(visitor, 'Control+y');
      assert.equal(at(await visitor.report(), company), 1);
      assert.equal(at(await visitor.report(), person), 0);

      // In prose the words that come back are selected.
      await visitor.see(() => {
        drawn('[data-section="overview"]').focus();
        drawn('[data-section="overview"]').setSelectionRange(4, 7);
      });
      await visitor.type('5');
      await visitor.press('Tab');
      await visitor.see(() => drawn('.paper').focus());
      await chord(visitor, 'Control+z');
      assert.deepEqual([await place(visitor), await visitor.text('[data-section="overview"]')], ['overview', '全年公开四十七件。']);
      await visitor.see(() => new Promise((done) => setTimeout(done)));
      assert.equal(await chosen(visitor), '四十七');

      // The button keeps the focus as long as there is more to take back.
      await visitor.act('undo');
      await visitor.told(/^已撤销：空白填 0。$/);
      assert.equal(await place(visitor), 'undo');
      await visitor.drop(JSON.stringify({ gongkai: 1, edition: '2021', year: 2024, organization: '乙局' }));
      await visitor.approve();
      await visitor.see(() => drawn('.paper').focus());
      await chord(visitor, 'Control+z');
      await visitor.told(/^已撤销：打开报告。$/);
      assert.equal((await visitor.report()).organization, '甲局');
      await visitor.leave();
    });

    await step('nothing outside the widget, nothing behind a dialogue, nothing in a report that is only shown', async () => {
      const visitor = await Visitor.to(browser, url);
      await visitor.fillCell(person, '3');
      // Chromium itself may undo in a field from anywhere on the page; we hear of no key outside.
      const left = await visitor.see(() => {
        focused().blur();
        const press = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, composed: true, cancelable: true });
        return document.body.dispatchEvent(press);
      });
      assert.equal(left, true);
      await visitor.act('sheet');
      await eventually(() => visitor.see(() => drawn('dialog.sheet').open), true);
      await chord(visitor, 'Control+z');
      await visitor.act('close-sheet');
      await visitor.see(() => (gongkai().readonly = true));
      await eventually(() => visitor.see((selector) => drawn(selector).readOnly, cell(person)), true);
      await stand(visitor, company);
      const heard = await visitor.see(() => focused().dispatchEvent(
        new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, composed: true, cancelable: true })));
      assert.equal(heard, true);
      assert.equal(at(await visitor.report(), person), 3);
      await visitor.leave();
    });
  });
});
