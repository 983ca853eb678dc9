import type { Fault } from './fault.ts';

const looks = ['tests/unit/layers/looks.test.ts'];

export const LAYERS: readonly Fault[] = [
  {
    file: 'src/layers/flows.ts',
    find: 'cancelled: [1.2, 1.2],',
    put: 'cancelled: null,',
    seen: 'a cancelled sale is drawn as a full line',
    tests: ['tests/unit/layers/flow-looks.test.ts'],
  },
  {
    file: 'src/layers/flows.ts',
    find: 'colorIndex(atlas, supplier) % 2 === 1',
    put: 'colorIndex(atlas, supplier) % 2 === 0',
    seen: 'the first supplier’s line is double',
    tests: ['tests/unit/layers/flow-looks.test.ts'],
  },
  {
    file: 'src/layers/borders.ts',
    find: "'line-width': 1.1, 'line-dasharray': [2.6, 1.8]",
    put: "'line-width': 1.1",
    seen: 'disputed boundary segments are whole lines',
    tests: looks,
  },
  {
    file: 'src/layers/borders.ts',
    find: "'segment-dashed': segments('dashed')",
    put: "'segment-dashed': segments('solid')",
    seen: 'what is agreed is drawn as disputed',
    tests: looks,
  },
  {
    file: 'src/layers/borders.ts',
    find: '(!s.sea || s.sides.some((side) => drawn.has(side.area)))',
    put: 'true',
    seen: 'lines stay in the sea when areas are switched off',
    tests: looks,
  },
  {
    file: 'src/layers/borders.ts',
    find: "'segment-dashed': base.borders,",
    put: "'segment-dashed': true,",
    seen: 'disputed borders stay when borders are switched off',
    tests: looks,
  },
  {
    file: 'src/layers/areas.ts',
    find: "a.treatment !== 'part' && a.item.type !== 'former-state'",
    put: "a.item.type !== 'former-state'",
    seen: 'an area that is part of a state is hatched',
    tests: looks,
  },
  {
    file: 'src/layers/alignments.ts',
    find: 'dialogue: { width: 0, fill: 0,',
    put: 'dialogue: { width: 2, fill: 0.09,',
    seen: 'a dialogue fills its states as an alliance does',
    tests: looks,
  },
  {
    file: 'src/layers/bodies.ts',
    find: 'if (codes.has(l) !== codes.has(r))',
    put: 'if (codes.has(l) || codes.has(r))',
    seen: 'borders within a body are outlined',
    tests: looks,
  },
  {
    file: 'src/layers/bodies.ts',
    find: '[side(line.a, line.area_a), side(line.b, line.area_b)]',
    put: '[line.a, line.b]',
    seen: 'a selected state is not outlined with the areas it is drawn with',
    tests: looks,
  },
];
