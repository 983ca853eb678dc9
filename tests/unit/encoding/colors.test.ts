import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, nthSupplierColor, type Palette } from '../../../src/encoding/colors.ts';
import { toOklab } from '../../../src/encoding/oklab.ts';
import { contrast, distance, luminance, VISIONS } from './vision.ts';

/** What WCAG 2.2 asks of text and of graphics. */
const TEXT = 4.5;
const GRAPHICS = 3;
/** Distances in OKLab; two colours 0.02 apart are just told apart side by side. */
const APART = 0.08;
const NAMED_APART = 0.05;
const JUST_APART = 0.03;

function fall(named: Record<string, string>, grounds: Record<string, string>, least: number): string[] {
  return Object.entries(named).flatMap(([name, color]) =>
    Object.entries(grounds).flatMap(([ground, under]) => {
      const c = contrast(color, under);
      return c < least ? [`${name} on ${ground}: ${c.toFixed(2)}`] : [];
    }),
  );
}

function lines(p: Palette): Record<string, string> {
  const [first = '', second = ''] = p.suppliers;
  return { first, second, other: p.other, neutral: p.neutral };
}

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('the colours, %s', (_name, p) => {
  const groups = Object.fromEntries(p.alignments.map((c, i) => [`alignment ${i}`, c]));
  const marks = { ...lines(p), ...groups, disputed: p.disputed, region: p.region, ink: p.ink };

  it('give text 4.5:1 against its halo and what it lies on', () => {
    expect(fall(marks, { halo: p.halo, land: p.land }, TEXT)).toEqual([]);
    expect(fall({ quiet: p.quiet }, { land: p.land }, TEXT)).toEqual([]);
    expect(fall({ water: p.water }, { sea: p.sea }, TEXT)).toEqual([]);
  });

  it('give lines and marks 3:1 against sea and land, lit or not', () => {
    const grounds = {
      sea: p.sea,
      land: p.land,
      landHighlighted: p.landHighlighted,
      landHovered: p.landHovered,
      landSelected: p.landSelected,
    };
    expect(fall(marks, grounds, GRAPHICS)).toEqual([]);
    expect(fall({ border: p.border }, { land: p.land }, GRAPHICS)).toEqual([]);
    expect(fall({ coast: p.coast }, { land: p.land, sea: p.sea }, GRAPHICS)).toEqual([]);
  });

  it.each(VISIONS)('tell suppliers, the others and what is not arms apart with %s', (vision) => {
    const near = pairs(Object.entries(lines(p))).flatMap(([[a, x], [b, y]]) => {
      const d = distance(x, y, vision);
      return d < APART ? [`${a} and ${b}: ${d.toFixed(3)}`] : [];
    });
    expect(near).toEqual([]);
    expect(distance(p.disputed, p.region, vision)).toBeGreaterThan(APART);
  });

  it.each(VISIONS)('tell eight suppliers apart, of whom every other has a double line, with %s', (vision) => {
    const all = {
      ...Object.fromEntries(p.suppliers.map((c, i) => [`supplier ${i}`, c])),
      other: p.other,
      neutral: p.neutral,
    };
    const near = pairs(Object.entries(all)).flatMap(([[a, x], [b, y]]) => {
      const d = distance(x, y, vision);
      return d < NAMED_APART ? [`${a} and ${b}: ${d.toFixed(3)}`] : [];
    });
    expect(near).toEqual([]);
  });

  it('give any number of suppliers a colour of its own that can be read', () => {
    const forty = Array.from({ length: 40 }, (_, n) => nthSupplierColor(n, p));
    expect(new Set(forty).size).toBe(40);
    const named = Object.fromEntries(forty.map((c, n) => [`supplier ${n}`, c]));
    expect(fall(named, { halo: p.halo, land: p.land }, TEXT)).toEqual([]);
    expect(
      fall(named, { sea: p.sea, landHighlighted: p.landHighlighted, landSelected: p.landSelected }, GRAPHICS),
    ).toEqual([]);
    const sixteen = pairs(forty.slice(0, 16)).filter(([a, b]) => distance(a, b, 'normal') < JUST_APART);
    expect(sixteen).toEqual([]);
  });

  it.each(VISIONS)('tell alignments apart, which have names and line styles too, with %s', (vision) => {
    const near = pairs(p.alignments).filter(([a, b]) => distance(a, b, vision) < NAMED_APART);
    expect(near).toEqual([]);
  });
});

it('a supplier has one hue in both themes', () => {
  const hue = (color: string) => {
    const [, a, b] = toOklab(color);
    return (Math.atan2(b, a) * 180) / Math.PI;
  };
  for (const [n, color] of LIGHT.suppliers.slice(0, 5).entries()) {
    const turn = Math.abs(hue(color) - hue(DARK.suppliers[n] as string)) % 360;
    expect(Math.min(turn, 360 - turn), `supplier ${n}`).toBeLessThan(30);
  }
});

it('the two suppliers differ on paper in grey', () => {
  expect(contrast(LIGHT.suppliers[0] as string, LIGHT.suppliers[1] as string)).toBeGreaterThan(1.5);
});

it('the page and the map agree on their colours', () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  const [light = '', dark = ''] = css.split(':root[data-theme="dark"]');
  for (const [part, p] of [
    [light, LIGHT],
    [dark, DARK],
  ] as const) {
    const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(part)?.[1];
    expect([token('supplier-1'), token('supplier-2')]).toEqual(p.suppliers.slice(0, 2));
    expect(token('supplier-other')).toBe(p.other);
    expect([token('neutral'), token('sea'), token('land')]).toEqual([p.neutral, p.sea, p.land]);
  }
});

it('contrast and vision are what the standards say', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(luminance('#ff0000')).toBeCloseTo(0.2126, 4);
  expect(distance('#000000', '#ffffff', 'normal')).toBeCloseTo(1, 4);
  // red and green of the same lightness are far apart, unless one sees no red
  const [red, green] = ['#b35a00', '#6b7a00'];
  expect(distance(red, green, 'deuteranopia')).toBeLessThan(distance(red, green, 'normal') / 2);
});

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}
