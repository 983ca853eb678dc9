import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { remade } from '../../scripts/readme.ts';

it('says of the address what the code reads and writes (npm run -s readme makes it anew)', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(remade(readme)).toBe(readme);
});
