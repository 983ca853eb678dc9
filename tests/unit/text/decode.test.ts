import { describe, expect, it } from 'vitest';
import { checkSize, clean, decodeText, MOST_BYTES, Refusal } from '../../../src/text/decode.ts';

const RUSSIAN =
  'Россия продала Китаю комплексы, и Москва об этом не жалеет; Пекин доволен. Отношения двух держав крепнут.';
const CHINESE = '中国和俄罗斯的军事合作正在加深，但是两国没有结盟。北京欢迎合作，尤其是经济合作。';
const ENGLISH = 'The “S-400” was sold to China – Beijing’s first.';
const FRENCH = 'Les frégates livrées à l’Algérie'.replace('’', "'");

const utf8 = (text: string) => new TextEncoder().encode(text);
const wide = (text: string, big: boolean, mark: boolean) => {
  const units = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  for (let i = 0; i < units.length; i++)
    new DataView(bytes.buffer).setUint16(i * 2, units.charCodeAt(i), !big);
  return bytes;
};
/** Bytes in an encoding that only a decoder is at hand for: each character is looked up among what one or two bytes give. */
const legacy = (text: string, encoding: string) => {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let a = 0; a < 256; a++) {
    table.set(decoder.decode(new Uint8Array([a])), [a]);
    if (encoding === 'gb18030' && a > 0xa0)
      for (let b = 0xa1; b < 0xff; b++) table.set(decoder.decode(new Uint8Array([a, b])), [a, b]);
  }
  return new Uint8Array([...text].flatMap((c) => table.get(c) ?? [63]));
};

describe('the text of a file', () => {
  it.each([
    ['UTF-8', utf8(RUSSIAN + CHINESE), 'utf-8', RUSSIAN + CHINESE],
    ['UTF-8 with its mark', utf8(`\ufeff${ENGLISH}`), 'utf-8', ENGLISH],
    ['UTF-16, little end first, marked', wide(CHINESE, false, true), 'utf-16le', CHINESE],
    ['UTF-16, big end first, marked', wide(RUSSIAN, true, true), 'utf-16be', RUSSIAN],
    ['UTF-16 without a mark', wide(ENGLISH, false, false), 'utf-16le', ENGLISH],
    ['windows-1251', legacy(RUSSIAN, 'windows-1251'), 'windows-1251', RUSSIAN],
    ['KOI8-R', legacy(RUSSIAN, 'koi8-r'), 'koi8-r', RUSSIAN],
    ['GB18030', legacy(CHINESE, 'gb18030'), 'gb18030', CHINESE],
    ['windows-1252', legacy(FRENCH, 'windows-1252'), 'windows-1252', FRENCH],
  ])('in %s is read as it was written', (_name, bytes, encoding, text) => {
    const read = decodeText(bytes, 'a.txt');
    expect(read).toMatchObject({ encoding, text });
  });

  it.each([
    ['nothing', new Uint8Array(), /is empty/],
    ['a ZIP', utf8('PK\x03\x04rest of it'), /ZIP archive or an office document.*Save it as plain text/],
    ['a PDF', utf8('%PDF-1.7 …'), /a PDF/],
    ['rich text', utf8('{\\rtf1\\ansi'), /rich-text/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), /a picture/],
    ['noise', new Uint8Array(4000).map((_b, i) => (i * 2654435761) >>> 13), /not a text in an encoding/],
    ['zeros', new Uint8Array(5000), /not a text/],
    ['spaces and signs', utf8(' \n …  —  \n'), /holds no words/],
  ])('is refused, with what to do, when it is %s', (_name, bytes, why) => {
    expect(() => decodeText(bytes, 'a.txt')).toThrow(Refusal);
    expect(() => decodeText(bytes, 'a.txt')).toThrow(why);
  });

  it('is refused by its size before any of it is read', () => {
    expect(() => checkSize(500_000_000, 'big.txt')).toThrow(/“big.txt” has 500 MB.*up to 4 MB/);
    expect(() => checkSize(MOST_BYTES, 'fits.txt')).not.toThrow();
  });

  it('loses what cannot be seen, and says so', () => {
    const { text, remarks } = clean('Rus\u202esia\0 and\r\nChi\u00adna \ud800 end\u2066\u2069');
    expect(text).toBe('Russia and\nChina � end');
    expect(remarks).toEqual([
      '1 control characters were left out.',
      '3 marks that turn the direction of writing were left out.',
      'Broken characters stand as �.',
    ]);
  });
});
