import type { NameSet, SenseRule } from '../../src/link/gazetteer.ts';
import type { LonLat, Ref } from '../../src/model/types.ts';
import { type Context, isFirst, placed } from './context.ts';
import { type Others, rowsOf } from './rows.ts';
import { WITH_WORDS } from './schema/cues.ts';
import { CUES, POSITIONS, RU_IRREGULAR, SENSES, STOP_PHRASES, ZH_VARIANTS } from './schema/gazetteer.ts';

/** Reads `stop-phrases.csv`. */
export function readStops(c: Context): NameSet[] {
  return rowsOf(c, STOP_PHRASES).rows.flatMap((f): NameSet[] => {
    const [lang, phrases] = [f.cell('lang'), f.cell('phrases')];
    return lang ? [{ ref: 'none:', kind: 'stop', [lang]: phrases }] : [];
  });
}

/** Reads `zh-variants.csv`: two texts of as many characters. */
export function readVariants(c: Context): [string, string] {
  const rows = rowsOf(c, ZH_VARIANTS).rows.flatMap((f): [string, string][] => {
    const [traditional, simplified] = [f.cell('traditional'), f.cell('simplified')];
    if (!traditional || !simplified) return [];
    if (traditional.length === simplified.length) return [[traditional, simplified]];
    f.bad('simplified', 'as many characters as in the first column');
    return [];
  });
  return [rows.map(([t]) => t).join(''), rows.map(([, s]) => s).join('')];
}

/** Reads `ru-irregular.csv`. */
export function readIrregular(c: Context): Record<string, string[]> {
  const forms: Record<string, string[]> = {};
  for (const f of rowsOf(c, RU_IRREGULAR).rows) {
    const [lemma, all] = [f.cell('lemma'), f.cell('forms')];
    if (lemma && isFirst(c, RU_IRREGULAR.file, f, 'lemma')) forms[lemma] = all;
  }
  return forms;
}

/** Reads `senses.csv`. */
export function readSenses(c: Context, refs: Others): SenseRule[] {
  return rowsOf(c, SENSES, refs).rows.flatMap((f): SenseRule[] => {
    const before = c.problems.length;
    const [names, when, words, ref] = [f.cell('names'), f.cell('when'), f.cell('words'), f.cell('ref')];
    if (when && WITH_WORDS.has(when) && words.length === 0) f.bad('words', `words, for "${when}"`);
    if (when === 'with') f.knownList('words', refs.refs ?? new Set(), 'an item of these tables, as a Ref');
    if (!when || c.problems.length > before) return [];
    return [{ names, when, words, ...(ref === undefined ? {} : { ref }) }];
  });
}

/** Reads `positions.csv`: rounded, each saying whose it is. */
export function readPositions(c: Context, refs: Others): Record<Ref, LonLat> {
  const positions: Record<Ref, LonLat> = {};
  for (const f of rowsOf(c, POSITIONS, refs).rows) {
    const [ref, at, source] = [f.cell('ref'), placed(f), f.cell('source')];
    if (ref && at && source && isFirst(c, POSITIONS.file, f, 'ref')) positions[ref] = at;
  }
  return positions;
}

/** Reads `cues.csv`: words by `language list`, of all rows of one list together. */
export function readCues(c: Context): Record<string, string[]> {
  const cues: Record<string, string[]> = {};
  for (const f of rowsOf(c, CUES).rows) {
    const [lang, list, words] = [f.cell('lang'), f.cell('list'), f.cell('words')];
    if (!lang || !list) continue;
    const key = `${lang} ${list}`;
    cues[key] = [...(cues[key] ?? []), ...words];
  }
  return cues;
}
