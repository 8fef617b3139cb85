// Shortens the names under which the wasm asks for functions of the glue: wasm-bindgen's end in a hash, which no
// compression makes smaller, and stand in both files.

/** The wasm and its glue, with every imported name short. */
export function shortened(wasm, glue) {
  const sections = [wasm.subarray(0, 8)]; // the first eight bytes say that it is wasm, and which
  for (let at = 8; at < wasm.length; ) {
    const size = number(wasm, at + 1);
    const end = size.end + size.value;
    if (wasm[at] === IMPORTS) {
      const renamed = imports(wasm.subarray(size.end, end), glue);
      glue = renamed.glue;
      sections.push(Buffer.from([IMPORTS, ...bytes(renamed.content.length)]), renamed.content);
    } else {
      sections.push(wasm.subarray(at, end));
    }
    at = end;
  }
  return { wasm: Buffer.concat(sections), glue };
}

const IMPORTS = 2;

/** The section of imports, and the glue, with the new names: all are functions, each of a module, a name and a type. */
function imports(section, glue) {
  const count = number(section, 0);
  const parts = [section.subarray(0, count.end)];
  for (let nth = 0, at = count.end; nth < count.value; nth += 1) {
    const module = text(section, at);
    const name = text(section, module.end);
    if (section[name.end] !== 0) throw new Error(`${name.value}: an import that is no function`);
    const type = number(section, name.end + 1);
    const short = nth.toString(36);
    const pieces = glue.split(`${name.value}: function`);
    if (pieces.length !== 2) throw new Error(`${name.value}: ${pieces.length - 1} times in the glue`);
    glue = pieces.join(`'${short}': function`);
    parts.push(section.subarray(at, module.end), Buffer.from([short.length]), Buffer.from(short));
    parts.push(section.subarray(name.end, type.end));
    at = type.end;
  }
  return { content: Buffer.concat(parts), glue };
}

/** A text, with its length before it. */
function text(content, at) {
  const length = number(content, at);
  const end = length.end + length.value;
  return { value: content.toString('utf8', length.end, end), end };
}

/** A number in LEB128, as wasm writes them: seven bits a byte, the lowest first. */
function number(content, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    value += (content[at] & 0x7f) * 2 ** shift;
    if (content[at++] < 0x80) return { value, end: at };
  }
}

function bytes(value) {
  const all = [];
  for (; value >= 0x80; value >>= 7) all.push((value & 0x7f) | 0x80);
  return [...all, value];
}
