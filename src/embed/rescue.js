// When the widget has failed: what is filled in is taken from what was kept and from what stands in the fields, and a
// plain panel says what has happened.

import { save } from './save.js';

const WORDS = {
  zh: {
    title: '程序出错，已停下',
    stored: '已填写的内容没有丢失，已存在本机：重新打开本页，可以接着填写。也可以先下载一份。',
    kept: '已填写的内容没有丢失。先下载下来，重新打开本页后，用“打开”接着填写。',
    save: '下载已填写的内容',
    again: '重新打开本页',
  },
  en: {
    title: 'The program has failed and stopped',
    stored: 'What is filled in is not lost; it is stored on this computer. Reload the page to go on. It can also be downloaded first.',
    kept: 'What is filled in is not lost. Download it first, reload the page, then use “Open” to go on.',
    save: 'Download what is filled in',
    again: 'Reload the page',
  },
};

/** The fields with the paths of what stands in them. */
function* fields(root) {
  const row = (id) => id.split('.').slice(0, -1);
  for (const field of root.querySelectorAll('input, textarea, select')) {
    const { cell, section, note, field: head, unit } = field.dataset;
    if (cell) yield [cell.split('.'), field.value];
    else if (section) yield [[section], field.value];
    else if (note) yield [['notes', note], field.value];
    else if (unit) yield [[...row(unit), 'unit'], field.value];
    else if (head && head !== 'edition') yield [[head], field.value];
  }
}

const plain = (value) => (value === null || value === undefined ? '' : String(value));

/**
 * Puts into the kept text what stands in the fields and was not kept yet. As one more step of its history, so that
 * even this can be undone. The answer is the text, with the report in its first line.
 */
export function overlay(text, root) {
  const [first, second, ...lines] = text.split('\n');
  const report = JSON.parse(first);
  const back = []; // what makes the one before out of this one
  const set = (path, value) => {
    const key = path[path.length - 1];
    const place = path.slice(0, -1).reduce((values, key) => (values[key] = values[key] || {}), report);
    back.unshift(key in place ? ['=', path, place[key]] : ['-', path]);
    place[key] = value;
  };
  const at = (path) => path.reduce((values, key) => (values === null || values === undefined ? undefined : values[key]), report);
  for (const [path, value] of fields(root)) {
    if (plain(at(path)) !== value) set(path, value);
  }
  if (!back.length) return text;
  // The totals that follow from the parts follow from what they are now; one that a file stated stays.
  for (const total of root.querySelectorAll('output[data-cell]')) {
    const path = total.dataset.cell.split('.');
    if (at(path) !== undefined && !total.parentElement.hasAttribute('data-computed')) set(path, null);
  }
  const state = JSON.parse(second);
  state.saved = [...back, ...state.saved];
  const steps = lines.filter((line) => !line.startsWith('>'));
  steps.push(`<paste\t${JSON.stringify({ report: back })}`);
  return [JSON.stringify(report), JSON.stringify(state), ...steps].join('\n');
}

/** Puts the panel in the place of the dead widget. */
export async function rescue(root, language, keeper) {
  // The key at which it failed may still be on its way into the field.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const words = language === 'en' ? WORDS.en : WORDS.zh;
  const mount = root.querySelector('.mount');
  const kept = { ...keeper.kept };
  try {
    kept.text = overlay(kept.text, mount);
  } catch (error) {
    // What was kept is whole all the same.
  }
  if (keeper.carried) keeper.carried.keep(kept);
  const report = JSON.parse(kept.text.split('\n', 1)[0]);
  const part = (name, className, content) => {
    const element = document.createElement(name);
    element.className = className;
    element.textContent = content;
    return element;
  };
  const panel = part('div', 'gongkai rescue', '');
  panel.setAttribute('role', 'alert');
  const told = part('p', 'rescue-text', words.kept);
  const download = part('button', 'button strong', words.save);
  const reload = part('button', 'button', words.again);
  download.dataset.action = 'rescue-download';
  reload.dataset.action = 'rescue-reload';
  const actions = part('p', 'rescue-actions', '');
  actions.append(download, reload);
  panel.append(part('h2', 'rescue-title', words.title), told, actions);
  const state = { isSafe: false, report };
  download.onclick = () => {
    const name = `${plain(report.organization).trim()}_${plain(report.year)}年度政府信息公开工作年度报告_草稿.json`;
    save(JSON.stringify(report, null, 2), name.replace(/[\\/:*?"<>|]/g, '_'), 'application/json');
    state.isSafe = true;
  };
  const stored = keeper.writer.store(kept);
  const shell = document.createElement('div');
  shell.className = 'mount';
  shell.appendChild(panel);
  root.replaceChild(shell, mount);
  reload.onclick = () => location.reload();
  await keeper.noted; // so that a page that is opened again on these words knows
  if (await stored) {
    told.textContent = words.stored;
    state.isSafe = true;
  }
  return state;
}
