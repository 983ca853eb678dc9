import { legacyOf } from './legacy.ts';

/** Bytes of a text file that are read at most: far more than any essay, and little enough to be read at once. */
export const MOST_BYTES = 4_000_000;

/** A text as read: its words, the encoding it was in, and what was left out of it, each in a sentence. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly remarks: readonly string[];
}

/** Why a file cannot be read, in a sentence that says what to do. */
export class Refusal extends Error {}

/** First bytes of files that are not text, and what they are. */
const OTHERS: readonly (readonly [bytes: string, what: string])[] = [
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['%PDF', 'a PDF'],
  ['\xd0\xcf\x11\xe0', 'an office document'],
  ['{\\rtf', 'a rich-text document'],
  ['\x1f\x8b', 'a compressed archive'],
  ['7z\xbc\xaf', 'a compressed archive'],
  ['Rar!', 'a compressed archive'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\x00\x00\xfe\xff', 'text in UTF-32'],
  ['\xff\xfe\x00\x00', 'text in UTF-32'],
];

/** Refuses a file by its size alone, before anything of it is read. */
export function checkSize(bytes: number, name: string): void {
  if (bytes === 0) throw new Refusal(`“${name}” is empty.`);
  if (bytes > MOST_BYTES)
    throw new Refusal(
      `“${name}” has ${Math.round(bytes / 1e6).toLocaleString('en-GB')} MB, and texts of up to ${MOST_BYTES / 1e6} MB are read. Open only the text itself.`,
    );
}

/**
 * The text of a file's bytes: UTF-8, UTF-16 with or without its mark, GB18030, windows-1251, KOI8-R or windows-1252.
 * Throws a `Refusal` when it is not text or the encoding is unknown.
 */
export function decodeText(bytes: Uint8Array, name: string): Decoded {
  checkSize(bytes.length, name);
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  const other = OTHERS.find(([start]) =>
    `${head}${bytes.length > 4 ? String.fromCharCode(bytes[4] as number) : ''}`.startsWith(start),
  );
  if (other)
    throw new Refusal(
      `“${name}” is ${other[1]}, not a text. Save it as plain text (UTF-8), Markdown or HTML.`,
    );
  const encoding = encodingOf(bytes);
  if (encoding === null)
    throw new Refusal(
      `“${name}” is not a text in an encoding that is known here. Save it as plain text in UTF-8.`,
    );
  const { text, remarks } = clean(new TextDecoder(encoding).decode(bytes));
  if (!/\p{L}/u.test(text)) throw new Refusal(`“${name}” holds no words.`);
  return { text, encoding, remarks };
}

function encodingOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = wideOf(bytes);
  if (wide) return wide;
  const some = bytes.subarray(0, 200_000);
  if (isBinary(some)) return null;
  if (isUtf8(bytes)) return 'utf-8';
  return legacyOf(some);
}

/** UTF-16 without its mark: where every other byte of Latin text is zero. */
function wideOf(bytes: Uint8Array): string | null {
  const n = Math.min(bytes.length, 20_000) & ~1;
  if (n < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = n / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  return null;
}

/** More control characters than a stray one here and there. */
function isBinary(bytes: Uint8Array): boolean {
  let control = 0;
  for (const b of bytes) if (b < 9 || (b > 13 && b < 32 && b !== 27)) control++;
  return control > bytes.length * 0.02;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Characters that are invisible or change how a text looks: removed, with a remark. */
const UNSEEN: readonly (readonly [pattern: RegExp, what: string])[] = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  [/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, 'control characters'],
  [/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, 'marks that turn the direction of writing'],
];

/** A text with one kind of line end, without what cannot be seen, and whole (no half of a surrogate pair). */
export function clean(raw: string): { text: string; remarks: string[] } {
  const remarks: string[] = [];
  let text = raw.replace(/\r\n?|\u2028|\u2029|\u0085|\f/g, '\n').replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
  for (const [pattern, what] of UNSEEN) {
    const n = text.match(pattern)?.length ?? 0;
    if (n === 0) continue;
    text = text.replace(pattern, '');
    remarks.push(`${n.toLocaleString('en-GB')} ${what} were left out.`);
  }
  const whole = text.toWellFormed();
  if (whole !== text) remarks.push('Broken characters stand as �.');
  return { text: whole.normalize('NFC'), remarks };
}
