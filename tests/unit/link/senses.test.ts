import { describe, expect, it } from 'vitest';
import { nearestOf, phrasesAfter, phrasesBefore } from '../../../src/link/context.ts';
import type { SenseRule } from '../../../src/link/gazetteer.ts';
import { asText, matcherOf } from './small.ts';

const LAND = { ref: 'country:LND', kind: 'name', en: ['Marland'] } as const;
const OTHER = { ref: 'country:OTH', kind: 'name', en: ['Otherland'] } as const;
const rule = (when: SenseRule['when'], ref: SenseRule['ref'], ...words: string[]): SenseRule => ({
  names: ['Marland'],
  when,
  words,
  ...(ref === undefined ? {} : { ref }),
});
const matched = (senses: readonly SenseRule[], text: string) =>
  asText(matcherOf({ names: [LAND, OTHER], senses })(text)).filter((m) => m.startsWith('Marland'));

describe('the words at a name’s side', () => {
  it('are phrases of four words to one, the longest first before and last after', () => {
    expect(phrasesBefore('said the new mayor of marland', 22)).toEqual([
      'the new mayor of',
      'new mayor of',
      'mayor of',
      'of',
    ]);
    expect(phrasesAfter('marland has a new mayor today', 7)).toEqual([
      'has',
      'has a',
      'has a new',
      'has a new mayor',
    ]);
  });

  it('end with the paragraph', () => {
    expect(phrasesBefore('the river\nof marland', 13)).toEqual(['of']);
    expect(phrasesBefore('the river\nmarland', 10)).toEqual([]);
    expect(phrasesAfter('marland has\na mayor', 7)).toEqual(['has']);
  });

  it('keep a possessive, a hyphened end and a mark apart', () => {
    expect(phrasesAfter("marland's army", 7)).toEqual(["'s", "'s army"]);
    expect(phrasesAfter('marland-based firm', 7)).toEqual(['-based', '-based firm']);
    expect(phrasesAfter('marland, once', 7)).toEqual([',', ', once']);
  });

  it('are characters in Chinese', () => {
    expect(phrasesBefore('总统访问国', 4)).toEqual(['问', '访问', '统访问', '总统访问']);
    expect(phrasesAfter('国总统访问', 1)).toEqual(['总', '总统', '总统访', '总统访问']);
  });
});

describe('the word nearest to a name', () => {
  const near = (text: string, words: readonly string[]) =>
    nearestOf(text.replace('|', '\u0001'), words)?.word;

  it('is taken whatever the order of the list', () => {
    expect(near('river and then city | far off is a port', ['river', 'city', 'port'])).toBe('city');
    expect(near('river far off the | port, a city', ['city', 'river', 'port'])).toBe('port');
    expect(near('city long before, then city | port', ['port', 'city'])).toBe('city');
  });

  it('is whole, or a beginning where it is marked', () => {
    expect(near('the cityscape | x', ['city'])).toBeUndefined();
    expect(near('the intercity | x', ['city', 'city*'])).toBeUndefined();
    expect(near('the cities of | x', ['citi*'])).toBe('citi');
  });
});

describe('a rule of sense', () => {
  it('decides by the nearest of several words of context', () => {
    const senses = [rule('near', 'place:port', 'harbour'), rule('near', 'area:field', 'football')];
    expect(matched(senses, 'A harbour, and far off on a field of football, Marland.')).toEqual([
      'Marland → area:field',
    ]);
    expect(matched(senses, 'All football was off: from the harbour Marland was seen.')).toEqual([
      'Marland → place:port',
    ]);
    expect(matched(senses, 'Marland football at the harbour.')).toEqual(['Marland → area:field']);
  });

  it('hears nothing of another paragraph, nor from too far', () => {
    const senses = [rule('near', 'place:port', 'harbour')];
    expect(matched(senses, 'The harbour.\n\nMarland.\n\nThe harbour.')).toEqual(['Marland → country:LND']);
    expect(matched(senses, `The harbour ${'and so on '.repeat(30)}Marland.`)).toEqual([
      'Marland → country:LND',
    ]);
    expect(matched(senses, `Marland ${'and so on '.repeat(20)} harbour.`)).toEqual(['Marland → place:port']);
  });

  it('is tried in its order: the first that holds decides', () => {
    const senses = [
      rule('before', null, 'lake'),
      rule('after', 'place:city', 'city'),
      rule('default', 'area:a'),
    ];
    expect(matched(senses, 'They fished in Lake Marland city.')).toEqual([]);
    expect(matched(senses, 'They lived in Marland city.')).toEqual(['Marland → place:city']);
    expect(matched(senses, 'They lived in Marland.')).toEqual(['Marland → area:a']);
  });

  it('that asks for capitals wants the word before in capitals', () => {
    const senses = [rule('caps-before', null, 'ship')];
    expect(matched(senses, 'The SHIP Marland sank.')).toEqual([]);
    expect(matched(senses, 'The ship Marland sank.')).toEqual(['Marland → country:LND']);
  });

  it('knows what the same paragraph named before, and forgets it with the paragraph', () => {
    const senses = [rule('with', 'area:joint', 'country:oth')];
    expect(matched(senses, 'Otherland and Marland.')).toEqual(['Marland → area:joint']);
    expect(matched(senses, 'Marland and Otherland.')).toEqual(['Marland → country:LND']);
    expect(matched(senses, 'Otherland won.\n\nMarland lost.')).toEqual(['Marland → country:LND']);
  });

  it('remembers a person through the whole text', () => {
    const g = {
      names: [LAND],
      senses: [rule('person', null)],
      cues: { 'all given-name': ['anna'], 'all title': ['general'] },
    };
    const found = (text: string) => asText(matcherOf(g)(text));
    expect(found('Anna Marland spoke.\n\nMarland left.')).toEqual([]);
    expect(found('General Marland spoke. Marland left.')).toEqual([]);
    expect(found('Marland left. Anna Marland spoke.')).toEqual(['Marland → country:LND']);
  });

  it('takes a surname for one only in running text', () => {
    const g = {
      names: [LAND],
      senses: [rule('surname', null)],
      cues: { 'en official': ['army'] },
    };
    const found = (text: string) => asText(matcherOf(g)(text));
    expect(found('Then Marland Peterson gave a long lecture.')).toEqual([]);
    expect(found('Then the Marland Army gave up without fighting.')).toEqual(['Marland → country:LND']);
    expect(found('Marland Wins Great Victory Over Rivals')).toEqual(['Marland → country:LND']);
  });
});

