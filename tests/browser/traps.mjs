// How tests bring the wasm to fall, without anything in the product that could: by what a page can do to the browser.
// The functions for a page stand alone there.

/** The panel is there. */
export async function fell(visitor, which) {
  await visitor.shows('.rescue-title', '程序出错，已停下', which);
}

/** Lets a test get at the memory of the wasm. */
export function reachMemory() {
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const make = WebAssembly[name];
    WebAssembly[name] = (...given) => make.apply(WebAssembly, given).then((made) => {
      window.memory = (made.instance || made).exports.memory;
      return made;
    });
  }
}

/** Overwrites the memory as soon as what `window.tearing` names comes next: `timer`, `file`, `drawing`. */
export function tearOn() {
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const make = WebAssembly[name];
    WebAssembly[name] = (...given) => make.apply(WebAssembly, given).then((made) => {
      window.memory = (made.instance || made).exports.memory;
      return made;
    });
  }
  const tear = (way) => {
    if (window.tearing !== way || !window.memory) return;
    window.tearing = '';
    new Uint8Array(window.memory.buffer).fill(0xff);
  };
  const later = window.setTimeout;
  window.setTimeout = (run, ...given) => later.call(window, (...values) => {
    tear('timer');
    run(...values);
  }, ...given);
  // Read in one of these ways; the answer goes into the wasm after us.
  const read = Blob.prototype.arrayBuffer;
  Blob.prototype.arrayBuffer = function arrayBuffer() {
    return read.call(this).then((content) => {
      tear('file');
      return content;
    });
  };
  // The wasm itself puts everything in its place; not the first of it, so that it has begun.
  let placed = 0;
  const place = Node.prototype.insertBefore;
  Node.prototype.insertBefore = function insertBefore(...given) {
    if (window.memory && ++placed > 40) tear('drawing');
    return place.apply(this, given);
  };
}

/** Has the wasm in a module whose memory cannot grow by more than 25 MB. */
export function limitMemory() {
  const number = (bytes, at) => {
    let [value, shift] = [0, 0];
    for (;;) {
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      shift += 7;
      if (byte < 128) return [value, at];
    }
  };
  const written = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...written(Math.floor(value / 128))]);
  const limited = (given) => {
    const bytes = new Uint8Array(given);
    for (let at = 8; at < bytes.length;) {
      const [size, content] = number(bytes, at + 1);
      // The section of the memory: one, without a limit, and how many pages it begins with.
      if (bytes[at] === 5) {
        const pages = number(bytes, content + 2)[0];
        const section = [1, 1, ...written(pages), ...written(pages + 400)];
        return new Uint8Array([...bytes.slice(0, at + 1), ...written(section.length), ...section, ...bytes.slice(content + size)]);
      }
      at = content + size;
    }
    throw new Error('no memory');
  };
  const make = WebAssembly.instantiate;
  WebAssembly.instantiate = (given, imports) => make.call(WebAssembly, limited(given), imports);
  WebAssembly.instantiateStreaming = async (source, imports) =>
    WebAssembly.instantiate(await (await source).arrayBuffer(), imports);
}
