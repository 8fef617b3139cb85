// What the types refuse: each line below its mark must not compile.
import 'gongkai';

const element = document.createElement('gongkai-report');
// @ts-expect-error no such edition
element.edition = '2020';
// @ts-expect-error read only
element.problems = [];
// @ts-expect-error findings are frozen
element.problems.push({ rule: 'A1', severity: 'error', message: '', cells: [] });
// @ts-expect-error not marked as a report
element.report = { year: 2024 };
// @ts-expect-error a report cannot be taken away, only replaced
element.report = null;
// @ts-expect-error before there is a report it is null
element.report.year;
// @ts-expect-error no value of a cell
element.report = { gongkai: 1, requests: { received: { natural_person: true } } };
// @ts-expect-error no such kind of file
element.download('pdf');
// @ts-expect-error nothing to read
element.open(5);
// @ts-expect-error no such severity
element.check().filter(({ severity }) => severity === 'fatal');
// @ts-expect-error no such detail
element.addEventListener('gongkai-change', ({ detail }) => detail.problems);
// @ts-expect-error a promise
element.exportAs('json').size;
