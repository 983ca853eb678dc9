import { describe, expect, it } from 'vitest';
import { frozen, type Register } from '../../../src/model/register.ts';
import type { Atlas } from '../../../src/model/types.ts';
import { compared, compareFigure } from '../../../src/register/compare.ts';
import { tivOf } from '../../../src/register/flow-tiv.ts';
import {
  deliveriesBySupplier,
  exportsOf,
  importsBySupplier,
  importsFrom,
  importsOf,
  totalsOf,
} from '../../../src/register/series.ts';
import { settingOf } from '../../../src/register/setting.ts';
import { shareOfImports, shareOfWorld, tableOfShares } from '../../../src/register/shares.ts';
import { standingOf } from '../../../src/register/standing.ts';
import { sumPeriod } from '../../../src/register/sums.ts';
import { seeded } from '../seeded.ts';
import { tinyAtlas, tinyRegister } from '../tiny.ts';

interface Row {
  readonly supplier: string;
  readonly recipient: string;
  readonly year: number;
  readonly tiv: number;
}

const CODES = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF', 'GGG'];
const YEARS = [1990, 2012] as const;
const SPANS = [
  [1990, 2012],
  [1995, 1999],
  [2001, 2001],
  [2005, 2030],
  [1950, 1980],
] as const;

/** Figures made up by a seed, as plain rows and as the register of the same rows. */
function madeUp(seed: number): { rows: Row[]; world: Row[]; register: Register } {
  const random = seeded(seed);
  const rows: Row[] = [];
  const world: Row[] = [];
  const transfers: Record<string, Record<string, Record<string, number>>> = {};
  const exports: Record<string, Record<string, number>> = {};
  const all: Record<string, number> = {};
  for (const supplier of CODES) {
    for (let year = YEARS[0]; year <= YEARS[1]; year++) {
      for (const recipient of CODES) {
        if (supplier === recipient || random() > 0.2) continue;
        // hundredths, as SIPRI has them, and now and then a figure of nothing
        const tiv = random() < 0.05 ? 0 : Math.round(10 ** (random() * 6 - 2) * 100) / 100;
        rows.push({ supplier, recipient, year, tiv });
        transfers[recipient] = transfers[recipient] ?? {};
        const from = transfers[recipient] as Record<string, Record<string, number>>;
        from[supplier] = { ...from[supplier], [year]: tiv };
      }
      if (supplier === 'GGG' || random() > 0.7) continue;
      const tiv = Math.round(random() * 5000);
      world.push({ supplier, recipient: 'world', year, tiv });
      exports[supplier] = { ...exports[supplier], [year]: tiv };
      all[year] = (all[year] ?? 0) + tiv;
    }
  }
  const complete = CODES.filter(() => random() < 0.6);
  const register = tinyRegister(transfers, {
    years: YEARS,
    complete,
    exports: { world: all, suppliers: exports },
    deals: [],
  });
  return { rows, world, register: frozen(register) };
}

const within = (rows: readonly Row[], [from, to]: readonly [number, number]) =>
  rows.filter((r) => r.year >= from && r.year <= to);
/** The sum written out: null where there is no row to add. */
const naive = (rows: readonly Row[]): number | null =>
  rows.length ? rows.reduce((sum, r) => sum + r.tiv, 0) : null;
const about = (found: number | null | undefined, expected: number | null, what: string) => {
  if (expected === null) expect(found ?? null, what).toBeNull();
  else expect(found ?? Number.NaN, what).toBeCloseTo(expected, 6);
};

const atlas: Atlas = { ...tinyAtlas(), suppliers: ['AAA', 'CCC'], year: '' };
const setting = settingOf(atlas);

