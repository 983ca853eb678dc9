import { readFileSync, writeFileSync } from 'node:fs';
import { addressTable } from '../src/state/address/words.ts';

const BEGIN = '<!-- made by npm run -s readme -->';
const END = '<!-- end -->';

/** The README with its generated parts updated. Throws when it lacks their marks. */
export function remade(readme: string): string {
  const from = readme.indexOf(BEGIN);
  const to = readme.indexOf(END, from);
  if (from < 0 || to < 0) throw new Error(`README.md has no place between "${BEGIN}" and "${END}".`);
  return `${readme.slice(0, from + BEGIN.length)}\n\n${addressTable()}\n\n${readme.slice(to)}`;
}

export function main(): void {
  writeFileSync('README.md', remade(readFileSync('README.md', 'utf8')));
}
