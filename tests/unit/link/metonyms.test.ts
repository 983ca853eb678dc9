import { describe, expect, it } from 'vitest';
import { match, mentions } from './matcher.ts';

const USES: readonly (readonly [string, ...string[]])[] = [
  ['Moscow warned that it would answer.', 'Moscow → RUS'],
  ['He stayed in Moscow for a week.', 'Moscow → place:moscow'],
  ['Relations with Hanoi have warmed.', 'Hanoi → VNM'],
  ['It hurt Moscow’s ambitions.', 'Moscow → RUS'],
  ['Talks between Washington and Tehran broke down.', 'Washington → USA', 'Tehran → IRN'],
  ['She arrived in Beijing and left for Shanghai.', 'Beijing → place:beijing', 'Shanghai → place:shanghai'],
  ['Paris, where she lives, was hot.', 'Paris → place:paris'],
  ['Shells fell near Kyiv.', 'Kyiv → place:kyiv'],
  ['A Moscow-based analyst and a Moscow-backed party.', 'Moscow → place:moscow', 'Moscow → RUS'],
  ['BEIJING, March 3 (Reuters) - Shares fell.', 'BEIJING → place:beijing'],
  ['The visit of the minister to Moscow was long planned.', 'Moscow → place:moscow'],
  ['In Moscow and Beijing, people queued.', 'Moscow → place:moscow', 'Beijing → place:beijing'],
  ['Moscow and Beijing agreed.', 'Moscow → RUS', 'Beijing → CHN'],
  ['The mayor of Moscow said so.', 'Moscow → place:moscow'],
  [
    'The Kremlin denied it; Downing Street, the Élysée and the Pentagon did not.',
    'Kremlin → RUS',
    'Downing Street → GBR',
    'Élysée → FRA',
    'Pentagon → USA',
  ],
  ['They dined in the Kremlin.', 'Kremlin → place:kremlin'],
  ['Brussels fined the firm.', 'Brussels → alignment:eu'],
  ['Москва заявила протест.', 'Москва → RUS'],
  ['Он живёт в Москве.', 'Москве → place:moscow'],
  ['Он прилетел из Пекина в Москву.', 'Пекина → place:beijing', 'Москву → place:moscow'],
  ['北京认为这是误解。', '北京 → CHN'],
  ['他在北京工作。', '北京 → place:beijing'],
];

describe('a capital is a government when it acts and a place when one is there', () => {
  it.each(USES)('%s', (text, ...expected) => {
    expect(mentions(text)).toEqual(expected);
  });

  it('says which word decided', () => {
    const [first, second] = match('Moscow warned them. He was in Minsk.');
    expect(first?.why).toBe("capital acting as government: 'warned' follows");
    expect(second?.why).toBe("a place: after 'in'");
  });

  it('follows the other uses in the text where its own words are silent', () => {
    expect(mentions('We walked through Lima. Lima! In Lima it never rains.')).toEqual([
      'Lima → place:lima',
      'Lima → place:lima',
      'Lima → place:lima',
    ]);
  });
});
