// Why the wasm did not start, by what can be seen of the browser and of the file.

import { look } from './look.js';
import { codeOf, explain } from './panel.js';
import { ALTERED, DAMAGED, NO_ANSWER, NO_MEMORY, NO_WASM, NO_WASM_BY_POLICY, STOPPED } from './words.js';

/** The smallest module there is: who cannot compile this one is not allowed to compile any. */
const EMPTY = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

const messageOf = (error) => String((error && error.message) || error);

/** An error as hosts get it: with the `code` of its cause, and with what the panel has to know. */
function failure(error, cause = STOPPED, facts = {}) {
  if (error && error.why) return error;
  const message = messageOf(error);
  return Object.assign(new Error(message), { code: codeOf(cause, facts), why: { cause, facts: { message, ...facts } } });
}

/** Says at the element why it will not come to life. The answer is the error for whoever waits for it. */
export function showFailure(host, error, dress) {
  const failed = failure(error);
  explain(host, failed.why.cause, failed.why.facts);
  dress(host.shadowRoot);
  return failed;
}

/**
 * What has kept the wasm from starting, as an error; `address` is that of the wasm, or of the script that has it inside.
 * `isHeld` is whether only the one that was built is taken.
 */
export async function whyNot(error, address, { isInside = false, isHeld = false } = {}) {
  if (typeof WebAssembly !== 'object') return failure(error, NO_WASM);
  try {
    new WebAssembly.Module(EMPTY);
  } catch (refusal) {
    return failure(error, NO_WASM_BY_POLICY, { source: isOldChromium() ? "'unsafe-eval'" : "'wasm-unsafe-eval'" });
  }
  const { CompileError, LinkError, RuntimeError } = WebAssembly;
  if (error instanceof RuntimeError) return failure(error);
  const [cause, facts] = isInside ? [null, { address }] : await look(address, (type, content) => [
    WebAssembly.validate(content) ? null : DAMAGED, { address },
  ]);
  if (cause) return failure(error, cause, facts);
  if (/memory/i.test(messageOf(error))) return failure(error, NO_MEMORY);
  // One inside the script is in base64.
  if ([CompileError, LinkError, DOMException].some((kind) => error instanceof kind)) return failure(error, DAMAGED, facts);
  if (isInside || !(error instanceof TypeError)) return failure(error);
  // It comes now, so it did not come then, or was refused.
  return failure(error, isHeld ? ALTERED : NO_ANSWER, facts);
}

function isOldChromium() {
  const version = /Chrome\/(\d+)/.exec(navigator.userAgent);
  return Boolean(version) && Number(version[1]) < 97;
}
