import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'geo/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

it.each(DOCUMENTS)('%s leads only to files that are there', (path) => {
  const links = [...readFileSync(path, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)];
  const missing = links.flatMap(([, to]) => (existsSync(join(dirname(path), to as string)) ? [] : [to]));
  expect(missing).toEqual([]);
});
