// The hashes by which a browser knows that a file is the one that was built, and refuses it where it is another.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';

/** As the `integrity` attribute of a page has it. */
export const integrityOf = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** The hashes of all that pages load, by the names of the files: those of the hosted page differ from the embedded ones'. */
export function integrities(files) {
  const loaded = [...files].filter(([name]) => /\.(js|wasm|css)$/.test(name));
  return Object.fromEntries(loaded.map(([name, content]) => [basename(name), integrityOf(content)]).sort());
}
