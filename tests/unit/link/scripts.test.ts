import { describe, expect, it } from 'vitest';
import { mentions } from './matcher.ts';

const refs = (text: string) => mentions(text).map((m) => m.split(' → ')[1]);

describe('Russian', () => {
  it.each([
    ['Россия России Россию Россией', 'RUS'],
    ['Китай Китая Китаю Китаем Китае', 'CHN'],
    ['Украина Украины Украине Украину Украиной', 'UKR'],
    ['Франция Франции Францию Францией', 'FRA'],
    ['Япония Японии Японию Японией', 'JPN'],
    ['Грузия Грузии Грузию Грузией', 'GEO'],
    ['Иордания Иордании Иорданию Иорданией', 'JOR'],
    ['Турция Турции Турцию Турцией', 'TUR'],
    ['Южная Корея Южной Кореи Южную Корею Южной Кореей', 'KOR'],
    ['Соединённые Штаты Соединенных Штатов Соединённым Штатам Соединёнными Штатами', 'USA'],
    ['Саудовская Аравия Саудовской Аравии Саудовскую Аравию Саудовской Аравией', 'SAU'],
    [
      'российский российского российскому российским российском российская российской российскую российское российские российских российскими',
      'RUS',
    ],
    ['россиянин россияне россиян россиянам', 'RUS'],
    ['китаец китайца китайцы китайцев', 'CHN'],
    ['американцы американцам', 'USA'],
    ['Чёрное море Чёрного моря Черном море', 'area:black-sea'],
    ['Дальний Восток Дальнего Востока Дальнем Востоке', 'area:russian-far-east'],
  ])('all cases of %s', (forms, ref) => {
    const found = refs(forms);
    expect(found.length).toBeGreaterThanOrEqual(2);
    expect(new Set(found)).toEqual(new Set([ref]));
    const words = forms.split(' ').length;
    expect([words, words / 2]).toContain(found.length);
  });

  it('takes what is not inflected, compounds apart, and letters with a stress mark', () => {
    expect(mentions('США и ООН; российско-китайский; Росси\u0301я')).toEqual([
      'США → USA',
      'ООН → alignment:un',
      'российско → RUS',
      'китайский → CHN',
      'Росси\u0301я → RUS',
    ]);
  });

  it('does not take a pronoun for Togo, a language for a state, a duma for Douma', () => {
    expect(mentions('Того и другого. Он знает русский язык. Дума приняла закон.')).toEqual([]);
    expect(mentions('Президент Того прибыл.')).toEqual(['Того → TGO']);
  });
});

describe('Chinese', () => {
  it('reads abbreviations side by side, and one alone only where a word shows it', () => {
    expect(mentions('中俄、美中、日韩、中美俄、俄乌')).toEqual(
      [
        '中 CHN',
        '俄 RUS',
        '美 USA',
        '中 CHN',
        '日 JPN',
        '韩 KOR',
        '中 CHN',
        '美 USA',
        '俄 RUS',
        '俄 RUS',
        '乌 UKR',
      ].map((m) => m.replace(' ', ' → ')),
    );
    expect(mentions('美方、对华、俄军')).toEqual(['美 → USA', '华 → CHN', '俄 → RUS']);
  });

  it('finds no state inside other words', () => {
    expect(
      mentions(
        '美丽的风景，法律和道德，英雄，今日，其中，集中，可以，难以，加以，越来越好，华为，中央，台风，印象',
      ),
    ).toEqual([]);
    expect(mentions('马里兰州、佐治亚州、印度教、印第安人、阿曼达')).toEqual([]);
  });

  it('takes the longest name, and a name that a common word runs into', () => {
    expect(mentions('印度尼西亚和印度，几内亚比绍和几内亚，巴布亚新几内亚')).toEqual([
      '印度尼西亚 → IDN',
      '印度 → IND',
      '几内亚比绍 → GNB',
      '几内亚 → GIN',
      '巴布亚新几内亚 → PNG',
    ]);
    expect(mentions('当中国崛起')).toEqual(['中国 → CHN']);
    expect(mentions('美国务卿')).toEqual(['美 → USA']);
  });

  it('reads traditional characters', () => {
    expect(mentions('美國和烏克蘭、韓國、臺灣')).toEqual([
      '美國 → USA',
      '烏克蘭 → UKR',
      '韓國 → KOR',
      '臺灣 → TWN',
    ]);
  });
});

describe('English', () => {
  it('parts compounds, unless they are one name', () => {
    expect(
      mentions('Sino-Russian, Russo–Ukrainian, US-China, Franco-German, Anglo-American, Indo-Pakistani').map(
        (m) => m.split(' → ')[1],
      ),
    ).toEqual(['CHN', 'RUS', 'RUS', 'UKR', 'USA', 'CHN', 'FRA', 'DEU', 'GBR', 'USA', 'IND', 'PAK']);
    expect(mentions('the Sino-Russian axis in the Indo-Pacific')).toEqual([
      'Sino-Russian axis → alignment:sino-russian-axis',
      'Indo-Pacific → area:indo-pacific',
    ]);
  });

  it('makes plurals of peoples where English has them', () => {
    expect(mentions('Two Germans, three Danes, a Frenchman, Omanis and Romans; Chinese and Swiss.')).toEqual([
      'Germans → DEU',
      'Danes → DNK',
      'Frenchman → FRA',
      'Omanis → OMN',
      'Chinese → CHN',
      'Swiss → CHE',
    ]);
  });

  it('knows weapon systems by their spellings', () => {
    expect(refs('S-400, S400, S-400 Triumf, С-400')).toEqual(Array(4).fill('system:s-400'));
    expect(refs('Su-35S, Su-35, 苏-35')).toEqual(Array(3).fill('system:su-35'));
    expect(mentions('Six F-16s and an F-35B.')).toEqual(['F-16s → system:f-16', 'F-35B → system:f-35']);
    expect(mentions('комплекс «Искандер»')).toEqual(['Искандер → system:iskander']);
  });

  it('knows a person by the surname once the full name has stood', () => {
    expect(mentions('Wei came.')).toEqual([]);
    expect(mentions('Wei Fenghe came. Wei spoke.').at(-1)).toBe('Wei → actor:wei-fenghe');
  });
});
