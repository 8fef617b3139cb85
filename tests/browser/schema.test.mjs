// What the element gives is what the published schema says, whatever has been typed; and what the schema takes, it takes.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import Ajv2020 from 'ajv/dist/2020.js';
import { browsers } from './browsers.mjs';
import { cellsOf, journey, Visitor } from './journey.mjs';
import { dist, withSite } from './site.mjs';

const schema = JSON.parse(await readFile(`${dist}embed/report.schema.json`, 'utf8'));
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
const faults = (report) => (validate(report) ? [] : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`));
const pages = { 'x.html': '<!doctype html><link rel="icon" href="data:,"><gongkai-report></gongkai-report><script src="embed/gongkai.classic.js"></script>' };

journey('the schema', ({ browser, step }) => withSite({ pages }, async ({ url }) => {
  const visitor = await Visitor.to(browser, `${url}x.html`);
  for (const edition of ['2019', '2021']) {
    await step(edition, async () => {
      const { typed } = await cellsOf(edition);
      const values = [0, null, 12, '3件', '一', 96171.6, -1, '', 9007199254740991];
      const given = await visitor.see((edition, typed, values) => {
        const report = { gongkai: 1, edition, mark: { a: [1] } };
        typed.forEach((id, i) => {
          const keys = id.split('.');
          const last = keys.pop();
          keys.reduce((place, key) => (place[key] = place[key] || {}), report)[last] = values[i % values.length];
        });
        gongkai().report = report;
        return report;
      }, edition, typed, values);
      assert.deepEqual(faults(given), []);
      await visitor.fill('[data-field="year"]', '去年');
      await visitor.fill('[data-section="overview"]', '（一）主动公开\n共3件。');
      assert.deepEqual(faults(await visitor.report()), []);
      const [file, reading] = await visitor.see(async () => [
        JSON.parse(await gongkai().exportAs('json').then((blob) => blob.text())), await gongkai().open(JSON.stringify(gongkai().report)),
      ]);
      assert.deepEqual([faults(file), faults(reading.report)], [[], []], 'with the self-check too');
      await visitor.act('open-cancel');
    });
  }
  await step('and refuses what the element refuses', async () => {
    const wrong = [null, [], {}, { gongkai: 2 }, { gongkai: 1, edition: '2030' }, { gongkai: 1, overview: 5 }, { gongkai: 1, requests: [] },
      { gongkai: 1, requests: { received: { natural_person: [1] } } }, { gongkai: 1, year: true }, { gongkai: 1, notes: 5 }, { gongkai: 1, explanations: [] }];
    const taken = await visitor.see((wrong) => wrong.map((report) => {
      try { gongkai().report = report; return true; } catch (error) { return false; }
    }), wrong);
    assert.deepEqual(taken, wrong.map((report) => faults(report).length === 0));
  });
  await visitor.leave();
}), browsers.filter(({ name }) => name === 'Chromium'));
