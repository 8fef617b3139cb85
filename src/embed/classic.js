// The classic script: one file with the wasm inside, for old content systems and pages opened from a disk.
import init, * as bindings from 'gongkai:glue';
import css from 'gongkai:styles';
import wasm from 'gongkai:wasm';
import { rememberPage } from './offline.js';
import { define } from './element.js';
import { whyNot } from './why/wasm.js';

rememberPage();

// Nothing is fetched, also not a data: address, which a strict policy or file:// would refuse.
function bytes() {
  const text = atob(wasm);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

// Inside a page it has no address of its own.
const script = document.currentScript;
const address = (script && script.src) || location.href;

async function load() {
  try {
    await init({ module_or_path: bytes() });
  } catch (error) {
    throw await whyNot(error, address, { isInside: true });
  }
  return bindings;
}

define(load, css);