describe('names', () => {
  it('are the longest there, and the first set that claims a spelling keeps it', () => {
    const names = [
      { ref: 'country:A', kind: 'name', en: ['Guinea'] },
      { ref: 'country:B', kind: 'name', en: ['Guinea Bay', 'Guinea'] },
    ] as const;
    expect(asText(matcherOf({ names })('Guinea Bay, Guinea and Guineas.'))).toEqual([
      'Guinea Bay → country:B',
      'Guinea → country:A',
    ]);
  });

  it('of no mention hide what is in them', () => {
    const names = [LAND, { ref: 'stop', kind: 'stop', en: ['Bank of Marland'] }] as const;
    expect(asText(matcherOf({ names })('The Bank of Marland left Marland.'))).toEqual([
      'Marland → country:LND',
    ]);
  });

  it('know a person by the surname after the full name, in either order of names, in this text only', () => {
    const names = [
      { ref: 'actor:wei', kind: 'person', en: ['Wei Feng'] },
      { ref: 'actor:doe', kind: 'person', en: ['Anna Doe'] },
    ] as const;
    const match = matcherOf({ names, cues: { 'all given-name': ['anna'] } });
    expect(asText(match('Wei Feng came. Wei and Feng left.'))).toEqual([
      'Wei Feng → actor:wei',
      'Wei → actor:wei',
    ]);
    expect(asText(match('Anna Doe came. Doe and Anna left.'))).toEqual([
      'Anna Doe → actor:doe',
      'Doe → actor:doe',
    ]);
    expect(asText(match('Doe left, and the doe ran.'))).toEqual([]);
  });

  it('begin where a word does', () => {
    expect(asText(matcherOf({ names: [LAND] })('OtMarland, x_Marland, 4Marland and A-Marland.'))).toEqual([
      'Marland → country:LND',
    ]);
  });

  it('are found in no address, and again right behind it', () => {
    const names = [LAND] as const;
    expect(asText(matcherOf({ names })('https://Marland.example/Marland Marland www.Marland'))).toEqual([
      'Marland → country:LND',
    ]);
  });
});

describe('a capital', () => {
  const g = {
    names: [
      { ref: 'place:cap', kind: 'name', en: ['Capton'] },
      { ref: 'place:house', kind: 'name', en: ['Domus'] },
      { ref: 'place:fort', kind: 'name', en: ['Fort'] },
    ],
    metonyms: {
      'place:cap': { ref: 'country:CAP', mode: 'capital' },
      'place:house': { ref: 'country:CAP', mode: 'house' },
      'place:fort': { ref: 'country:CAP', mode: 'always' },
    },
    cues: {
      'en place-before': ['in', 'went to'],
      'en state-after': ['warned'],
      'en state-before': ['to', 'with'],
      'en place-after': ['suburbs'],
      'en moving': ['to'],
      'en motion': ['flew'],
      'all joining': ['and', ','],
    },
  } as const;
  const found = (text: string) => asText(matcherOf(g)(text));

  it('is a government when it acts, a place where one is', () => {
    expect(found('Capton warned them.')).toEqual(['Capton → country:CAP']);
    expect(found('He lived in Capton.')).toEqual(['Capton → place:cap']);
    expect(found('It gave arms to Capton.')).toEqual(['Capton → country:CAP']);
    expect(found('He flew to Capton.')).toEqual(['Capton → place:cap']);
    expect(found('Nobody saw Capton suburbs.')).toEqual(['Capton → place:cap']);
  });

  it('is what the text makes of it elsewhere, once is no habit', () => {
    expect(found('In Capton. Then in Capton. Then, Capton!')).toEqual(Array(3).fill('Capton → place:cap'));
    expect(found('In Capton. Then, Capton!')).toEqual(['Capton → place:cap', 'Capton → country:CAP']);
  });

  it('is a government by its house unless that is plainly a building, and by some buildings always', () => {
    expect(found('Then Domus.')).toEqual(['Domus → country:CAP']);
    expect(found('They met in Domus.')).toEqual(['Domus → place:house']);
    expect(found('They met in Fort.')).toEqual(['Fort → country:CAP']);
  });
});
