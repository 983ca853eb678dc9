import { phrasesBefore } from './context.ts';
import type { Folded } from './fold.ts';
import type { Form } from './forms.ts';
import type { Gazetteer } from './gazetteer.ts';

/** Tells adjectives that mean a language in one text: "writes in Russian, speaks French and English". */
export interface Languages {
  holds(f: Folded, start: number, end: number, form: Form): boolean;
}

/** Languages of one text; conservative: what a noun follows is an adjective. */
export function createLanguages(g: Gazetteer): Languages {
  const names = new Set(g.cues['all language']);
  const before = new Set(g.cues['en language-before']);
  let last = -1;
  return {
    holds(f, start, end, form) {
      if (form.set.kind !== 'people' || !names.has(form.low)) return false;
      if (
        !/^(?:\s*$|\s?[.,;:!?)"\n]|\s(?:and|or|but|to|with|as|at|when|while|than|by|on|for|that|so|is|was|in|before|after|from|during)\b)/.test(
          f.low.slice(end, end + 8),
        )
      )
        return false;
      const chained = last >= 0 && /^(?:,|,? (?:and|or))? $/.test(f.low.slice(last, start));
      const cue = phrasesBefore(f.low, start).find((p) => before.has(p));
      if (!chained && cue === undefined) return false;
      // "in Chinese and Russian hands": "in" alone needs the sentence to pause
      if (
        cue === 'in' &&
        !chained &&
        /^ (?:and|or|to|with|as|by|on|for|that|in|before|after|from|during)\b/.test(f.low.slice(end, end + 8))
      ) {
        const next = /^ (?:and|or) (\p{L}+)[.,;:!?)"\n]/u.exec(f.low.slice(end, end + 30))?.[1];
        if (next === undefined || !names.has(next)) return false;
      }
      last = end;
      return true;
    },
  };
}
