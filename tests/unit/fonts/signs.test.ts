import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBase } from '../../../geo/compiler/base.ts';
import { compile } from '../../../geo/compiler/compile.ts';
import { BASE, readFolder } from '../../../geo/compiler/folder.ts';
import { borders } from '../compiler/tiny.ts';
import { codePointsOf } from './woff2.ts';

const STYLES = 'src/styles';

interface Face {
  readonly family: string;
  readonly weight: string;
  /** Code points that it is asked for and has. */
  readonly has: ReadonlySet<number>;
  /** Letters and signs that it is asked for and lacks. */
  readonly lacks: readonly string[];
}

/** The faces of `fonts.css`, each with the code points that both its file and its range hold. */
const faces = (readFileSync(join(STYLES, 'fonts.css'), 'utf8').match(/@font-face \{[^}]*\}/g) ?? []).map(
  (rule): Face => {
    const of = (pattern: RegExp) => pattern.exec(rule)?.[1] ?? '';
    const path = of(/url\("([^"]+)"/);
    const held = codePointsOf(
      readFileSync(path.startsWith('.') ? join(STYLES, path) : `node_modules/${path}`),
    );
    const inRange = of(/unicode-range:([^;]+);/)
      .split(',')
      .flatMap((range) => {
        const [from, to] = range
          .trim()
          .slice(2)
          .split('-')
          .map((n) => Number.parseInt(n, 16));
        return Array.from(
          { length: (to ?? (from as number)) - (from as number) + 1 },
          (_, i) => (from as number) + i,
        );
      });
    return {
      family: of(/family: "([^"]+)"/),
      weight: of(/weight: (\d+)/),
      has: new Set(inRange.filter((c) => held.has(c))),
      lacks: inRange
        .filter((c) => !held.has(c) && c >= 0x2190 && c <= 0x21ff)
        .map((c) => String.fromCodePoint(c)),
    };
  },
);

/** What comes from the reader's own fonts: Chinese, with its signs. */
const CHINESE = /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u;

/** Signs of a text that no face of this weight holds. */
function missing(text: string, weight: string, families: readonly string[]): string[] {
  const candidates = faces.filter((f) => f.weight === weight && families.includes(f.family));
  return [...new Set(text)].filter((sign) => {
    const code = sign.codePointAt(0) as number;
    return code > 31 && !CHINESE.test(sign) && !candidates.some((f) => f.has.has(code));
  });
}

/** All texts inside a value. */
function textsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value !== null && typeof value === 'object' ? Object.values(value).map(textsOf).join('') : '';
}

/** What the code of the views may say: its texts without its comments. Tables of letters to be found are not said. */
function viewTexts(): string {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|css)$/.test(path) && !/^(link|text|search)\//.test(path))
    .map((path) => readFileSync(join('src', path), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''))
    .join('');
}

const { atlas, html } = compile(readFolder('geo/sino-russian'), borders);
const { waters, capitals } = readBase(readFolder(BASE)).names;
const SANS = ['IBM Plex Sans Condensed'];
const SERIF = ['Source Serif 4', ...SANS];

describe('the page’s own faces', () => {
  it('are asked for no arrow that they lack', () => {
    expect(faces.flatMap((f) => f.lacks)).toEqual([]);
  });

  it.each(['400', '600'])('of weight %s hold every sign that is said beside Chinese', (weight) => {
    const all = [
      viewTexts(),
      readFileSync('index.html', 'utf8'),
      html,
      textsOf([atlas, waters, capitals]),
    ].join('');
    expect(missing(all, weight, SANS)).toEqual([]);
    expect(missing(html, weight, SERIF)).toEqual([]);
  });

  it('of the essay hold its letters, so that no word of it is drawn in two', () => {
    expect(missing(html.replace(/[^\p{L}]/gu, ''), '400', ['Source Serif 4'])).toEqual([]);
  });

  it('lack what they lack', () => {
    expect(missing('a→ж✕龍', '400', SANS)).toEqual(['✕']);
  });
});
