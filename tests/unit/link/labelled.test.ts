import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { found, labelled, made } from './matcher.ts';

const DIR = 'tests/fixtures/link';
const texts = readdirSync(DIR)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({ file, ...labelled(readFileSync(`${DIR}/${file}`, 'utf8')) }));

const STATE = /→ [A-Z]{3}$|→ country:/;

/** A bare list of state names between word boundaries: what the matcher has to be better than. */
function bareList(text: string): string[] {
  const hits: string[] = [];
  const names = made.gazetteer.names
    .filter((set) => set.ref.startsWith('country:') && set.kind === 'name')
    .flatMap((set) =>
      [...(set.en ?? []), ...(set.zh ?? []), ...(set.ru ?? [])].map((name) => ({ name, ref: set.ref })),
    )
    .map(({ name, ref }) => ({ name: name.replace(/=|![fmn]/g, ''), ref: ref.slice('country:'.length) }));
  for (const { name, ref } of names) {
    const edge = /[㐀-鿿]/.test(name) ? '' : '(?![\\p{L}\\p{N}])';
    const pattern = new RegExp(
      `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}])${name.replace(/[.()+]/g, '\\$&')}${edge}`,
      'gu',
    );
    for (const m of text.matchAll(pattern)) hits.push(`${m.index} ${m[0]} → ${ref}`);
  }
  return hits;
}

function errorsOf(got: readonly string[], labels: readonly string[]) {
  const [has, wants] = [new Set(got), new Set(labels)];
  const right = [...wants].filter((label) => has.has(label)).length;
  return { right, missed: wants.size - right, wrong: has.size - right };
}

describe('labelled paragraphs', () => {
  it.each(texts)(
    '$file: states with an F1 of at least 0.97, all mentions of at least 0.95',
    ({ text, labels }) => {
      const f1 = ({ right, missed, wrong }: ReturnType<typeof errorsOf>) =>
        (2 * right) / (2 * right + missed + wrong);
      const got = found(text);
      const states = errorsOf(
        got.filter((m) => STATE.test(m)),
        labels.filter((m) => STATE.test(m)),
      );
      expect(f1(states)).toBeGreaterThanOrEqual(0.97);
      expect(f1(errorsOf(got, labels))).toBeGreaterThanOrEqual(0.95);
    },
  );

  it('at most half as many errors with states as a bare list of names', () => {
    const sum = (find: (text: string) => string[]) =>
      texts.reduce((n, { text, labels }) => {
        const { missed, wrong } = errorsOf(
          find(text).filter((m) => STATE.test(m)),
          labels.filter((m) => STATE.test(m)),
        );
        return n + missed + wrong;
      }, 0);
    expect(sum(found) * 2).toBeLessThanOrEqual(sum(bareList));
  });
});
