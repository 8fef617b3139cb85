// The ES module: importing it registers <gongkai-report>. The wasm lies beside the script, and so does the style
// sheet where the page has one of its own. When embedded, a wasm that is not the one it was built with is refused: a
// page that knows the hash of the script need know no other. The hosted page asks for the wasm ahead, and Firefox would
// ask again for one with a hash.
import init, * as bindings from 'gongkai:glue';
import styles from 'gongkai:styles';
import { define } from './element.js';
import { whyNot } from './why/wasm.js';

const wasm = new URL(GONGKAI_WASM, import.meta.url);

async function load() {
  try {
    await init({ module_or_path: fetch(wasm, { integrity: GONGKAI_WASM_INTEGRITY }) });
  } catch (error) {
    throw await whyNot(error, wasm.href, { isHeld: Boolean(GONGKAI_WASM_INTEGRITY) });
  }
  return bindings;
}

define(
  load,
  GONGKAI_SHEET ? new URL(GONGKAI_SHEET, import.meta.url) : styles,
);
