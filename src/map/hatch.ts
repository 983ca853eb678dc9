import type { Pattern } from '../layers/layer.ts';

/** Distance of a pixel across the lines of a hatch, for each direction. */
const ACROSS: Record<Pattern['way'], (x: number, y: number, size: number) => number> = {
  down: (x, y) => x + y,
  up: (x, y, size) => x - y + size,
  level: (_x, y) => y,
  upright: (x) => x,
};

/** A seamlessly repeating hatch as RGBA pixels, transparent between its lines. */
export function hatch({ color, size, line, way }: Pattern): {
  width: number;
  height: number;
  data: Uint8ClampedArray;
} {
  const [r, g, b] = rgb(color);
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (ACROSS[way](x, y, size) % size >= line) continue;
      data.set([r, g, b, 255], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}

function rgb(hex: string): [number, number, number] {
  const n = Number.parseInt(hex.slice(1), 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
}
