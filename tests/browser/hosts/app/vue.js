// A Vue app that keeps the report as its own state, in a proxy, and gives it back at every change.
import 'gongkai';
import { createApp, h, ref } from 'vue';

createApp({
  setup() {
    const report = ref({ gongkai: 1, year: 2024, organization: '甲局' });
    const shown = ref(true);
    const readonly = ref(false);
    const write = ({ target }) => (report.value = { ...report.value, organization: target.value });
    return () => h('div', [
      h('input', { id: 'outside', value: report.value.organization, onInput: write }),
      h('button', { id: 'toggle', onClick: () => (shown.value = !shown.value) }, '显示'),
      h('button', { id: 'lock', onClick: () => (readonly.value = !readonly.value) }, '只看'),
      h('output', { id: 'state' }, JSON.stringify(report.value)),
      shown.value && h('gongkai-report', {
        report: report.value, readonly: readonly.value, onGongkaiChange: ({ detail }) => (report.value = detail.report),
      }),
    ]);
  },
}).mount('#app');
