import type { Callout } from '../model/callout.ts';
import { idOf } from '../model/ref.ts';
import type { Ref } from '../model/types.ts';

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

/** What the looks of relations mean, for the key: only those that are drawn. */
export function signsOf(callouts: readonly Callout[]): string[] {
  const looks = new Set(callouts.map((c) => ('look' in c ? c.look : null)));
  return [
    ...(looks.has('dashed') ? ['dashed: feared, supposed or denied'] : []),
    ...(looks.has('observed') ? ['dotted: watched or said'] : []),
  ];
}
