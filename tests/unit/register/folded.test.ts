import { describe, expect, it } from 'vitest';
import { tivOfFlow } from '../../../src/register/flow-tiv.ts';
import { importsBySupplier, importsOf } from '../../../src/register/series.ts';
import { settingOf } from '../../../src/register/setting.ts';
import { importsByYear, shareOfImports, shareOfWorld } from '../../../src/register/shares.ts';
import { sumPeriod } from '../../../src/register/sums.ts';
import { groupName } from '../../../src/register/words.ts';
import { compiled } from '../atlas.ts';

const { atlas } = compiled;
const register = atlas.register;
if (!register) throw new Error('the atlas has figures');
const setting = settingOf(atlas);
const raw = (recipient: string, supplier: string) => register.transfers[recipient]?.[supplier] ?? {};

describe('what the Soviet Union delivered', () => {
  it('is Russia’s in the shares of years before 1992, and of years across the seam', () => {
    const soviet = sumPeriod(raw('IND', 'SUN'), 1980, 1984) ?? 0;
    expect(soviet).toBeGreaterThan(0);
    expect(shareOfImports(register, 'IND', 'RUS', [1980, 1984])?.tiv).toBeCloseTo(soviet);
    const both =
      (sumPeriod(raw('IND', 'SUN'), 1989, 1994) ?? 0) + (sumPeriod(raw('IND', 'RUS'), 1989, 1994) ?? 0);
    expect(shareOfImports(register, 'IND', 'RUS', [1989, 1994])?.tiv).toBeCloseTo(both);
    expect(shareOfWorld(register, 'RUS', [1975, 1979])?.tiv).toBeGreaterThan(1000);
  });

  it('is counted once: the parts of every recipient are its whole', () => {
    for (const recipient of register.complete) {
      const parts = importsOf(register, recipient, setting).reduce((sum, p) => sum + p.tiv, 0);
      expect(parts).toBeCloseTo(sumPeriod(importsByYear(register, recipient)) ?? 0, 4);
      const groups = importsBySupplier(register, recipient, setting)?.groups ?? [];
      expect(groups.reduce((sum, g) => sum + (sumPeriod(g.byYear) ?? 0), 0)).toBeCloseTo(parts, 4);
      expect(groups.filter((g) => g.codes.includes('SUN'))).toHaveLength(
        Object.keys(raw(recipient, 'SUN')).length ? 1 : 0,
      );
    }
  });

  it('is said where it is counted, and nowhere else', () => {
    const named = (recipient: string) =>
      (importsBySupplier(register, recipient, setting)?.groups ?? []).map((g) => groupName(g, setting));
    expect(named('IND')).toContain('Russia (before 1992 Soviet Union)');
    expect(named('IND')).not.toContain('Soviet Union');
    expect(Object.keys(raw('TKM', 'SUN'))).toEqual([]);
    expect(named('TKM')).toContain('Russia');
  });

  it('stays its own on the map: its flow and Russia’s never count the same year', () => {
    const [soviet, russian] = ['flow:sun-chn', 'flow:rus-chn'].map((ref) => atlas.entities[ref]);
    if (soviet?.kind !== 'flow' || russian?.kind !== 'flow') throw new Error('two flows');
    const years = Object.keys(tivOfFlow(register, soviet));
    expect(years.length).toBeGreaterThan(5);
    expect(Object.keys(tivOfFlow(register, russian)).filter((y) => years.includes(y))).toEqual([]);
  });
});
