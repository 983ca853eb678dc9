/** A text normalised for look-up, with a map back to the original offsets. */
export interface Folded {
  /** Composed (NFC), one kind of quotes and hyphens, white space as one space, no invisible characters. */
  readonly norm: string;
  /** The same, unit by unit, in lower case and without Latin accents. */
  readonly low: string;
  /** Units that were a line break within a paragraph. */
  readonly breaks: ReadonlySet<number>;
  /** Offset in the text where unit i begins. */
  readonly from: Uint32Array;
  /** Offset in the text where unit i ends. */
  readonly to: Uint32Array;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const SPACE = /\s/;
const MARK = /\p{M}/u;
const LATIN_MARKS = /[\u0300-\u036f]/g;
const QUOTES = /[\u2018\u2019\u02bc\u02bb\u2032\u055a]/;
const DOUBLE_QUOTES = /[\u201c-\u201f\u00ab\u00bb\u300a-\u300f\u2033]/;
const HYPHENS = /[\u2010-\u2013\u2212]/;

/** True for a Chinese character. */
export function isHan(unit: string | undefined): boolean {
  return unit !== undefined && isHanCode(unit.charCodeAt(0));
}

function isHanCode(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

const NONE: ReadonlyMap<string, string> = new Map();

const WORD = /[\p{L}\p{N}_]/u;

/** True for a unit that belongs to a word of an alphabet. */
export function isWord(unit: string | undefined): boolean {
  if (unit === undefined) return false;
  const code = unit.charCodeAt(0);
  if (code < 128)
    return (
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
    );
  return !isHan(unit) && WORD.test(unit);
}

/** One unit in lower case without accents; `й` stays a separate letter, `ё` counts as `е`. */
function lowOf(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : unit;
  if (code >= 0x3000) return unit;
  const lower = unit.toLowerCase();
  if (lower === 'ё') return 'е';
  if (lower === 'ı' || unit === 'İ') return 'i';
  if (code >= 0x400 && code < 0x530) return lower.length === 1 ? lower : unit;
  const bare = lower.normalize('NFD').replace(LATIN_MARKS, '');
  return bare.length === 1 ? bare : lower.length === 1 ? lower : unit;
}

/** Normalises a text for look-up; `variants` maps Chinese characters to those they are read as. Linear; takes any string. */
export function fold(text: string, variants: ReadonlyMap<string, string> = NONE): Folded {
  const size = text.length * 2 + 1;
  const from = new Uint32Array(size);
  const to = new Uint32Array(size);
  const even = new Uint16Array(size);
  const breaks = new Set<number>();
  let length = 0;
  const put = (unit: string, start: number, end: number) => {
    from[length] = start;
    to[length] = end;
    even[length++] = unit.charCodeAt(0);
  };
  let i = 0;
  while (i < text.length) {
    const unit = text[i] as string;
    const code = unit.charCodeAt(0);
    if (code > 32 && code < 128) {
      // the common case: a plain letter with no combining mark after it
      if (!(text.charCodeAt(i + 1) >= 0x300)) put(unit, i, ++i);
      else i = cluster(text, i, put);
    } else if (SPACE.test(unit) && code !== 0xfeff) {
      const end = spaceEnd(text, i);
      const lines = linesIn(text, i, end);
      // a line break between Chinese characters is not a space
      const joined = lines === 1 && length > 0 && isHanCode(even[length - 1] as number) && isHan(text[end]);
      if (lines === 1 && !joined) breaks.add(length);
      if (!joined) put(lines > 1 ? '\n' : ' ', i, end);
      i = end;
    } else if (INVISIBLE.test(unit)) i++;
    else if (QUOTES.test(unit)) put("'", i, ++i);
    else if (DOUBLE_QUOTES.test(unit)) put('"', i, ++i);
    else if (HYPHENS.test(unit)) put('-', i, ++i);
    else if (code >= 0xff01 && code <= 0xff5e) put(String.fromCharCode(code - 0xfee0), i, ++i);
    else if (code >= 0x3000) put(unit, i, ++i);
    else i = cluster(text, i, put);
  }
  const norm = textOf(even.subarray(0, length));
  for (let at = 0; at < length; at++) {
    const code = even[at] as number;
    if (code < 128) {
      if (code >= 65 && code <= 90) even[at] = code + 32;
    } else {
      const unit = norm[at] as string;
      even[at] = (code >= 0x3400 ? (variants.get(unit) ?? unit) : lowOf(unit)).charCodeAt(0);
    }
  }
  return { norm, low: textOf(even.subarray(0, length)), breaks, from, to };
}

/** Units as text; in pieces, because a call takes a limited number of arguments. */
function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8192)
    text += String.fromCharCode(...units.subarray(at, at + 8192));
  return text;
}

type Put = (unit: string, start: number, end: number) => void;

/** A letter with the marks after it, composed; a stress mark on a Cyrillic letter is dropped. */
function cluster(text: string, start: number, put: Put): number {
  let end = start + 1;
  while (end < text.length && end - start < 8 && MARK.test(text[end] as string)) end++;
  if (end === start + 1) {
    put(text[start] as string, start, end);
    return end;
  }
  const composed = text
    .slice(start, end)
    .normalize('NFC')
    .replace(/([Ѐ-ӿ])[\u0300\u0301]+/g, '$1');
  for (const unit of composed) for (const half of unit.split('')) put(half, start, end);
  return end;
}

/** Where a run of white space ends. */
function spaceEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && text[end] !== '\ufeff' && SPACE.test(text[end] as string)) end++;
  return end;
}

/** How many lines end in a run of white space; a paragraph mark counts for two. */
function linesIn(text: string, start: number, end: number): number {
  let lines = 0;
  for (let i = start; i < end && lines < 2; i++) {
    const unit = text[i];
    if (unit === '\u2029') lines += 2;
    else if (unit === '\n' || unit === '\u2028' || (unit === '\r' && text[i + 1] !== '\n')) lines++;
  }
  return lines;
}
