// The keys of a spreadsheet in the tables, with an input method too; copying a table out.
import assert from 'node:assert/strict';
import { inputMethod } from './composing.mjs';
import { at, eventually, journey, Visitor } from './journey.mjs';
import { withLoneFile, withSite } from './site.mjs';
import { before, cell, chord, chosen, company, institute, last, other, person, place, stand } from './typing.mjs';

journey('keys in a table', async ({ browser, step }) => {
  await withSite({}, async ({ url }) => {
    await step('from cell to cell', async () => {
      const visitor = await Visitor.to(browser, url);
      await stand(visitor, person);
      const ways = [
        ['Enter', before], ['Shift+Enter', person], ['Shift+Enter', person], ['ArrowRight', company],
        ['ArrowDown', 'requests.pending_at_start.commercial'], ['ArrowUp', company], ['ArrowLeft', person], ['ArrowLeft', person],
        ['Control+ArrowRight', other], ['ArrowRight', other], ['Home', person], ['End', other], ['Control+ArrowLeft', person],
        ['Control+ArrowDown', 'requests.pending_at_end.natural_person'],
        // The line of totals above is passed over.
        ['ArrowUp', 'requests.other.rest.natural_person'], ['ArrowDown', 'requests.pending_at_end.natural_person'],
        ['Control+ArrowUp', person], ['Control+End', last], ['ArrowDown', last], ['Control+Home', person],
        ['Meta+End', last], ['Meta+Home', person],
      ];
      for (const [key, to] of ways) {
        const from = await place(visitor);
        await chord(visitor, key);
        assert.equal(await place(visitor), to, `${key} from ${from}`);
      }
      await visitor.press('Tab');
      assert.equal(await place(visitor), company, 'Tab is the browser’s');
      // What is not ours is left alone: the browser hears of it.
      const left = await visitor.see((selector) => {
        const press = (key, held) => drawn(selector).dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...held }));
        return [['c', { ctrlKey: true }], ['v', { ctrlKey: true }], ['a', { ctrlKey: true }], ['ArrowLeft', { altKey: true }],
          ['ArrowLeft', { shiftKey: true }], ['Home', { shiftKey: true }], ['Enter', { ctrlKey: true }], ['Escape', {}],
          ['PageDown', {}], ['Tab', {}], ['z', { ctrlKey: true, altKey: true }]].map(([key, held]) => press(key, held));
      }, cell(company));
      assert.deepEqual(left, left.map(() => true));
      await visitor.leave();
    });

    await step('within the text of a cell the caret comes first', async () => {
      const visitor = await Visitor.to(browser, url);
      await stand(visitor, company);
      await visitor.type('12');
      await visitor.press('ArrowLeft', 'ArrowLeft');
      assert.equal(await place(visitor), company);
      await visitor.press('ArrowLeft');
      assert.equal(await place(visitor), person);
      await visitor.press('ArrowRight');
      assert.equal(await chosen(visitor), '12', 'what is arrived at is selected');
      await visitor.press('ArrowRight');
      assert.equal(await place(visitor), institute, 'and left at once');
      await visitor.press('ArrowLeft');
      await visitor.type('345');
      assert.equal(await visitor.text(cell(company)), '345', 'typing replaces it');
      await visitor.press('Home');
      assert.deepEqual([await place(visitor), await visitor.see(() => focused().selectionEnd)], [company, 0]);
      await visitor.press('End');
      assert.deepEqual([await place(visitor), await visitor.see(() => focused().selectionStart)], [company, 3]);
      await visitor.press('End');
      assert.equal(await place(visitor), other);

      // Esc gives back what the cell held, and leaves no step behind.
      await visitor.press('Home', 'ArrowRight');
      await visitor.type('9');
      await visitor.press('Escape');
      assert.equal(await visitor.text(cell(company)), '345');
      assert.equal(at(await visitor.report(), company), 345);
      assert.equal(await chosen(visitor), '345');
      await visitor.type('７８');
      await visitor.press('Enter');
      await visitor.shows(cell(company), '78');
      await visitor.act('undo');
      await visitor.shows(cell(company), '345');
      await visitor.leave();
    });

    await step('zeros in the line and the column of the cell last visited', async () => {
      const visitor = await Visitor.to(browser, url);
      const tool = (action, table = 'requests') => `[data-action="${action}"][data-table="${table}"]`;
      const disabled = () => visitor.see(() => drawnAll('[data-action="fill-line"],[data-action="fill-column"]').map((button) => button.disabled));
      assert.deepEqual(await disabled(), [true, true, true, true, true, true]);
      await stand(visitor, 'requests.granted.research');
      assert.deepEqual(await disabled(), [true, true, false, false, true, true]);
      assert.equal(await visitor.text(tool('fill-line')), '本行填 0（一）予以公开');
      assert.equal(await visitor.text(tool('fill-column')), '本列填 0科研机构');
      await visitor.type('5');
      await visitor.click(tool('fill-line'));
      await visitor.told(/^已在 5 格填 0/);
      assert.equal(await place(visitor), 'requests.granted.research');
      await visitor.shows('[data-cell="requests.granted.total"]', '5');
      await visitor.click(tool('fill-column'));
      await visitor.told(/^已在 23 格填 0/);
      await visitor.shows('[data-cell="requests.received.total"]', '0');
      await visitor.press('ArrowRight');
      assert.equal(await visitor.text(tool('fill-column')), '本列填 0社会公益组织');
      await stand(visitor, 'reviews.direct_litigation.upheld');
      assert.deepEqual(await disabled(), [true, true, true, true, false, false]);
      assert.equal(await visitor.text(tool('fill-column', 'reviews')), '本列填 0未经复议直接起诉结果维持');
      await visitor.choose('[data-field="edition"]', '2019');
      await visitor.shows('[data-field="edition"]', '2019');
      await visitor.see(() => (gongkai().readonly = true));
      await eventually(() => visitor.see(() => drawnAll('[data-table]').length), 3);
      await stand(visitor, person);
      await visitor.press('ArrowRight');
      assert.equal(await place(visitor), company, 'who only reads moves as well');
      await visitor.leave();
    });
  });
});

