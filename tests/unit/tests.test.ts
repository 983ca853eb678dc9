import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const files = ['tests/dom', 'tests/browser', 'tests/harness', 'tests/pages'].flatMap((dir) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(dir, name)),
);

/** What waits for a time, or fails for one: a machine may be as slow as it likes. */
const TIMED = [
  /waitForTimeout/,
  /setTimeout\((?:done|resolve|r|f)\b/,
  // under a hundred seconds
  /\btimeout: (?:[1-9]\d{0,4}|\d{1,2}_\d{3})\b/,
  /performance\.now|Date\.now\(\) -/,
  /it(?:\.each\([^)]*\))?\([^\n]*, \d[\d_]*\);$/m,
];

it.each(files)('%s waits for what is to be seen, and for no time', (path) => {
  const text = readFileSync(path, 'utf8');
  for (const pattern of TIMED) expect(text).not.toMatch(pattern);
});
