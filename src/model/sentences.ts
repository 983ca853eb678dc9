/** A stretch of a text, in UTF-16 code units: from its first character to after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Words with a stop after which a sentence goes on: titles and initials before a name, and what stands before a figure. */
const BEFORE_NAME =
  /(?:^|[\s("“‘])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Capt|Sgt|Adm|Sen|Rep|Gov|Pres|St|Mt|Ft|им|г|ул)\.\s*$/u;
const BEFORE_FIGURE =
  /(?:^|[\s("“‘])(?:No|Nos|vol|vols|pp?|art|Art|fig|Fig|ca|c|cf|approx|ch|sec|т|с|стр|рис)\.\s*$/u;
/** Abbreviations after which only a lower-case letter or a figure continues the sentence. */
const ABBREVIATED =
  /(?:^|[\s("“‘])(?:e\.g|i\.e|etc|vs|al|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:\p{Lu}\.)+\p{Lu})\.\s*$/u;

/**
 * The sentences of a text, in order and without gaps: the space after a sentence belongs to it. Abbreviations, initials,
 * quotation marks and Chinese stops are known. An empty text has none.
 */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  for (const { segment, index } of SEGMENTER.segment(text)) {
    const last = spans.at(-1);
    if (last && goesOn(text.slice(last.start, last.end), segment))
      spans[spans.length - 1] = { start: last.start, end: index + segment.length };
    else spans.push({ start: index, end: index + segment.length });
  }
  return spans;
}

/** True when what follows belongs to the sentence before it. */
function goesOn(before: string, next: string): boolean {
  if (BEFORE_NAME.test(before)) return true;
  if (BEFORE_FIGURE.test(before)) return true;
  return (ABBREVIATED.test(before) || /[.…]\s*$/.test(before)) && /^\s*[\p{Ll}\d(,;]/u.test(next);
}
