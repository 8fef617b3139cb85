// What is typed into the widget, and the host page's own keys.

/**
 * Keys that are typed into a field of ours go no further: to the host page they would come from an element that is no
 * field, and it might take them for its own shortcuts, or keep the Backspace key from leading to the page before.
 */
export function keepKeys(root) {
  const typing = /^(.|Enter|Backspace|Delete|Home|End|Page(Up|Down)|Arrow.*)$/u;
  const hear = (event) => {
    const isField = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (isField && !event.ctrlKey && !event.metaKey && typing.test(event.key)) event.stopPropagation();
  };
  for (const kind of ['keydown', 'keypress', 'keyup']) root.addEventListener(kind, hear);
}
