// node has no canvas, so widths are estimated
const context = globalThis.document?.createElement('canvas').getContext?.('2d') ?? null;
const widths = new Map<string, number>();

/** Width of a line of text in CSS pixels, in a font given as in CSS; cached. */
export function textWidth(text: string, font: string): number {
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (!context) return text.length * 7;
  context.font = font;
  const width = context.measureText(text).width;
  widths.set(key, width);
  return width;
}

/** Clears the cache, because widths measured before the page's fonts had loaded are wrong. */
export function forgetWidths(): void {
  widths.clear();
}
