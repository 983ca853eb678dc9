import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { marksOf, readmeParts, schemaFiles, schemaPath } from '../geo/compiler/schema/publish.ts';

const README = 'geo/README.md';
const SCHEMAS = 'geo/schema';

/** The text of `geo/README.md` with its tables as the schemas have them. Throws when its marks are missing. */
export function withTables(readme: string): string {
  return Object.entries(readmeParts()).reduce((text, [part, tables]) => {
    const [begin, end] = marksOf(part);
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${README} lacks the marks "${begin}" and "${end}".`);
    return `${text.slice(0, from + begin.length)}\n\n${tables}\n\n${text.slice(to)}`;
  }, readme);
}

/** Writes what is made from the schemas of the tables: the tables of `geo/README.md` and the JSON Schemas of `geo/schema`. */
export function main(): void {
  writeFileSync(README, withTables(readFileSync(README, 'utf8')));
  mkdirSync(SCHEMAS, { recursive: true });
  for (const old of readdirSync(SCHEMAS)) rmSync(join(SCHEMAS, old));
  for (const [file, text] of Object.entries(schemaFiles()))
    writeFileSync(join(SCHEMAS, schemaPath(file)), text);
}
