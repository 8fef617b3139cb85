// A React app that keeps the report as its own state and gives it back at every change.
import 'gongkai';
import { StrictMode, createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';

function App() {
  const [report, setReport] = useState({ gongkai: 1, year: 2024, organization: '甲局' });
  const [shown, setShown] = useState(true);
  const [readonly, setReadonly] = useState(false);
  return h('div', null,
    h('input', {
      id: 'outside', value: report.organization, onChange: ({ target }) => setReport({ ...report, organization: target.value }),
    }),
    h('button', { id: 'toggle', onClick: () => setShown(!shown) }, '显示'),
    h('button', { id: 'lock', onClick: () => setReadonly(!readonly) }, '只看'),
    h('output', { id: 'state' }, JSON.stringify(report)),
    shown && h('gongkai-report', { report, readonly, 'ongongkai-change': ({ detail }) => setReport(detail.report) }),
  );
}

createRoot(document.getElementById('app')).render(h(StrictMode, null, h(App)));
