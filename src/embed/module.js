// The ES module: importing it registers <gongkai-report>. The wasm lies beside the script, and so does the style
// sheet where the page has one of its own. When embedded, a wasm that is not the one it was built with is refused: a
// page that knows the hash of the script need know no other. The hosted page asks for the wasm ahead, and Firefox would
// ask again for one with a hash.
import init, * as bindings from 'gongkai:glue';
import styles from 'gongkai:styles';
import { define } from './element.js';

define(
  () => {
    const wasm = fetch(new URL(GONGKAI_WASM, import.meta.url), { integrity: GONGKAI_WASM_INTEGRITY });
    return init({ module_or_path: wasm }).then(() => bindings);
  },
  GONGKAI_SHEET ? new URL(GONGKAI_SHEET, import.meta.url) : styles,
);
