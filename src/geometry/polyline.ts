/**
 * Whole numbers as the text of an encoded polyline (Google's format), in chunks of five bits: steps from point to point,
 * or from index to index. A sixth smaller than JSON when both are zipped.
 */
export function encodeNumbers(numbers: readonly number[]): string {
  return numbers.map(encoded).join('');
}

/** The numbers of an encoded text. */
export function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let [bits, shift] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const chunk = text.charCodeAt(at) - 63;
    bits |= (chunk & 31) << shift;
    shift += 5;
    if (chunk >= 32) continue;
    numbers.push(bits & 1 ? ~(bits >> 1) : bits >> 1);
    [bits, shift] = [0, 0];
  }
  return numbers;
}

function encoded(number: number): string {
  let text = '';
  let bits = number < 0 ? ~(number << 1) : number << 1;
  for (; bits >= 32; bits >>= 5) text += String.fromCharCode((bits & 31) + 95);
  return text + String.fromCharCode(bits + 63);
}
