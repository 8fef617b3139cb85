// What the widget begins with: what the host has given, what the page carries, a draft, or what was typed already.

const isAny = (typed) => Boolean(typed && typed.length);

/**
 * Chooses by what was `found`; `collect` gives what has been typed into a page that was printed. The answer is the
 * `draft` to go on with, what the page `carried`, or what was `typed`, and the `text` of the sitting to go on with.
 */
export async function choose({ keeper, found, hasReport, collect }) {
  const carried = !hasReport && keeper.carried && keeper.carried.text ? keeper.carried : null;
  // A page that was saved has in its fields what was typed when it was, and that is in what it carries too.
  const gather = () => (carried ? undefined : collect());
  // What the host gives goes before a draft, and what has been typed already too: it is offered then.
  let draft = hasReport || found.marked || found.other ? null : found.draft;
  if (draft && isAny(gather())) draft = null;
  if (draft) await keeper.mark(draft.id);
  const typed = gather();
  const isTyped = isAny(typed);
  if (isTyped) draft = null;
  const begun = carried ? carried.begun(!found.held && !found.marked && !found.late) : undefined;
  return { draft, carried, typed, isTyped, text: draft ? draft.text : begun };
}
