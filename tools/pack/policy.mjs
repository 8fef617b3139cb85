// What hosts are told to send and to write. It stands once, in the README: the build prints it from there and the tests
// send it from there, so that it is what has been tried.

/** The policy that a README tells hosts to send, and what it says may be added to it: `{header, policy, trustedTypes}`. */
export function policyIn(readme) {
  const line = (pattern) => {
    const found = [...readme.matchAll(pattern)];
    if (found.length !== 1) throw new Error(`the README has ${found.length} lines like ${pattern}, not one`);
    return found[0];
  };
  const [header, policy] = line(/^Content-Security-Policy: (default-src .*)$/gm);
  const [trustedTypes] = line(/^require-trusted-types-for .*$/gm);
  return { header, policy, trustedTypes };
}

/** What to copy after a build: the header, and the hash for each of the two scripts that other pages load. */
export function hostingLines(readme, hashes) {
  const { header, trustedTypes } = policyIn(readme);
  const scripts = ['gongkai.js', 'gongkai.classic.js'];
  return [
    header,
    `  or with Trusted Types: …; ${trustedTypes}`,
    ...scripts.map((name) => `${`embed/${name}`.padEnd(24)} integrity="${hashes[name]}" crossorigin`),
  ].join('\n');
}
