// What a screen reader is told of each cell, from the browser's own tree of names: the row with the groups it stands
// in, and the column, both as the table's headers show them.
import assert from 'node:assert/strict';
import { browsers } from './browsers.mjs';
import { cellsOf, eventually, journey, Visitor } from './journey.mjs';
import { withSite } from './site.mjs';

const person = 'requests.received.natural_person';

/** The headers of each figure, as they lie around it in the tables: spans make a label lie over several places. */
function headers() {
  const plain = (header) => header.innerText.replace(/\s/g, '');
  const found = {};
  for (const table of drawnAll('table.grid')) {
    const places = [];
    for (const [line, row] of [...table.rows].entries()) {
      let column = 0;
      // Narrow screens have headers of their own.
      for (const cell of [...row.cells].filter((cell) => getComputedStyle(cell).display !== 'none')) {
        while (places[line]?.[column]) column += 1;
        for (let down = 0; down < cell.rowSpan; down += 1) {
          for (let right = 0; right < cell.colSpan; right += 1) (places[line + down] ??= [])[column + right] = cell;
        }
      }
    }
    for (const [line, cells] of places.entries()) {
      for (const [column, cell] of cells.entries()) {
        const figure = cell.querySelector('[data-cell]');
        if (!figure) continue;
        const isHeader = (cell) => cell && cell.matches('th') && cell.textContent.trim();
        const beside = new Set(cells.slice(0, column).filter(isHeader));
        const above = places.slice(0, line).map((cells) => cells[column]).filter((cell) => isHeader(cell) && cell.scope !== 'row');
        found[figure.dataset.cell] = { row: [...beside].map(plain), column: above.length ? plain(above.at(-1)) : '' };
      }
    }
  }
  return found;
}

journey('what a cell is called', ({ browser, step }) => withSite({}, async ({ url }) => {
  const visitor = await Visitor.to(browser, url);
  const session = await visitor.page.createCDPSession();
  await session.send('DOM.enable');
  await session.send('Accessibility.enable');

  /** The nodes of the tree that stand for figures, by the figure's id. */
  async function told() {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const figures = {};
    for (const node of nodes.filter(({ ignored, role }) => !ignored && ['textbox', 'status'].includes(role?.value))) {
      const { node: { attributes } } = await session.send('DOM.describeNode', { backendNodeId: node.backendDOMNodeId });
      const id = attributes[attributes.indexOf('data-cell') + 1];
      if (!attributes.includes('data-cell')) continue;
      const properties = Object.fromEntries(node.properties.map(({ name, value }) => [name, value.value]));
      figures[id] = { name: node.name.value, description: node.description?.value ?? '', invalid: properties.invalid };
    }
    return figures;
  }

  for (const edition of ['2021', '2019']) {
    await step(`every cell and total of ${edition}`, async () => {
      await visitor.see((edition) => gongkai().setAttribute('edition', edition), edition);
      const { all: cells } = await cellsOf(edition);
      const [names, expected] = [await told(), await visitor.see(headers)];
      assert.deepEqual(Object.keys(names).sort(), [...cells].sort());
      const missing = Object.entries(expected).flatMap(([id, { row, column }]) => {
        const name = names[id].name.replace(/\s/g, '');
        return [...row, column].filter((part) => !name.includes(part)).map((part) => `${id}: “${part}” is not in “${names[id].name}”`);
      });
      assert.deepEqual(missing, []);
      assert.equal(new Set(Object.values(names).map(({ name }) => name)).size, cells.length, 'each has a name of its own');
    });
  }

  await step('what is wrong with one is told with it', async () => {
    assert.deepEqual([(await told())[person].invalid, (await told())[person].description], ['false', '']);
    await visitor.fillCell(person, '一二');
    await visitor.press('Tab');
    await eventually(async () => (await told())[person].invalid, 'true');
    const sentence = await visitor.see(() => drawn('.finding.wrong').textContent.trim());
    const { description } = (await told())[person];
    assert.ok(description && sentence.includes(description.trim()), `${description} of ${sentence}`);
  });
  await visitor.leave();
}), browsers.filter(({ name }) => name === 'Chromium')); // the others do not show their tree
