import { yearOf } from '../model/date.ts';
import type { Years } from '../model/record.ts';
import type { Atlas, Country, DateText, Flow, Ref } from '../model/types.ts';

/** A supplier's rank among those with a colour, from 1; 0 for the others. */
export interface Rank {
  readonly rank: number;
  /** True for a state of the past whose successor has that rank. */
  readonly former: boolean;
}

/** What figures need from an atlas: names of states, when they existed, which suppliers have a colour. Contains no figures. */
export interface Setting {
  /** The English name of a state by its code; the code when it has none. */
  nameOf(code: string): string;
  rankOf(code: string): Rank;
  /** False for a year in which a state did not exist or was part of a larger one. */
  existed(code: string, year: number): boolean;
  /** Last year of a state of the past; Infinity for a state of today. */
  lastYear(code: string): number;
  /** A flow by its id; null when there is none. */
  flowOf(ref: Ref): Flow | null;
  /** Suppliers with their own colour, in order. */
  readonly suppliers: readonly string[];
  /** Spans of years for sums and shares; the atlas's, not the register's. */
  readonly windows: readonly Years[];
  /** The year of the essay, which charts extend to; null when unknown. */
  readonly essay: number | null;
}

const made = new WeakMap<Atlas, Setting>();

/** The setting of an atlas; cached. */
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
  // a state of today that was part of a larger one in that year
  const wholes = new Map<string, Country[]>();
  for (const whole of Object.values(entities)) {
    if (whole.kind !== 'country' || whole.to === null) continue;
    for (const part of whole.parts) wholes.set(part, [...(wholes.get(part) ?? []), whole]);
  }
  return {
    nameOf: (code) => entities[`country:${code}`]?.names.en ?? code,
    rankOf(code) {
      const rank = suppliers.indexOf(code) + 1;
      if (rank > 0) return { rank, former: false };
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
