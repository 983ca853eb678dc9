import { PNG } from 'pngjs';

/**
 * When a picture counts as another. Both are averaged over squares of `block` pixels first, which takes out what
 * differs between drivers in the smoothing of an edge: a shade in a line's or a letter's rim. A square differs when one
 * of its channels is off by more than `channel` of 255; a view when more than `share` of its squares differ. One machine
 * draws a build alike to the pixel (share 0), and the least fault put in (the shortest label, moved by 20 pixels) comes
 * to 0.0003. Another hinting of text or a layout a pixel wider is not taken out: then the pictures are to be made anew.
 */
const TOLERANCE = { block: 2, channel: 14, share: 0.0002 } as const;

export interface Comparison {
  readonly same: boolean;
  /** Share of the squares that differ, from 0 to 1. */
  readonly share: number;
  /** The picture expected, pale, with what differs in red; null when the sizes differ. */
  readonly diff: PNG | null;
}

/** Compares two pictures within `TOLERANCE`; pictures of two sizes are never the same. */
export function compare(expected: PNG, got: PNG): Comparison {
  if (expected.width !== got.width || expected.height !== got.height)
    return { same: false, share: 1, diff: null };
  const { block, channel, share: most } = TOLERANCE;
  const diff = pale(expected);
  let squares = 0;
  let different = 0;
  for (let y = 0; y + block <= expected.height; y += block) {
    for (let x = 0; x + block <= expected.width; x += block) {
      squares++;
      if (alike(expected, got, x, y)) continue;
      const a = average(expected, x, y);
      const b = average(got, x, y);
      if (a.every((v, i) => Math.abs(v - (b[i] as number)) <= channel)) continue;
      different++;
      mark(diff, x, y);
    }
  }
  const share = different / squares;
  return { same: share <= most, share, diff };
}

/** True for a square whose pixels are the very same, as nearly all are. */
function alike(a: PNG, b: PNG, x: number, y: number): boolean {
  const { block } = TOLERANCE;
  for (let dy = 0; dy < block; dy++) {
    const from = ((y + dy) * a.width + x) * 4;
    if (a.data.compare(b.data, from, from + 4 * block, from, from + 4 * block) !== 0) return false;
  }
  return true;
}

function average(png: PNG, x: number, y: number): number[] {
  const { block } = TOLERANCE;
  const sum = [0, 0, 0];
  for (let dy = 0; dy < block; dy++) {
    for (let dx = 0; dx < block; dx++) {
      const i = ((y + dy) * png.width + x + dx) * 4;
      for (let c = 0; c < 3; c++) sum[c] = (sum[c] as number) + (png.data[i + c] as number);
    }
  }
  return sum.map((v) => v / block ** 2);
}

function pale(png: PNG): PNG {
  const out = new PNG({ width: png.width, height: png.height });
  for (let i = 0; i < png.data.length; i++)
    out.data[i] = i % 4 === 3 ? 255 : 255 - (255 - (png.data[i] as number)) / 4;
  return out;
}

function mark(png: PNG, x: number, y: number): void {
  for (let dy = 0; dy < TOLERANCE.block; dy++) {
    for (let dx = 0; dx < TOLERANCE.block; dx++)
      png.data.set([220, 0, 40, 255], ((y + dy) * png.width + x + dx) * 4);
  }
}
