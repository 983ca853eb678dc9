import { type Callout, LINE_LOOKS, LINE_SENSES } from '../model/callout.ts';
import { idOf } from '../model/ref.ts';
import type { Ref } from '../model/types.ts';
import type { Language } from '../state/state.ts';
import { nameIn } from './label-words.ts';

/** The annotations to draw: all of the beat's, or while an item is selected those that are about it. */
export function calloutsAbout(callouts: readonly Callout[], selected: Ref | null): readonly Callout[] {
  if (selected === null) return callouts;
  const code = idOf(selected);
  return callouts.filter(
    (c) =>
      c.ref === selected ||
      ('recipient' in c && c.recipient === code) ||
      ('color' in c && c.color === code) ||
      ('event' in c && c.event === selected),
  );
}

/** What the looks of relations mean, for the key: only what is drawn, such as `dashed: feared or absent`. */
export function signsOf(callouts: readonly Callout[]): string[] {
  const drawn = new Set(callouts.map((c) => ('sense' in c ? c.sense : null)));
  return (['dashed', 'dotted'] as const).flatMap((look) => {
    const senses = LINE_SENSES.filter((s) => LINE_LOOKS[s] === look && drawn.has(s));
    return senses.length ? [`${look}: ${senses.join(' or ')}`] : [];
  });
}

/** True when a note at an item begins with its name, so that it needs no label; `narrow` as in `LabelSetting`. */
export function isNoted(
  callouts: readonly Callout[],
  ref: Ref,
  name: string,
  { language, narrow = false }: { readonly language: Language; readonly narrow?: boolean },
): boolean {
  const first = language === 'zh' ? name.slice(0, 2) : (name.split(' ')[0] ?? name);
  return callouts.some(
    (c) =>
      c.kind === 'note' && c.ref === ref && !(c.wide && narrow) && nameIn(c.text, language).startsWith(first),
  );
}
