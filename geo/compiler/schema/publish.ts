import { KINDS, type Kind } from '../../../src/model/types.ts';
import { printJson } from '../print-json.ts';
import { BASE_TABLES } from './base.ts';
import type { Column, JsonSchema, Table } from './column.ts';
import { AREAS_SCHEMA, HEAD_SCHEMA, SOURCES_SCHEMA, TRANSFERS_SCHEMA } from './files.ts';
import { GAZETTEER_TABLES } from './gazetteer.ts';
import { HEAD_KEYS } from './head.ts';
import { TABLES } from './index.ts';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** Where each kind of Ref is defined, with an example. */
const DEFINED: Readonly<Record<Kind, readonly [where: string, example: string]>> = {
  country: ['the borders; `countries.csv` adds to them', 'country:DZA'],
  place: ['`places.csv`', 'place:hainan'],
  area: ['`areas.csv`', 'area:crimea'],
  flow: ['`flows.csv`', 'flow:chn-tkm-hq9'],
  alignment: ['`alignments.csv`', 'alignment:quad'],
  event: ['`events.csv`', 'event:zhenbao-1969'],
  actor: ['`actors.csv`', 'actor:wang-jichang'],
  system: ['`systems.csv`', 'system:s-400'],
  passage: ['`essay.md`, by its number; not for mentions', 'passage:p10'],
  source: ['`sources.json`; not for mentions', 'source:sipri-transfers'],
};

/** The generated parts of `geo/README.md`, each between the marks of its name. */
export function readmeParts(): Readonly<Record<string, string>> {
  return {
    atlas: atlasPart(),
    gazetteer: tablesPart('gazetteer', GAZETTEER_TABLES),
    base: tablesPart('base', BASE_TABLES),
  };
}

/** The marks in `geo/README.md` between which a part is written. */
export function marksOf(part: string): readonly [begin: string, end: string] {
  return [
    `<!-- ${part}, from geo/compiler/schema: npm run -s schema writes it -->`,
    `<!-- end of ${part} -->`,
  ];
}

/** Of an atlas's folder: kinds of Ref, keys of `atlas.json`, and every column. */
function atlasPart(): string {
  const refs = KINDS.map((kind) => `| \`${kind}\` | ${DEFINED[kind][0]} | \`${DEFINED[kind][1]}\` |`);
  const keys = HEAD_KEYS.map(
    ([key, { type, needed, words }]) =>
      `| \`${key}\` | ${type} | ${{ yes: 'yes', no: '', figures: 'with arms figures' }[needed]} | ${words} |`,
  );
  return [
    '## Kinds of Ref',
    ['| kind | where it is defined | such as |', '| --- | --- | --- |', ...refs].join('\n'),
    '## `atlas.json`',
    ['| key | what it is | needed | |', '| --- | --- | --- | --- |', ...keys].join('\n'),
    '## The tables',
    'A column that is not needed may be empty, and is there all the same.',
    ...TABLES.flatMap((t) => tableSection(t, t.optional ? '' : ' (needed)')),
  ].join('\n\n');
}

/** Of a folder that all atlases share. */
function tablesPart(folder: string, tables: readonly Table[]): string {
  return tables.flatMap((t) => tableSection({ ...t, file: `${folder}/${t.file}` })).join('\n\n');
}

function tableSection(table: Table, needed = ''): string[] {
  const rows = Object.entries(table.columns).map(
    ([name, { type, required, words }]) =>
      `| \`${name}\` | ${type} | ${required ? 'yes' : ''} | ${words.replaceAll('|', '\\|')} |`,
  );
  return [
    `### \`${table.file}\`${needed}`,
    table.words,
    ['| column | what a cell is | needed | |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ];
}

/** The published JSON Schemas by file name: of each JSON file, and of a row of each table as an object of texts; of the folders that all atlases share with the folder before it. */
export function schemaFiles(): Record<string, string> {
  const file = (title: string, description: string, schema: JsonSchema) =>
    printJson({ $schema: DIALECT, title, description, ...schema });
  const rowsOf = (tables: readonly Table[], folder = '') =>
    tables.map((t): [string, string] => {
      const path = `${folder}${t.file}`;
      return [path, file(`a row of ${path}`, t.words, rowSchema(Object.entries(t.columns)))];
    });
  return {
    'atlas.json': file('atlas.json', 'The head of an atlas.', HEAD_SCHEMA),
    'sources.json': file('sources.json', 'The sources of an atlas, as CSL-JSON.', SOURCES_SCHEMA),
    'areas.geojson': file('areas.geojson', 'The shapes of the areas of an atlas.', AREAS_SCHEMA),
    'base/transfers.geojson': file(
      'base/transfers.geojson',
      'Land that the borders at 1:10m draw in one state and the atlas in another.',
      TRANSFERS_SCHEMA,
    ),
    ...Object.fromEntries([
      ...rowsOf(TABLES),
      ...rowsOf(GAZETTEER_TABLES, 'gazetteer/'),
      ...rowsOf(BASE_TABLES, 'base/'),
    ]),
  };
}

function rowSchema(columns: readonly (readonly [string, Column<unknown>])[]): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(
      columns.map(([name, { type, words, json }]) => [
        name,
        { description: words ? `${type}: ${words}` : type, ...json },
      ]),
    ),
    required: columns.map(([name]) => name),
    additionalProperties: false,
  };
}

/** Path of a file's schema in `geo/schema`: `sipri/deals.csv` → `sipri-deals.csv.schema.json`. */
export function schemaPath(file: string): string {
  return `${file.replaceAll('/', '-')}.schema.json`;
}