describe.each([1, 2, 3, 4, 5, 6])('a register made up by the seed %i', (seed) => {
  const { rows, world, register } = madeUp(seed);
  const of = (supplier: string | null, recipient: string | null) =>
    rows.filter(
      (r) =>
        (supplier === null || r.supplier === supplier) && (recipient === null || r.recipient === recipient),
    );

  it('has between any two states in any years what its rows add up to, and null where there is none', () => {
    for (const supplier of CODES)
      for (const recipient of CODES)
        for (const span of SPANS)
          about(
            tivOf(register, supplier, recipient, ...span),
            naive(within(of(supplier, recipient), span)),
            `${supplier} ${recipient} ${span}`,
          );
  });

  it('has shares of imports that are parts of one, or null; none where not all suppliers are held', () => {
    for (const recipient of CODES) {
      for (const span of SPANS) {
        const shares = CODES.map((s) => shareOfImports(register, recipient, s, span));
        if (!register.complete.includes(recipient)) {
          expect(new Set(shares)).toEqual(new Set([null]));
          continue;
        }
        const all = naive(within(of(null, recipient), span)) ?? 0;
        for (const [i, s] of shares.entries()) {
          const rows = within(of(CODES[i] as string, recipient), span);
          about(s?.tiv, naive(rows) ?? 0, `${CODES[i]} ${recipient} ${span}`);
          about(s?.all, all, `all ${recipient} ${span}`);
          expect(s?.years).toEqual(rows.map((r) => r.year).sort((a, b) => a - b));
        }
        if (all === 0) expect(shares.every((s) => s?.share === null)).toBe(true);
        else
          about(
            shares.reduce((sum, s) => sum + (s?.share ?? 0), 0),
            1,
            `${recipient} ${span}`,
          );
      }
    }
  });

  it('has shares of the world by the same rule, and none for a supplier whose exports it does not hold', () => {
    for (const span of SPANS) {
      const all = naive(within(world, span)) ?? 0;
      for (const code of CODES) {
        const share = shareOfWorld(register, code, span);
        if (!world.some((r) => r.supplier === code)) expect(share).toBeNull();
        else {
          const total = naive(within(world, span).filter((r) => r.supplier === code)) ?? 0;
          about(share?.tiv, total, code);
          about(share?.share, all > 0 ? total / all : null, code);
        }
      }
    }
  });

  it('is stacked with every TIV kept, and years without a row stay missing', () => {
    for (const recipient of CODES) {
      const stack = importsBySupplier(register, recipient, setting);
      const own = of(null, recipient);
      if (!stack) {
        expect(own).toEqual([]);
        continue;
      }
      for (const [i, total] of totalsOf(stack).entries()) {
        const year = stack.years[i] as number;
        about(total, naive(own.filter((r) => r.year === year)), `${recipient} ${year}`);
      }
      about(
        stack.groups.reduce((sum, g) => sum + (sumPeriod(g.byYear) ?? 0), 0),
        naive(own),
        recipient,
      );
      expect(stack.groups.flatMap((g) => g.codes).sort()).toEqual(
        [...new Set(own.map((r) => r.supplier))].sort(),
      );
      const some = importsFrom(register, recipient, ['AAA', '*'], YEARS, setting);
      expect(totalsOf(some)).toHaveLength(YEARS[1] - YEARS[0] + 1);
      about(sumPeriod(some.groups[0]?.byYear ?? {}), naive(of('AAA', recipient)), recipient);
      about(
        sumPeriod(some.groups[1]?.byYear ?? {}),
        naive(own.filter((r) => r.supplier !== 'AAA')),
        recipient,
      );
    }
    const all = deliveriesBySupplier(register, YEARS, setting);
    for (const [i, total] of totalsOf(all).entries())
      about(total, naive(rows.filter((r) => r.year === all.years[i])), `${all.years[i]}`);
  });

  it('lists partners with their sums, both ways, the largest of the rest first', () => {
    for (const code of CODES) {
      for (const p of exportsOf(register, code)) about(p.tiv, naive(of(code, p.code)), `${code} ${p.code}`);
      const from = importsOf(register, code, setting);
      for (const p of from) about(p.tiv, naive(of(p.code, code)), `${p.code} ${code}`);
      const rest = from.filter((p) => !atlas.suppliers.includes(p.code)).map((p) => p.tiv);
      expect(rest).toEqual([...rest].sort((a, b) => b - a));
    }
  });

  it('knows of each year whether there was a delivery', () => {
    for (const { supplier, recipient, year } of rows)
      expect(standingOf(register, recipient, supplier, year, setting)).toBe('delivered');
    for (const recipient of CODES)
      for (const supplier of CODES)
        for (let year = YEARS[0] - 1; year <= YEARS[1] + 1; year++) {
          if (rows.some((r) => r.supplier === supplier && r.recipient === recipient && r.year === year))
            continue;
          const held = of(supplier, recipient).length > 0 || register.complete.includes(recipient);
          const inside = year >= YEARS[0] && year <= YEARS[1] && held && supplier !== recipient;
          const standing = standingOf(register, recipient, supplier, year, setting);
          expect(standing, `${supplier} ${recipient} ${year}`).toBe(inside ? 'none' : 'outside');
        }
  });

  it('makes a table and a comparison of the same sums', () => {
    const table = tableOfShares(register, CODES, CODES, SPANS);
    expect(table.map((r) => r.recipient)).toEqual(register.complete.flatMap((c) => SPANS.map(() => c)));
    for (const row of table) {
      about(row.all, naive(within(of(null, row.recipient), row.years)) ?? 0, row.recipient);
      expect(Object.keys(row.suppliers)).toEqual(CODES.filter((c) => c !== row.recipient));
    }
    const [a, b] = register.complete;
    if (a === undefined || b === undefined) return;
    const two = compared(register, 'recipients', [a, b], setting);
    const figure = compareFigure(register, two, YEARS, setting);
    for (const [code, , year, tiv] of figure.data.slice(1)) {
      if (tiv === null) continue;
      const supplied = rows.filter((r) => r.recipient === code && r.year === year);
      expect(tiv).toBeLessThanOrEqual((naive(supplied) ?? 0) + 1e-6);
    }
    const sum = figure.data.slice(1).reduce((total, line) => total + Number(line[3] ?? 0), 0);
    about(sum, (naive(of(null, a)) ?? 0) + (naive(of(null, b)) ?? 0), 'the rows of the comparison');
  });

  it('cannot be changed', () => {
    const from = register.transfers.AAA as Record<string, Record<string, number>>;
    expect(() => {
      (from[Object.keys(from)[0] as string] as Record<string, number>)[2000] = 1;
    }).toThrow(TypeError);
  });
});
