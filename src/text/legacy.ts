/** Single-byte Cyrillic encodings, told apart by the letters the bytes would be. */
const CYRILLIC = ['windows-1251', 'koi8-r'] as const;

/**
 * The encoding of a text that is not Unicode, or null. Chinese in GB18030 has its bytes in pairs, most of them of the
 * common characters; Russian in one byte is nearly all small letters; what is mostly ASCII is windows-1252.
 */
export function legacyOf(bytes: Uint8Array): string | null {
  const high = bytes.reduce((n, b) => n + (b > 0x7f ? 1 : 0), 0);
  if (high === 0) return 'windows-1252';
  // French or German has a high byte here and there, Russian and Chinese nearly nothing else
  const western = high < bytes.length * 0.25 && isWestern(bytes);
  if (western) return 'windows-1252';
  const [best] = CYRILLIC.map((name) => ({ name, share: smallLetters(bytes, name) })).sort(
    (a, b) => b.share - a.share,
  );
  if (best && best.share > 0.8) return best.name;
  if (commonPairs(bytes) > 0.6) return 'gb18030';
  return null;
}

/** Share of the high bytes that are in pairs of the first level of GB 2312 or its punctuation. */
function commonPairs(bytes: Uint8Array): number {
  let pairs = 0;
  let high = 0;
  for (let i = 0; i < bytes.length; i++) {
    const a = bytes[i] as number;
    if (a < 0x80) continue;
    const b = bytes[i + 1] ?? 0;
    high++;
    if (b < 0x40) continue;
    high++;
    i++;
    const common = (a >= 0xb0 && a <= 0xd7) || a === 0xa1 || a === 0xa3;
    if (common && b >= 0xa1) pairs += 2;
  }
  return high ? pairs / high : 0;
}

/** Share of lower-case Cyrillic letters among the non-ASCII characters, decoded with an encoding. */
function smallLetters(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes);
  let small = 0;
  let high = 0;
  for (const c of text) {
    if (c <= '\x7f') continue;
    high++;
    if (c >= 'а' && c <= 'ё') small++;
  }
  return high ? small / high : 0;
}

/** Whether the high bytes are letters and typographic signs of Western Europe. */
function isWestern(bytes: Uint8Array): boolean {
  const text = new TextDecoder('windows-1252').decode(bytes);
  const high = [...text].filter((c) => c > '\u007f');
  const fit = high.filter((c) => /[\p{L}‘’“”–—…•«»©®°§€£ ]/u.test(c)).length;
  return fit > high.length * 0.95;
}
