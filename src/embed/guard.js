// Every way into the wasm goes through here: listeners, timers, promises and calls from the host alike.
//
// What leaves the wasm by an exception has not come back: its memory may be torn, and it is not entered again. Errors
// that browsers report tell less: Chromium 80 says “Script error.” of whatever fails within wasm.

let depth = 0;
let isFallen = false;
let isTold = false;
let fallen = () => {};

/** Has `run` called, once, as soon as the wasm has come to a standstill and all of it is left. */
export function onFall(run) {
  fallen = run;
}

/** Throws where the wasm has come to a standstill: nothing new is drawn with it. */
export function ensureAlive() {
  if (isFallen) throw new Error('standstill');
}

/** What is called while it runs, or is no more, refuses before it has done anything. */
const isRefusal = (error) => /^(closure invoked|recursive use)/.test(error && error.message);

/** The exports of the wasm, with everything that is thrown by them noticed. */
export function guard(exports) {
  const guarded = {};
  for (const name of Object.keys(exports)) {
    const entry = exports[name];
    guarded[name] = typeof entry === 'function' ? guardEntry(entry) : entry;
  }
  return guarded;
}

function guardEntry(entry) {
  return (...given) => {
    if (isFallen) {
      // Whoever still stands in it must not go on; everybody else is simply not let in.
      if (depth) ensureAlive();
      return tell();
    }
    depth += 1;
    try {
      return entry(...given);
    } catch (error) {
      // In this order: at the end of the stack already the question may throw.
      const isFirst = !isFallen;
      isFallen = true;
      if (isFirst && isRefusal(error)) isFallen = false;
      throw error;
    } finally {
      depth -= 1;
      if (isFallen && !depth) tell();
    }
  };
}

function tell() {
  if (isTold) return;
  // Where the stack is at its end, this throws too, and the next who would come in tells of it.
  Promise.resolve().then(fallen);
  isTold = true;
}
