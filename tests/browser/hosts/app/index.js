// The smallest app: it imports the package and makes an element.
import 'gongkai';

const report = document.createElement('gongkai-report');
report.report = { gongkai: 1, year: 2024, organization: '甲局' };
document.getElementById('app').append(report);
