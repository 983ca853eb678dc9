import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { README_MARKS, readmeSection, schemaFiles, schemaPath } from '../geo/compiler/schema/publish.ts';

const README = 'geo/README.md';
const SCHEMAS = 'geo/schema';

/** The text of `geo/README.md` with its tables as the schemas have them. Throws when its marks are missing. */
export function withTables(readme: string): string {
  const [begin, end] = README_MARKS;
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${README} lacks the marks "${begin}" and "${end}".`);
  return `${readme.slice(0, from + begin.length)}\n\n${readmeSection()}\n\n${readme.slice(to)}`;
}

/** Writes what is made from the schemas of the tables: the tables of `geo/README.md` and the JSON Schemas of `geo/schema`. */
export function main(): void {
  writeFileSync(README, withTables(readFileSync(README, 'utf8')));
  mkdirSync(SCHEMAS, { recursive: true });
  for (const old of readdirSync(SCHEMAS)) rmSync(join(SCHEMAS, old));
  for (const [file, text] of Object.entries(schemaFiles()))
    writeFileSync(join(SCHEMAS, schemaPath(file)), text);
}
