// The ES module: importing it registers <gongkai-report>. The wasm lies beside the script.
import init, * as bindings from 'gongkai:glue';
import css from 'gongkai:styles';
import { define } from './element.js';

define(() => init({ module_or_path: new URL(GONGKAI_WASM, import.meta.url) }).then(() => bindings), css);
