// in node there is no canvas: a width is guessed there
const context = globalThis.document?.createElement('canvas').getContext?.('2d') ?? null;
const widths = new Map<string, number>();

/** Width of a line of text in CSS pixels in a font given as in CSS; remembered. */
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

/** Forgets what was measured before the page's own fonts had loaded. */
export function forgetWidths(): void {
  widths.clear();
}
