// Plain objects on their way in and out. What is no JSON is refused here, with its place; what is no report, inside.

/**
 * The JSON of what a host sets as `name`. Not by JSON.stringify: it makes blanks of numbers that are none, and asks
 * arrays for a `toJSON`, which old libraries have given them.
 */
export function write(value, name, above = []) {
  const refuse = (what) => {
    throw new TypeError(`${name}: ${what}`);
  };
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : refuse(`${value} is no number in JSON`);
  if (typeof value !== 'object') refuse(`expected a value of JSON, found ${value === undefined ? value : `a ${typeof value}`}`);
  if (above.indexOf(value) >= 0) refuse('the object contains itself');
  const inner = [...above, value];
  const parts = [];
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) parts.push(write(value[i], `${name}[${i}]`, inner));
    return `[${parts.join()}]`;
  }
  if (typeof value.toJSON === 'function') return write(value.toJSON(), name, inner);
  const kind = Object.prototype.toString.call(value).slice('[object '.length, -1);
  if (kind !== 'Object') refuse(`expected a plain object, found a ${kind}`);
  for (const key of Object.keys(value)) {
    if (value[key] !== undefined) parts.push(`${JSON.stringify(key)}:${write(value[key], `${name}.${key}`, inner)}`);
  }
  return `{${parts.join()}}`;
}

/** A plain object that nobody changes: to change it would change nothing in the report. */
export function frozen(value) {
  if (value !== null && typeof value === 'object') {
    for (const key of Object.keys(value)) frozen(value[key]);
    Object.freeze(value);
  }
  return value;
}

export const isNone = (value) => value === null || value === undefined;

/** An object with one property that is made when somebody asks for it: most key presses have no listener. */
export function lazily(name, make) {
  let made;
  return Object.defineProperty({}, name, { enumerable: true, get: () => (made = made || make()) });
}
