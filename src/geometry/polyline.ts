/**
 * A line as the text of an encoded polyline (Google's format): the steps from each point to the next, as whole numbers in
 * chunks of five bits. A sixth smaller than JSON when both are zipped.
 */
export function encodeSteps(steps: readonly (readonly number[])[]): string {
  return steps.map((step) => step.map(encoded).join('')).join('');
}

/** The steps of an encoded line. */
export function decodeSteps(text: string): [number, number][] {
  const steps: [number, number][] = [];
  let at = 0;
  const next = (): number => {
    let [bits, shift, chunk] = [0, 0, 0];
    do {
      chunk = text.charCodeAt(at++) - 63;
      bits |= (chunk & 31) << shift;
      shift += 5;
    } while (chunk >= 32);
    return bits & 1 ? ~(bits >> 1) : bits >> 1;
  };
  while (at < text.length) steps.push([next(), next()]);
  return steps;
}

function encoded(number: number): string {
  let text = '';
  let bits = number < 0 ? ~(number << 1) : number << 1;
  for (; bits >= 32; bits >>= 5) text += String.fromCharCode((bits & 31) + 95);
  return text + String.fromCharCode(bits + 63);
}
