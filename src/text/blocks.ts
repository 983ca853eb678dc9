/** A piece of an opened text: a paragraph, a heading or a note, without its marks. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'note';
  readonly text: string;
  /** A note's own mark, small Roman or Arabic (`iv`, `4`); else null. */
  readonly marker: string | null;
  /** Where the text calls a note: offsets into `text` and the note's mark, in order. */
  readonly calls: readonly { readonly at: number; readonly marker: string }[];
}

/** A note's own mark at the start of a paragraph: `[iv]`, `[^iv]:`, `[4]`. */
const OWN = /^\s*\[\^?([ivxl]{1,6}|\d{1,3})\]:?\s+/i;
/** The mark of a further note after the end of a sentence. */
const NEXT = /(?<=[.!?。)”"]\s+)\[\^?(?:[ivxl]{1,6}|\d{1,3})\]:?\s+\p{Lu}/iu;
/** A call of a note inside the text. */
const CALL = /\s?\[\^?([ivxl]{1,6}|\d{1,3})\]/gi;

/**
 * The paragraphs of a plain text: parted by empty lines, lines within one joined; where there is no empty line each
 * line is one when the lines are long, else all are one hard-wrapped paragraph.
 */
export function plainBlocks(text: string): Block[] {
  const parts = text.split(/\n[^\S\n]*\n\s*/).filter((part) => part.trim() !== '');
  return parts.flatMap((part) => linesOf(part).flatMap((line) => blockOf(line)));
}

/** The blocks of a paragraph's raw text: one, none when it is empty, or several notes in one paragraph. `heading` when the source marks it as one. */
export function blockOf(raw: string, heading = false): Block[] {
  const ownMark = OWN.exec(raw);
  const next = ownMark ? raw.slice(ownMark[0].length).search(NEXT) : -1;
  if (ownMark && next >= 0) {
    const cut = ownMark[0].length + next;
    return [...blockOf(raw.slice(0, cut)), ...blockOf(raw.slice(cut))];
  }
  const body = tidy(ownMark ? raw.slice(ownMark[0].length) : raw);
  if (!body) return [];
  const calls: { at: number; marker: string }[] = [];
  let text = '';
  let from = 0;
  for (const call of body.matchAll(CALL)) {
    text += body.slice(from, call.index);
    calls.push({ at: text.length, marker: (call[1] as string).toLowerCase() });
    from = call.index + call[0].length;
  }
  text += body.slice(from);
  if (!text.trim()) return [];
  const kind = ownMark ? 'note' : heading || isTitle(text) ? 'heading' : 'paragraph';
  return [{ kind, text, marker: ownMark ? (ownMark[1] as string).toLowerCase() : null, calls }];
}

/** Line breaks, tabs and runs of spaces as one space each. */
function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Lines that are paragraphs each, or one wrapped paragraph. A note's mark always begins a paragraph. */
function linesOf(part: string): string[] {
  const lines = part.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 1) return lines;
  const long = lines.filter((line) => line.length > 160).length;
  if (long * 2 >= lines.length) return lines;
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.length - 1;
    if (last < 0 || OWN.test(line)) joined.push(line);
    else joined[last] = hyphenated(joined[last] as string, line);
  }
  return joined;
}

/** Two lines as one; a word hyphenated at the line's end keeps its hyphen. */
function hyphenated(a: string, b: string): string {
  return /\p{L}-$/u.test(a) ? a + b.trimStart() : `${a} ${b}`;
}

/** A short line without a full stop: a heading, when the text has no markup. */
function isTitle(text: string): boolean {
  return text.length <= 90 && !/[.!?…:;,。！？；，]["”’»)]?$/.test(text) && text.split(' ').length <= 14;
}
