/**
 * Whole numbers as text that zips well: steps from point to point, or from index to index. The last letter of a number
 * lies before the backslash in ASCII and holds its lowest part, letters after the backslash hold what is above that. Most
 * steps are one letter, which zip then codes by how often it comes: a quarter smaller than letters of five bits.
 */
export function encodeNumbers(numbers: readonly number[]): string {
  return numbers.map(encoded).join('');
}

/** The numbers of an encoded text. */
export function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let above = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > BACKSLASH) above = above * HEADS + code - HEAD;
    else {
      const folded = above * ENDS + code - END;
      numbers.push(folded % 2 ? -(folded + 1) / 2 : folded / 2);
      above = 0;
    }
  }
  return numbers;
}

const BACKSLASH = 92;
/** The first letter that ends a number, after the quotation mark, and how many there are. */
const END = 35;
const ENDS = BACKSLASH - END;
/** The first letter that does not, and how many there are. */
const HEAD = BACKSLASH + 1;
const HEADS = 127 - HEAD;

function encoded(number: number): string {
  // the sign becomes the lowest bit, so that small steps either way are small numbers
  const folded = number < 0 ? -2 * number - 1 : 2 * number;
  let text = String.fromCharCode(END + (folded % ENDS));
  for (let above = Math.floor(folded / ENDS); above > 0; above = Math.floor(above / HEADS))
    text = String.fromCharCode(HEAD + (above % HEADS)) + text;
  return text;
}
