/**
 * Whole numbers as the text of an encoded polyline (Google's format): each the difference to the one before, in chunks
 * of five bits. Points are pairs; a third smaller than JSON, and quicker read.
 */
export function encodeLine(points: readonly (readonly number[])[]): string {
  let text = '';
  let [before, beforeY] = [0, 0];
  for (const [x = 0, y = 0] of points) {
    text += encoded(x - before) + encoded(y - beforeY);
    [before, beforeY] = [x, y];
  }
  return text;
}

/** The points of an encoded line. */
export function decodeLine(text: string): [number, number][] {
  const points: [number, number][] = [];
  let at = 0;
  let [x, y] = [0, 0];
  const next = (): number => {
    let [bits, shift, chunk] = [0, 0, 0];
    do {
      chunk = text.charCodeAt(at++) - 63;
      bits |= (chunk & 31) << shift;
      shift += 5;
    } while (chunk >= 32);
    return bits & 1 ? ~(bits >> 1) : bits >> 1;
  };
  while (at < text.length) {
    x += next();
    y += next();
    points.push([x, y]);
  }
  return points;
}

function encoded(difference: number): string {
  let text = '';
  let bits = difference < 0 ? ~(difference << 1) : difference << 1;
  for (; bits >= 32; bits >>= 5) text += String.fromCharCode((bits & 31) + 95);
  return text + String.fromCharCode(bits + 63);
}
