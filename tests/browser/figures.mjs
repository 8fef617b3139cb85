// A whole report as somebody types it: every figure of the form of 2021, and what they add up to.
import { cellsOf } from './journey.mjs';

export const kinds = ['natural_person', 'commercial', 'research', 'public_welfare', 'legal_service', 'other_organization'];
const lawsuits = ['reconsideration', 'direct_litigation', 'litigation_after_reconsideration'];
const outcomes = ['upheld', 'corrected', 'other', 'pending'];
export const form = await cellsOf('2021');
export const resultRows = [...new Set(form.typed.map((id) => /^requests\.(.+)\.\w+$/.exec(id)?.[1]))]
  .filter((row) => row && !['received', 'pending_at_start', 'pending_at_end'].includes(row));

/** The figures that are typed. All is well with them but in the column of natural persons, where one is missing. */
export function figures() {
  const figures = new Map(form.typed.map((id, position) => [id, (position * 7) % 4]));
  const proactive = [3, 1, 6, 12, 0, 47, 1024, 96, 8, 96171.6];
  form.typed.slice(0, 10).forEach((id, position) => figures.set(id, proactive[position]));
  for (const [position, kind] of kinds.entries()) {
    figures.set(`requests.received.${kind}`, 70 + 11 * position);
    const processed = resultRows.reduce((sum, row) => sum + figures.get(`requests.${row}.${kind}`), 0);
    const pending = 70 + 11 * position + figures.get(`requests.pending_at_start.${kind}`) - processed;
    figures.set(`requests.pending_at_end.${kind}`, kind === 'natural_person' ? pending - 1 : pending);
  }
  return figures;
}

/** What must be on the screen when these cells are filled in: a blank adds nothing, and nothing adds up to a blank. */
export function model(filled) {
  const add = (ids) => {
    const given = ids.map((id) => filled.get(id)).filter((figure) => figure !== undefined);
    const amount = given.reduce((sum, figure) => sum + figure, 0);
    return { amount, text: given.length ? String(amount) : '', complete: given.length === ids.length };
  };
  const totals = {};
  for (const row of ['received', 'pending_at_start', ...resultRows, 'pending_at_end']) {
    totals[`requests.${row}.total`] = add(kinds.map((kind) => `requests.${row}.${kind}`)).text;
  }
  const column = (kind) => resultRows.map((row) => `requests.${row}.${kind}`);
  for (const kind of kinds) totals[`requests.processed.${kind}`] = add(column(kind)).text;
  totals['requests.processed.total'] = add(kinds.flatMap(column)).text;
  for (const lawsuit of lawsuits) {
    totals[`reviews.${lawsuit}.total`] = add(outcomes.map((outcome) => `reviews.${lawsuit}.${outcome}`)).text;
  }

  // A1, column by column. Blanks can only add to their side, so a whole side that is exceeded has lost for good.
  // The column of totals repeats what the others say: it never stands beside them, and never alone in these figures.
  const balance = {};
  for (const kind of kinds) {
    const left = add([`requests.received.${kind}`, `requests.pending_at_start.${kind}`]);
    const right = add([...column(kind), `requests.pending_at_end.${kind}`]);
    const [less, more] = left.amount < right.amount ? [left, right] : [right, left];
    if (less.amount !== more.amount) balance[kind] = less.complete ? 'wrong' : 'open';
  }
  return { totals, balance };
}

/** All that a government's overview has to speak of. */
export const overview = '（一）主动公开\n全年通过网站公开政府信息47件。\n（二）依申请公开\n申请都按时答复。\n（三）监督保障\n'
  + '发布前经保密审查；开展了考核和社会评议，没有责任追究的情形。';
