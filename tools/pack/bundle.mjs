// Bundles the scripts of src/embed and the styles with esbuild, lowered to what the oldest supported browsers know.
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const guard = fileURLToPath(new URL('../../src/embed/guard.js', import.meta.url));

const common = {
  bundle: true,
  minify: true,
  write: false,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  target: ['chrome80', 'firefox78'],
};

/** The text of a style sheet with everything it imports. */
export async function bundleStyles(path) {
  const result = await build({ ...common, entryPoints: [path] });
  return result.outputFiles[0].text.trim();
}

/**
 * The text of one script. `wasmName` is where a module finds the wasm beside itself, and `wasmIntegrity` its hash, if
 * it is to be held to it; the classic script has it inside. So it is with `sheetName` and the styles.
 */
export async function bundleScript({ entry, format, glue, gluePlace, styles, wasm, wasmName, wasmIntegrity, sheetName }) {
  const define = {
    GONGKAI_WASM: JSON.stringify(wasmName ?? ''),
    GONGKAI_WASM_INTEGRITY: JSON.stringify(wasmIntegrity ?? ''),
    GONGKAI_SHEET: JSON.stringify(sheetName ?? ''),
  };
  if (format === 'iife') define['import.meta.url'] = 'undefined'; // a classic script has none
  const result = await build({
    ...common,
    entryPoints: [entry],
    format,
    // A classic script is read in the page's own encoding, and old pages are in GBK; a module is always UTF-8.
    charset: format === 'iife' ? 'ascii' : 'utf8',
    define,
    plugins: [provided({ glue, gluePlace, styles, wasm })],
  });
  const text = result.outputFiles[0].text.trim();
  refuseCodeFromText(text, entry);
  return text;
}

/** The same for a sheet that is to be small: of the custom properties only those that it uses itself. */
export async function bundleFewStyles(path) {
  const styles = await bundleStyles(path);
  const used = styles.replace(/(--[\w-]+):([^;}]*)(;|(?=}))/g, (all, name) => (styles.includes(`var(${name})`) ? all : ''));
  const { code } = await transform(used, { loader: 'css', minify: true, charset: 'utf8', target: common.target });
  return code.trim();
}

/**
 * The text of the script that says why another did not run. Everything that came after ES5 fails here, as it would in
 * the browsers that the script is for. `isInside`: the other stands in the page itself.
 */
export async function bundleWhy({ entry, styles, isInside }) {
  const result = await build({
    ...common,
    entryPoints: [entry],
    format: 'iife',
    charset: 'ascii',
    target: 'es5',
    define: { GONGKAI_INSIDE: String(isInside) },
    plugins: [provided({ styles })],
  });
  return result.outputFiles[0].text.trim();
}

/** What the scripts import by name: `gongkai:glue`, `gongkai:styles` and `gongkai:wasm` (base64). */
function provided({ glue, gluePlace, styles, wasm }) {
  const texts = {
    glue: () => withGuard(withoutDefaultWasm(glue)),
    styles: () => `export default ${JSON.stringify(styles)}`,
    wasm: () => `export default ${JSON.stringify(wasm.toString('base64'))}`,
  };
  return {
    name: 'gongkai',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^gongkai:guard$/ }, () => ({ path: guard }));
      onResolve({ filter: /^gongkai:/ }, ({ path }) => ({ path: path.slice('gongkai:'.length), namespace: 'gongkai' }));
      onLoad({ filter: /.*/, namespace: 'gongkai' }, ({ path }) => {
        if (!Object.hasOwn(texts, path)) return { errors: [{ text: `there is no gongkai:${path}` }] };
        // resolveDir: the glue may import snippets that wasm-bindgen has put beside it.
        return { contents: texts[path](), loader: 'js', resolveDir: gluePlace };
      });
    },
  };
}

/**
 * wasm-bindgen's glue guesses where the wasm is when it is not told. We always tell, and a bundler in a host's project
 * would take the guess for a second file to ship.
 */
function withoutDefaultWasm(glue) {
  return glue.replace(/if \(module_or_path === undefined\) \{\s*module_or_path = new URL\([^)]*\);\s*\}/, '');
}

/** The glue with every way into the wasm led through src/embed/guard.js. */
function withGuard(glue) {
  const entrance = 'wasm = instance.exports;';
  if (glue.split(entrance).length !== 2) throw new Error(`the glue of wasm-bindgen has not one line “${entrance}”`);
  return `import { guard } from 'gongkai:guard';\n${glue.replace(entrance, 'wasm = guard(instance.exports);')}`;
}

/** Hosts with a strict content security policy forbid code made from text. */
function refuseCodeFromText(script, name) {
  const found = /\beval\s*\(|\bnew\s+Function\b/.exec(script);
  if (found) {
    throw new Error(`${name}: code from text: …${script.slice(Math.max(0, found.index - 60), found.index + 60)}…`);
  }
}
