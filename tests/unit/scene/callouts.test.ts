import { describe, expect, it } from 'vitest';
import type { Callout } from '../../../src/model/callout.ts';
import { calloutsAbout, isNoted, signsOf } from '../../../src/scene/callouts.ts';

const text = (en: string) => ({ en, zh: null, ru: null });
const base = { ref: null, at: [0, 0] as const, side: null, wide: false, color: null };
const note = (en: string, more: Partial<Callout> = {}): Callout =>
  ({ ...base, kind: 'note', text: text(en), ...more }) as Callout;
const arrow = (sense: string, more: Partial<Callout> = {}): Callout =>
  ({ ...base, kind: 'arrow', text: text(''), to: [9, 9], sense, both: false, ...more }) as Callout;

describe('annotations', () => {
  it('have a key of what is drawn: the senses of dashed lines together, those of dotted ones apart, none for what is so', () => {
    expect(signsOf([arrow('fact'), note('here')])).toEqual([]);
    expect(signsOf([arrow('feared')])).toEqual(['dashed: feared']);
    expect(signsOf([arrow('absent'), arrow('feared'), arrow('said')])).toEqual([
      'dashed: feared or absent',
      'dotted: said',
    ]);
  });

  it('take the place of a name that they begin with, where they are drawn', () => {
    const at = { ref: 'country:VNM' };
    const asked = (notes: readonly Callout[], narrow = false) =>
      isNoted(notes, 'country:VNM', 'Vietnam', { language: 'en', narrow });
    expect(asked([note('Vietnam: another', at)])).toBe(true);
    expect(asked([note('another', at)])).toBe(false);
    expect(asked([note('Vietnam: another', { ref: 'country:IND' })])).toBe(false);
    expect(asked([note('Vietnam: another', { ...at, wide: true })], true)).toBe(false);
    expect(asked([note('Vietnam: another', { ...at, wide: true })])).toBe(true);
  });

  it('stay with a selection when they are about it', () => {
    const all = [note('here', { ref: 'country:VNM' }), arrow('fact', { color: 'VNM' }), arrow('fact')];
    expect(calloutsAbout(all, null)).toHaveLength(3);
    expect(calloutsAbout(all, 'country:VNM')).toHaveLength(2);
    expect(calloutsAbout(all, 'country:IND')).toHaveLength(0);
  });
});
