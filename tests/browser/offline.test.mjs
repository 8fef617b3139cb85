// The single file, opened from a disk: a report is filled in, saved and opened again, and nothing is asked of anybody.
import assert from 'node:assert/strict';
import { eventually, journey, saved, Visitor } from './journey.mjs';
import { withLoneFile } from './site.mjs';

journey('the single file', ({ browser, downloads }) => withLoneFile(async (address) => {
  const visitor = await Visitor.to(browser, address);
  await visitor.fill('[data-field="organization"]', '淮安市人民政府');
  await visitor.fill('[data-field="year"]', '2024');
  await visitor.fill('[data-section="improvement"]', '无');
  await visitor.fillCell('requests.received.natural_person', '12');
  await visitor.act('fill-zeros');
  await visitor.shows('[data-cell="requests.received.total"]', '12');
  const [report, figures] = [await visitor.report(), await visitor.figures()];

  await visitor.act('download-html');
  const file = await saved(downloads);
  assert.equal(file.name, '淮安市人民政府_2024年度政府信息公开工作年度报告_草稿.html');
  await visitor.reload();
  await visitor.pick(file.path);
  await visitor.approve();
  await visitor.told(/^已打开/);
  assert.deepEqual(await visitor.report(), report);
  await eventually(() => visitor.figures(), figures);

  const asked = visitor.requests.filter((each) => each !== address && !/^(data|blob):/.test(each));
  assert.deepEqual(asked, []);
  await visitor.leave();
}));
