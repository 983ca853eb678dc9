import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../../geo/compiler/folder.ts';
import { BASE_TABLES } from '../../../geo/compiler/schema/base.ts';
import type { Table } from '../../../geo/compiler/schema/column.ts';
import { GAZETTEER_TABLES } from '../../../geo/compiler/schema/gazetteer.ts';
import { HEAD_KEYS } from '../../../geo/compiler/schema/head.ts';
import { TABLES } from '../../../geo/compiler/schema/index.ts';
import { schemaFiles, schemaPath } from '../../../geo/compiler/schema/publish.ts';
import { starter } from '../../../geo/compiler/starter.ts';
import { withTables } from '../../../scripts/schema.ts';
import { compileTiny, files } from './tiny.ts';

const ATLASES = ['geo/sino-russian', 'tests/fixtures/tiny', 'tests/fixtures/grain'];

interface Cell {
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly minLength?: number;
}
interface RowSchema {
  readonly properties: Readonly<Record<string, Cell>>;
  readonly required: readonly string[];
}

/** What of JSON Schema the schemas of rows use. */
function fits(text: string, cell: Cell): boolean {
  if (cell.enum && !cell.enum.includes(text)) return false;
  if (cell.pattern !== undefined && !new RegExp(cell.pattern, 'u').test(text)) return false;
  return text.length >= (cell.minLength ?? 0);
}

/** The cells of a table that its published schema refuses. */
function misfits(file: string, text: string): string[] {
  const schema = JSON.parse(schemaFiles()[file] as string) as RowSchema;
  return csvParse(text).flatMap((row, i) =>
    Object.entries(row).flatMap(([name, value]) => {
      const cell = schema.properties[name];
      return cell && fits((value ?? '').trim(), cell) ? [] : [`${file}:${i + 2}: ${name}: ${value}`];
    }),
  );
}

describe('what is made from the schemas of the tables', () => {
  it('geo/README.md has it as it is now; else `npm run -s schema` writes it', () => {
    const readme = readFileSync('geo/README.md', 'utf8');
    expect(withTables(readme)).toBe(readme);
  });

  it('geo/schema has it as it is now, and nothing else', () => {
    const made = Object.entries(schemaFiles()).map(([file, text]) => [schemaPath(file), text]);
    expect(readdirSync('geo/schema').sort()).toEqual(made.map(([name]) => name).sort());
    for (const [name, text] of made)
      expect(readFileSync(join('geo/schema', name as string), 'utf8'), name).toBe(text);
  });

  it('`atlas new` begins every table that may be begun with its header', () => {
    const begun = starter('one');
    for (const t of TABLES) {
      if (t.file.startsWith('worldview')) expect(begun).not.toHaveProperty([t.file]);
      else expect(begun[t.file]?.split('\n')[0]?.split(','), t.file).toEqual(Object.keys(t.columns));
    }
  });

  it.each(ATLASES)('every row of %s is one by its published schema', (atlas) => {
    const held = readFolder(atlas);
    const found = TABLES.flatMap((t) => (held[t.file] ? misfits(t.file, held[t.file] as string) : []));
    expect(found).toEqual([]);
  });

  it.each([
    ['gazetteer', GAZETTEER_TABLES],
    ['base', BASE_TABLES],
  ] as [string, readonly Table[]][])(
    'every row of geo/%s is one by its published schema',
    (folder, tables) => {
      const held = readFolder(`geo/${folder}`);
      // no table without its schema
      expect(Object.keys(held).filter((name) => name.endsWith('.csv'))).toEqual(
        tables.map((t) => t.file).sort(),
      );
      const found = tables.flatMap((t) => misfits(`${folder}/${t.file}`, held[t.file] as string));
      expect(found).toEqual([]);
    },
  );

  it.each([
    ['flows.csv', 'delivered', 'deliverd', 'flows.csv:2: status: deliverd'],
    ['members.csv', '1990', '', 'members.csv:2: from: '],
    ['places.csv', 'FJI', 'Fiji!', 'places.csv:2: country: Fiji!'],
    ['sipri/transfers.csv', '2015', '15', 'sipri/transfers.csv:'],
  ])('a published schema refuses what the compiler refuses: %s', (file, from, to, message) => {
    const text = files[file] ?? '';
    expect(text).toContain(from);
    expect(misfits(file, text.replace(from, to)).join('\n')).toContain(message);
  });
});

describe('atlas.json', () => {
  const missing = (without: Record<string, string | null>) =>
    compileTiny({ ...without, 'atlas.json': '{}' })
      .problems.filter((p) => p.file === 'atlas.json')
      .map((p) => p.field)
      .sort();
  const needed = (...when: string[]) =>
    HEAD_KEYS.filter(([, key]) => when.includes(key.needed))
      .map(([name]) => name)
      .sort();

  it('needs what its schema says, and its figures’ source only where it has figures', () => {
    expect(missing({})).toEqual(needed('yes', 'figures'));
    expect(missing({ 'sipri/transfers.csv': null, 'sipri/deals.csv': null })).toEqual(needed('yes'));
  });

  it('takes the address of its schema, for editors', () => {
    const head = (files['atlas.json'] as string).replace(
      '{',
      '{ "$schema": "../schema/atlas.json.schema.json",',
    );
    expect(compileTiny({ 'atlas.json': head }).problems).toEqual([]);
  });
});
