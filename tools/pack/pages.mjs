// Makes the two pages of dist/ from the project's index.html: the hosted one and the one that is a single file; and
// gives the page of the rules its style sheet.

/** The hosted page: everything beside it, nothing inline, so that a strict content security policy holds. */
export function hostedPage({ page, names, integrity, shadow }) {
  // The script is refused where it is not the one that was built. The style sheet, and the script that says why the
  // other did not run, go without a hash: Chromium refuses all that have one when the page is opened from a disk.
  const head = [
    `<script src="${names.why}"></script>`,
    `<link rel="preload" href="${names.wasm}" as="fetch" type="application/wasm" crossorigin>`,
    `<link rel="stylesheet" href="${names.sheet}">`,
    `<script type="module" src="${names.script}" integrity="${integrity}" crossorigin></script>`,
  ];
  return fill(page, { head, shadow: shadow && `<link rel="stylesheet" href="${names.sheet}">${shadow}` });
}

/** The page in one file, which makes no request: a module or a fetch would fail on file://. */
export function singlePage({ page, why, script, styles, pageStyles, shadow }) {
  // What stands below the element leads to files that are not beside this one.
  return fill(once(page, footer(page), () => ''), {
    head: [`<script>${inlineScript(why)}</script>`, ...(pageStyles ? [`<style>${inlineStyle(pageStyles)}</style>`] : [])],
    // At the end: the element is shown as it was written before its script is read.
    foot: [`<script>${inlineScript(script)}</script>`],
    shadow: shadow && `<style>${inlineStyle(styles)}</style>${shadow}`,
  });
}

/** The page of the rules, with its style sheet beside it as the hosted page has; no icon, or browsers ask for one. */
export function rulesPage({ page, sheet }) {
  const links = `<link rel="icon" href="data:,">\n<link rel="stylesheet" href="${sheet}">\n`;
  return once(page, '</head>', (end) => links + end);
}

/** The line of index.html below the element. */
function footer(page) {
  return /<footer>.*<\/footer>\n/.exec(page)?.[0] ?? '<footer>';
}

function fill(page, { head, foot = [], shadow }) {
  const lines = (list) => list.map((line) => `${line}\n`).join('');
  const withoutTrunk = page.replace(/^\s*<!--[^]*?-->\n/gm, '').replace(/^\s*<link data-trunk[^>]*>\n/m, '');
  let filled = once(withoutTrunk, '</head>', (end) => lines(head) + end);
  filled = once(filled, '</body>', (end) => lines(foot) + end);
  if (!shadow) return filled;
  return once(filled, '</gongkai-report>', (end) => `<template shadowrootmode="open">${shadow}</template>${end}`);
}

/** Replaces what must stand exactly once; a function, since `$` in a replacing text would mean something. */
function once(text, part, replace) {
  if (text.split(part).length !== 2) throw new Error(`a page must have ${part} exactly once`);
  return text.replace(part, () => replace(part));
}

/** `<!--` and `</script` would change how the browser reads on; in strings and patterns \x3C means the same as `<`. */
function inlineScript(script) {
  const safe = script.replace(/<(?=!--|\/?script)/gi, '\\x3C');
  if (safe.includes('\u0000')) throw new Error('a NUL in a page is read as another character');
  return safe;
}

function inlineStyle(styles) {
  if (/<\//.test(styles)) throw new Error('a style sheet must not contain </');
  return styles;
}
