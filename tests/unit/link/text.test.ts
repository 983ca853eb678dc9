import { describe, expect, it } from 'vitest';
import { match, mentions } from './matcher.ts';

describe('offsets', () => {
  it.each([
    ['a line break', 'the South\nChina Sea.', 'South\nChina Sea'],
    ['a no-break space', 'the United\u00a0States.', 'United\u00a0States'],
    ['a soft hyphen', 'in Kazakh\u00adstan.', 'Kazakh\u00adstan'],
    ['a zero-width space', 'in Rus\u200bsia.', 'Rus\u200bsia'],
    ['letters apart from their accents', 'in Co\u0302te d\u2019Ivoire.', 'Co\u0302te d\u2019Ivoire'],
    ['a straight apostrophe', "in Cote d'Ivoire.", "Cote d'Ivoire"],
    ['a broken Chinese name', '在南\n海上', '南\n海'],
    ['й apart from its mark', 'Кита\u0438\u0306 и мир', 'Кита\u0438\u0306'],
    ['wide letters', '与ＵＳ谈', 'ＵＳ'],
    ['characters beyond the plane before it', '😀😀 Japan', 'Japan'],
  ])('hold with %s', (_, text, name) => {
    const [m, ...more] = match(text);
    expect(more).toEqual([]);
    expect(m?.text).toBe(name);
    expect(text.slice(m?.start, m?.end)).toBe(name);
  });

  it('count a byte order mark', () => {
    expect(match('\ufeffChina')[0]).toMatchObject({ start: 1, end: 6 });
  });

  it('span the name only: no article, no possessive, no quotation marks', () => {
    expect(mentions('“The United States’s” and ‘China’s’ and the "Netherlands"')).toEqual([
      'United States → USA',
      'China → CHN',
      'Netherlands → NLD',
    ]);
  });

  it('join no words across paragraphs, and find nothing in addresses', () => {
    expect(mentions('South\n\nAfrica and https://China.example/Russia www.Iran.example')).toEqual([
      'Africa → area:africa',
    ]);
  });

  it('want the capital, or all capitals', () => {
    expect(mentions('RUSSIA AND CHINA SIGN; china and turkey do not, nor do ChInA and rUSSIA')).toEqual([
      'RUSSIA → RUS',
      'CHINA → CHN',
    ]);
  });
});

describe('any text', () => {
  const hostile: Record<string, string> = {
    'lone surrogates': '\ud800China\udc00\ud83d',
    NUL: '\0China\0',
    'one letter': 'a'.repeat(200_000),
    'one character': '中'.repeat(200_000),
    'quotation marks': '"'.repeat(200_000),
    'line ends': '\n'.repeat(200_000),
    'ten thousand lines of one letter': 'x\n'.repeat(10_000),
    'marks without end': `e${'\u0301'.repeat(200_000)}`,
    'addresses without end': 'www.://'.repeat(30_000),
  };
  it.each(Object.keys(hostile))('%s: ordered, never overlapping, the text itself', (name) => {
    const text = hostile[name] as string;
    let last = 0;
    for (const m of match(text)) {
      expect(m.start).toBeGreaterThanOrEqual(last);
      expect(m.end).toBeGreaterThan(m.start);
      expect(text.slice(m.start, m.end)).toBe(m.text);
      last = m.end;
    }
  });

  it('takes a megabyte, and twice the text in about twice the time', () => {
    const text =
      'Moscow warned Georgia in Tbilisi that China and the Quad met in Paris. 中俄在北京。 Россия. '.repeat(
        7000,
      );
    const time = (t: string) => {
      const start = performance.now();
      const count = match(t).length;
      return { count, ms: performance.now() - start };
    };
    const [half, whole] = [time(text), time(text + text)];
    expect(whole.count).toBe(half.count * 2);
    console.info(
      `link: ${text.length * 2} units in ${whole.ms.toFixed(0)} ms, ${(whole.ms / half.ms).toFixed(2)} times the half`,
    );
  });
});
