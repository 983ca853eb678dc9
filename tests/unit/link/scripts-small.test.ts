import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/link/fold.ts';
import { caseForms, peopleForms } from '../../../src/link/russian.ts';
import { asText, matcherOf } from './small.ts';

describe('a text made even', () => {
  it('has one space for a line’s end, a mark for a paragraph’s, and knows the way back', () => {
    const f = fold('One\ntwo\n\nthree');
    expect(f.low).toBe('one two\nthree');
    expect([...f.breaks]).toEqual([3]);
    expect([f.from[8], f.to[7]]).toEqual([9, 9]);
  });

  it('has quotes, hyphens and wide letters of one kind', () => {
    expect(fold('“A’s” –Ｂ').norm).toBe('"A\'s" -B');
    expect(fold('Ё é İ').low).toBe('е e i');
  });

  it('joins Chinese broken over a line, not over a paragraph', () => {
    expect(fold('中\n国').low).toBe('中国');
    expect(fold('中\n\n国').low).toBe('中\n国');
  });
});

describe('one Chinese character for a state', () => {
  const match = matcherOf({
    shorts: { 中: 'country:CHN', 俄: 'country:RUS', 美: 'country:USA' },
    cues: {
      'zh short-free': ['中', '俄', '美'],
      'zh short-alone': ['中', '美'],
      'zh short-after': ['方'],
      'zh short-before': ['对'],
      'zh short-with-before': ['美'],
    },
  });
  it('is one beside another, or with a word that shows it', () => {
    expect(asText(match('中俄关系'))).toEqual(['中 → country:CHN', '俄 → country:RUS']);
    expect(asText(match('中方说'))).toEqual(['中 → country:CHN']);
    expect(asText(match('俄方说'))).toEqual([]);
    expect(asText(match('对美政策'))).toEqual(['美 → country:USA']);
    expect(asText(match('中心'))).toEqual([]);
    expect(asText(match('3中俄'))).toEqual([]);
  });
});

describe('Russian', () => {
  it('has its cases by the mark of the lemma', () => {
    expect(caseForms('Русь!f', {})).toEqual(['Русь', 'Руси', 'Русью']);
    expect(caseForms('Кремль!m', {})).toContain('Кремлём');
    expect(caseForms('Чили=', {})).toEqual(['Чили']);
    expect(caseForms('Россия', {})).toEqual(['Россия', 'России', 'Россию', 'Россией', 'Россиею']);
    expect(caseForms('Корея', {})).toContain('Корею');
    expect(caseForms('Москва', {})).toEqual(['Москва', 'Москвы', 'Москве', 'Москву', 'Москвой', 'Москвою']);
    expect(caseForms('Мекка', {})).toContain('Мекки');
    expect(caseForms('Иран', {})).toEqual(['Иран', 'Ирана', 'Ирану', 'Иране', 'Ираном']);
    expect(caseForms('Крым', { Крым: ['Крым', 'Крыму'] })).toEqual(['Крым', 'Крыму']);
    expect(caseForms('Южная Корея', {})).toEqual(
      expect.arrayContaining(['Южная Корея', 'Южной Корее', 'Южную Корею']),
    );
  });

  it('has peoples in both numbers', () => {
    expect(peopleForms('китаец', {})).toEqual(expect.arrayContaining(['китаец', 'китайца', 'китайцы']));
    expect(peopleForms('россиянин', {})).toEqual(
      expect.arrayContaining(['россиянина', 'россияне', 'россиян']),
    );
    expect(peopleForms('чех', {})).toEqual(expect.arrayContaining(['чеха', 'чехи']));
    expect(peopleForms('японка', {})).toEqual(expect.arrayContaining(['японки', 'японок']));
  });
});

describe('a language', () => {
  const match = matcherOf({
    names: [
      { ref: 'country:A', kind: 'people', en: ['French'] },
      { ref: 'country:B', kind: 'people', en: ['German'] },
    ],
    cues: { 'all language': ['french', 'german'], 'en language-before': ['speaks', 'in'] },
  });
  it('is no people: spoken, or joined to one that is', () => {
    expect(asText(match('She speaks French and German.'))).toEqual([]);
    expect(asText(match('She speaks French to German ships.'))).toEqual(['German → country:B']);
    expect(asText(match('In French hands.'))).toEqual(['French → country:A']);
    expect(asText(match('French is spoken there; a German ship came.'))).toEqual(['German → country:B']);
  });
});
