import { phrasesBefore } from './context.ts';
import type { Folded } from './fold.ts';
import type { Form } from './forms.ts';
import type { Gazetteer } from './gazetteer.ts';

/** Finds adjectives that mean a language in one text: "writes in Russian, speaks French and English". */
export interface Languages {
  holds(f: Folded, start: number, end: number, form: Form): boolean;
}

/** What may follow a language: a pause, or a word that no adjective precedes. */
const PAUSE = /^(?:\s*$|\s?[.,;:!?)"\n])/;
const JOIN =
  /^ (?:and|or|but|into|to|with|as|at|when|while|than|by|on|for|that|so|is|was|in|before|after|from|during)\b/;
/** Another language follows, joined to this one. */
const NEXT = /^ (?:and|or|into|to) (\p{L}+)(?:[.,;:!?)"\n]|$)/u;
const SPOKEN = /^ is (?:spoken|widely spoken|an? official language|the official language|the language)\b/;

/** Languages of one text; conservative: before a noun it is an adjective. */
export function createLanguages(g: Gazetteer): Languages {
  const names = new Set(g.cues['all language']);
  const before = new Set(g.cues['en language-before']);
  // "in Chinese and Russian hands": after these there must be a pause, or another language
  const weak = new Set(['in', 'from']);
  let last = -1;
  return {
    holds(f, start, end, form) {
      if (form.set.kind !== 'people' || !names.has(form.low)) return false;
      const after = f.low.slice(end, end + 30);
      const pauses = PAUSE.test(after.slice(0, 2));
      if (!pauses && !JOIN.test(after)) return false;
      const cue = phrasesBefore(f.low, start).findLast((p) => before.has(p));
      const chained = last >= 0 && /^(?:,|,? (?:and|or|into|to))? $/.test(f.low.slice(last, start));
      const joined = names.has(NEXT.exec(after)?.[1] ?? '');
      const isCued = cue !== undefined && (!weak.has(cue) || joined || (pauses && cue === 'in'));
      if (!chained && !isCued && !SPOKEN.test(after)) return false;
      last = end;
      return true;
    },
  };
}
