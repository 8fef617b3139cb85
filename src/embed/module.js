// The ES module: importing it registers <gongkai-report>. The wasm lies beside the script, and so does the style
// sheet where the page has one of its own.
import init, * as bindings from 'gongkai:glue';
import styles from 'gongkai:styles';
import { define } from './element.js';

define(
  () => init({ module_or_path: new URL(GONGKAI_WASM, import.meta.url) }).then(() => bindings),
  GONGKAI_SHEET ? new URL(GONGKAI_SHEET, import.meta.url) : styles,
);
