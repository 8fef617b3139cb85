// The ES module: importing it registers <gongkai-report>. The wasm lies beside the script, and so does the style
// sheet where the page has one of its own.
import init, * as bindings from 'gongkai:glue';
import styles from 'gongkai:styles';
import { define } from './element.js';
import { whyNot } from './why/wasm.js';

const wasm = new URL(GONGKAI_WASM, import.meta.url);

async function load() {
  try {
    await init({ module_or_path: wasm });
  } catch (error) {
    throw await whyNot(error, wasm.href);
  }
  return bindings;
}

define(
  load,
  GONGKAI_SHEET ? new URL(GONGKAI_SHEET, import.meta.url) : styles,
);
