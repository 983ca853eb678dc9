import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const tests = (...dirs: string[]) =>
  dirs.flatMap((dir) =>
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(dir, name)),
  );

/** What sleeps, or gives up after a second: `expect.poll` waits as long as everything else. */
const SLEEPS = [/waitForTimeout/, /setTimeout\((?:done|resolve|r|f)\b/, /vi\.waitFor/];
/** What fails for the time it took: a machine may be as slow as it likes. */
const TIMED = [
  ...SLEEPS,
  // under a hundred seconds
  /\btimeout: (?:[1-9]\d{0,4}|\d{1,2}_\d{3})\b/,
  /performance\.now|Date\.now\(\) -/,
  /it(?:\.each\([^)]*\))?\([^\n]*, \d[\d_]*\);$/m,
];

const page = tests('tests/dom', 'tests/browser', 'tests/harness', 'tests/pages');
const node = tests('tests/unit').filter((path) => !path.endsWith('unit/tests.test.ts'));

it.each(page)('%s waits for what is to be seen, and for no time', (path) => {
  const text = readFileSync(path, 'utf8');
  for (const pattern of TIMED) expect(text).not.toMatch(pattern);
});

it.each(node)('%s does not sleep', (path) => {
  const text = readFileSync(path, 'utf8');
  for (const pattern of SLEEPS) expect(text).not.toMatch(pattern);
});
