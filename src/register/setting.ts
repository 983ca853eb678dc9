import { yearOf } from '../model/date.ts';
import type { Years } from '../model/record.ts';
import type { Atlas, Country, DateText, Flow, Ref } from '../model/types.ts';

/** A supplier's place among those with a colour, from 1; 0 for the others. */
export interface Rank {
  readonly rank: number;
  /** True for a state of the past whose successor has that place. */
  readonly former: boolean;
}

/** What an atlas lends to figures: how states are called, when they existed, which suppliers have a colour. No figure. */
export interface Setting {
  /** The English name of a state by its code; the code when it has none. */
  nameOf(code: string): string;
  rankOf(code: string): Rank;
  /** False for a year in which a state did not deal for itself: it had ended, or was part of a larger one. */
  existed(code: string, year: number): boolean;
  /** Last year of a state of the past; Infinity for one that lasts. */
  lastYear(code: string): number;
  /** A flow that a figure is about; null when there is none of that name. */
  flowOf(ref: Ref): Flow | null;
  /** Suppliers with a colour of their own, in order. */
  readonly suppliers: readonly string[];
  /** Spans of years that sums and shares are taken over; ours, not the register's. */
  readonly windows: readonly Years[];
  /** The year of the essay, up to which a chart goes; null when it is not known. */
  readonly essay: number | null;
}

const made = new WeakMap<Atlas, Setting>();

/** The setting that an atlas gives to figures; the same one each time. */
export function settingOf(atlas: Atlas): Setting {
  const setting = made.get(atlas) ?? makeSetting(atlas);
  made.set(atlas, setting);
  return setting;
}

function makeSetting({ entities, suppliers, windows, year }: Atlas): Setting {
  const state = (code: string): Country | null => {
    const entity = entities[`country:${code}`];
    return entity?.kind === 'country' ? entity : null;
  };
  // a state of today that was then part of a larger one
  const wholes = new Map<string, Country[]>();
  for (const whole of Object.values(entities)) {
    if (whole.kind !== 'country' || whole.to === null) continue;
    for (const part of whole.parts) wholes.set(part, [...(wholes.get(part) ?? []), whole]);
  }
  return {
    nameOf: (code) => entities[`country:${code}`]?.names.en ?? code,
    rankOf(code) {
      const own = suppliers.indexOf(code) + 1;
      if (own > 0) return { rank: own, former: false };
      const parts = state(code)?.parts ?? [];
      const heir = suppliers.findIndex((s) => parts.includes(s)) + 1;
      return { rank: heir, former: heir > 0 };
    },
    existed(code, at) {
      const one = state(code);
      if (!one) return true;
      return lived(one.from, one.to, at) && !(wholes.get(code) ?? []).some((w) => lived(w.from, w.to, at));
    },
    lastYear(code) {
      const to = state(code)?.to ?? null;
      return to === null ? Infinity : yearOf(to);
    },
    flowOf(ref) {
      const flow = entities[ref];
      return flow?.kind === 'flow' ? flow : null;
    },
    suppliers,
    windows,
    essay: Number(year) || null,
  };
}

function lived(from: DateText | null, to: DateText | null, year: number): boolean {
  return (from === null || yearOf(from) <= year) && (to === null || yearOf(to) >= year);
}