journey('an input method in a table', async ({ browser, kind, step }) => {
  await withSite({}, async ({ url }) => {
    await step('nothing moves while it composes, and what it commits arrives', async () => {
      const visitor = await Visitor.to(browser, url);
      await stand(visitor, person);
      const method = await inputMethod(visitor, kind);
      for (const key of ['Enter', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'Escape', 'Home']) {
        await method.compose('yi');
        await visitor.shows(cell(person), 'yi');
        await method.press(key);
        assert.equal(await place(visitor), person, `${key} is the input method’s`);
        await visitor.shows(cell(person), 'yi');
      }
      await method.compose('１２');
      await method.commit('１２');
      await visitor.shows(cell(person), '１２');
      assert.equal(at(await visitor.report(), person), 12);
      await visitor.shows('[data-cell="requests.received.total"]', '12');
      await visitor.press('Enter');
      assert.equal(await place(visitor), before, 'afterwards Enter leads on');
      await visitor.shows(cell(person), '12');
      await visitor.leave();
    });
  });
});

/** Notes what is put on the clipboard. */
const noteCopying = () => {
  window.copied = {};
  const { setData } = DataTransfer.prototype;
  DataTransfer.prototype.setData = function (type, text) {
    copied[type] = text;
    return setData.call(this, type, text);
  };
};

journey('a table copied out', async ({ browser, step }) => {
  const copy = async (visitor) => {
    await visitor.fillCell('requests.received.natural_person', '12');
    await visitor.fillCell('requests.granted.natural_person', '1,234');
    await visitor.see(() => drawn('[data-action="copy-table"][data-table="requests"]').focus());
    await visitor.click('[data-action="copy-table"][data-table="requests"]');
    await visitor.told(/^已复制“三、收到和处理政府信息公开申请情况”的整张表/);
    const { 'text/html': page, 'text/plain': rows } = await visitor.see(() => copied);
    assert.match(rows, /^（?.*申请人情况/);
    return { page, rows };
  };
  await step('and pasted back, by its cells and by its rows', () => withSite({}, async ({ url }) => {
    const visitor = await Visitor.to(browser, url, { prepare: (page) => page.evaluateOnNewDocument(noteCopying) });
    const { page, rows } = await copy(visitor);
    const report = await visitor.report();
    for (const texts of [{ 'text/html': page, 'text/plain': rows }, { 'text/plain': rows }]) {
      await visitor.act('clear');
      await stand(visitor, person);
      await visitor.paste(texts);
      await visitor.told(/^已按栏目名称填入 /);
      assert.deepEqual((await visitor.report()).requests, report.requests);
    }
    await visitor.leave();
  }));
  await step('from a file on the disk', () => withLoneFile(async (address) => {
    const visitor = await Visitor.to(browser, address, { prepare: (page) => page.evaluateOnNewDocument(noteCopying) });
    await copy(visitor);
    await visitor.leave();
  }));
  await step('where the browser refuses, it is said', () => withSite({}, async ({ url }) => {
    const visitor = await Visitor.to(browser, url);
    await visitor.see(() => (document.execCommand = () => false));
    await visitor.click('[data-action="copy-table"][data-table="reviews"]');
    await visitor.told(/^浏览器没有让表格复制出去，屏幕上的报告未变动。/);
    await visitor.leave();
  }));
});
