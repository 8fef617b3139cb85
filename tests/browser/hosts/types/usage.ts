// How a host written in TypeScript uses the package; it must compile as it stands.
import 'gongkai';
import type { GivenReport, GongkaiReport, Kind, Problem, Reading, Report } from 'gongkai';

const element = document.createElement('gongkai-report');
const found: GongkaiReport | null = document.querySelector('gongkai-report');
element.organization = '某某县民政局';
element.year = 2024;
element.year = null;
element.edition = '2021';
element.edition = 2019;
element.draft = 'yearly';
element.readonly = true;
const given: GivenReport = { gongkai: 1, requests: { received: { natural_person: 3, total: '3件', research: null } } };
element.report = given;
element.prior = null;
element.prior = { gongkai: 1, year: 2023 };

element.addEventListener('gongkai-change', (event) => {
  const report: Report = event.detail.report;
  element.report = report;
});
element.addEventListener('gongkai-download', function ({ detail, preventDefault }) {
  const [kind, name, blob]: [Kind, string, Blob] = [detail.kind, detail.name, detail.blob];
  preventDefault.call(this);
  console.log(kind, name, blob.size, this.problems.length);
});
element.addEventListener('gongkai-error', (event) => console.error(event.detail.code ?? '', event.detail.message));
element.addEventListener('focusin', () => element.focusCell('requests.received.natural_person'));

export async function journey(file: File): Promise<string[]> {
  const ready: GongkaiReport = await element.ready;
  const reading: Reading = await ready.open(file);
  const problems: readonly Problem[] = ready.check();
  const blob: Blob = await ready.exportAs('html');
  ready.download('json');
  ready.undo();
  ready.redo();
  const sentences = problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  return [...sentences, ...reading.notes.map(({ message }) => message), String(blob.size), String(found?.report?.year)];
}
