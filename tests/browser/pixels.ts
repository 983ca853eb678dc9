import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { drawn } from '../harness/drawing.ts';

export type Rgb = readonly [number, number, number];

export interface Picture {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): Rgb;
  /** How many pixels are within `reach` of a colour in each channel. */
  count(color: Rgb, reach?: number): number;
}

/** What is really on the screen where an element is. */
export async function picture(page: Page, selector = '.map-stage'): Promise<Picture> {
  const png = PNG.sync.read(await drawn(page, () => page.locator(selector).screenshot()));
  const at = (x: number, y: number): Rgb => {
    const i = (Math.round(y) * png.width + Math.round(x)) * 4;
    return [png.data[i] ?? 0, png.data[i + 1] ?? 0, png.data[i + 2] ?? 0];
  };
  return {
    width: png.width,
    height: png.height,
    at,
    count(color, reach = 12) {
      let n = 0;
      for (let i = 0; i < png.data.length; i += 4) {
        if (near([png.data[i] ?? 0, png.data[i + 1] ?? 0, png.data[i + 2] ?? 0], color, reach)) n++;
      }
      return n;
    },
  };
}

/** The pixels of a PNG, row by row. */
export function pixelsOf(file: Buffer): Rgb[] {
  const { data } = PNG.sync.read(file);
  const pixels: Rgb[] = [];
  for (let i = 0; i < data.length; i += 4) pixels.push([data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0]);
  return pixels;
}

export function near(a: Rgb, b: Rgb, reach = 12): boolean {
  return a.every((v, i) => Math.abs(v - (b[i] as number)) <= reach);
}

/** A colour of the palette as numbers. */
export function rgb(hex: string): Rgb {
  const n = Number.parseInt(hex.slice(1), 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
}
