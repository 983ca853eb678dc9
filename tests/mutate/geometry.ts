import type { Fault } from './fault.ts';

const tests = ['tests/unit/geometry/edges.test.ts'];

const FAULTS: readonly Fault[] = [
  {
    file: 'src/geometry/placement.ts',
    find: 'taken.some((t) => overlaps(box, t, GAP))',
    put: 'taken.every((t) => overlaps(box, t, GAP))',
    seen: 'labels lie on one another',
  },
  {
    file: 'src/geometry/placement.ts',
    find: 'a.x + a.width <= b.x + b.width',
    put: 'a.x <= b.x + b.width',
    seen: 'labels are cut off at the right edge',
  },
  {
    file: 'src/geometry/placement.ts',
    find: 'if (box) boxes[i] = box;',
    put: '',
    seen: 'two widened labels lie on one another',
  },
  {
    file: 'src/geometry/placement.ts',
    find: 'Math.max(box.x, Math.min(box.x + box.width, x))',
    put: 'box.x',
    seen: 'a click above a label misses it by its width',
  },
  {
    file: 'src/geometry/curve.ts',
    find: 'Math.min(0.1, 0.36 / Math.max(1, count - 1))',
    put: 'Math.max(0.1, 0.36 / Math.max(1, count - 1))',
    seen: 'the tenth flow between two states runs round half the map',
  },
  {
    file: 'src/geometry/curve.ts',
    find: 'const q = toMercator([unwrap(b[0], a[0]), b[1]]);',
    put: 'const q = toMercator(b);',
    seen: 'a flow over the Pacific runs the long way round',
    tests: ['tests/unit/geometry/curve.test.ts'],
  },
  {
    file: 'src/geometry/curve.ts',
    find: 'for (let i = 0; i <= steps; i++) {\n    const t = from + ((to - from) * i) / steps;\n    const push',
    put: 'for (let i = 0; i < steps; i++) {\n    const t = from + ((to - from) * i) / steps;\n    const push',
    seen: 'a flow on the flat map ends short of its end',
  },
  {
    file: 'src/geometry/fit.ts',
    find: 'room.width / Math.max(x1 - x0, 0.01), room.height',
    put: 'room.height / Math.max(x1 - x0, 0.01), room.height',
    seen: 'a wide group is framed too small',
  },
  {
    file: 'src/geometry/fit.ts',
    find: 'if (next - position > widest)',
    put: 'if (next - position < widest)',
    seen: 'a group across the antimeridian is framed by the whole world',
    tests: ['tests/unit/geometry/fit.test.ts'],
  },
  {
    file: 'src/geometry/fit.ts',
    find: 'angle(position, v) > angle(position, m)',
    put: 'angle(position, v) < angle(position, m)',
    seen: 'the globe does not look at the middle of a group',
    tests: ['tests/unit/geometry/fit.test.ts', ...tests],
  },
  {
    file: 'src/geometry/flight.ts',
    find: 'unwrap(to.center[0], from.center[0])',
    put: 'to.center[0]',
    seen: 'the flat map flies the long way round',
    tests: ['tests/unit/geometry/flight.test.ts'],
  },
  {
    file: 'src/geometry/flight.ts',
    find: 'if (t >= 1) return to;',
    put: '',
    seen: 'a flight goes past its end',
  },
  {
    file: 'src/geometry/sphere.ts',
    find: 'Math.round((lon - near) / 360)',
    put: 'Math.floor((lon - near) / 360)',
    seen: 'lines jump at the antimeridian',
  },
  {
    file: 'src/geometry/mercator.ts',
    find: 'Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat))',
    put: 'lat',
    seen: 'what lies at a pole is drawn at no place',
  },
  {
    file: 'src/geometry/track.ts',
    find: 'if (pixels < 0 || pixels > track.length',
    put: 'if (pixels <= 0 || pixels > track.length',
    seen: 'the first moving mark of a flow is missing',
  },
];

export const GEOMETRY: readonly Fault[] = FAULTS.map((fault) => ({ tests, ...fault }));
