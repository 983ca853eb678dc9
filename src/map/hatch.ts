/** A 45° hatch as RGBA pixels: `size` square, lines `line` pixels wide, transparent between. */
export function hatch(
  color: string,
  size = 10,
  line = 2,
): { width: number; height: number; data: Uint8ClampedArray } {
  const [r, g, b] = rgb(color);
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if ((x + y) % size >= line) continue;
      data.set([r, g, b, 255], (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}

function rgb(hex: string): [number, number, number] {
  const n = Number.parseInt(hex.slice(1), 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
}
