// The npm manifest of dist/embed, with name, version and licence from Cargo.toml.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

export async function manifest(cargoToml, files) {
  const cargo = await readFile(cargoToml, 'utf8');
  const field = (name) => {
    const found = new RegExp(`^${name} = "(.*)"$`, 'm').exec(cargo);
    if (!found) throw new Error(`Cargo.toml has no ${name}`);
    return found[1];
  };
  const embedded = files.filter((name) => name.startsWith('embed/')).map((name) => basename(name));
  const shipped = [...embedded, 'gongkai.d.ts'].sort();
  const others = shipped.filter((name) => !['gongkai.js', 'gongkai.d.ts'].includes(name));
  return `${JSON.stringify({
    name: field('name'),
    version: field('version'),
    description: field('description'),
    license: field('license'),
    type: 'module',
    exports: {
      '.': { types: './gongkai.d.ts', default: './gongkai.js' },
      ...Object.fromEntries([...others, 'package.json'].map((name) => [`./${name}`, `./${name}`])),
    },
    types: './gongkai.d.ts',
    files: shipped,
    // Importing it registers the element.
    sideEffects: true,
  }, null, 2)}\n`;
}
