import { describe, expect, it } from 'vitest';
import { match, mentions } from './matcher.ts';

/** A name that means one thing here and another there: text, then what it names. */
const READINGS: readonly (readonly [string, ...string[]])[] = [
  ['Protesters filled Tbilisi as Georgia voted.', 'Tbilisi → place:tbilisi', 'Georgia → GEO'],
  ['Voters in Atlanta, Georgia, waited for hours.', 'Atlanta → place:atlanta'],
  ['He studied at Georgia Tech and at the University of Georgia.'],
  ['South Georgia has more penguins than people.'],
  ['Jordan closed its border with Syria.', 'Jordan → JOR', 'Syria → SYR'],
  ['Michael Jordan retired twice. Jordan came back both times.'],
  ['Hamilton Jordan advised the president.'],
  ['They camped in the Jordan Valley, by the Jordan River.'],
  ['Jordan Peterson gave a lecture that many people attended.'],
  ['Turkey holds the straits, and Ankara knows it.', 'Turkey → TUR', 'Ankara → TUR'],
  ['Turkey breast is best roasted slowly with stuffing.'],
  ['Chad expelled the French troops.', 'Chad → TCD', 'French → FRA'],
  ['Chad Smith plays the drums in the band.'],
  ['Lake Chad has shrunk.'],
  ['He comes from Poland, Ohio; she comes from Poland.', 'Poland → POL'],
  ['General Washington camped at Valley Forge.'],
  ['He spoke to John. Russia answered.', 'Russia → RUS'],
  ['Guinea suspended its constitution.', 'Guinea → GIN'],
  [
    'Papua New Guinea signed; Equatorial Guinea and Guinea-Bissau did not.',
    'Papua New Guinea → PNG',
    'Equatorial Guinea → GNQ',
    'Guinea-Bissau → GNB',
  ],
  ['The guinea pig and the Guinea fowl are no states.'],
  ['Rwanda and Congo accuse each other over Goma.', 'Rwanda → RWA', 'Congo → COD', 'Goma → place:goma'],
  ['In Brazzaville, the president of Congo was sworn in.', 'Brazzaville → place:brazzaville', 'Congo → COG'],
  ['The boat went up the Congo River.'],
  [
    'The Republic of the Congo is not the Democratic Republic of the Congo.',
    'Republic of the Congo → COG',
    'Democratic Republic of the Congo → COD',
  ],
  ['Korea exports chips, and North Korea exports shells.', 'Korea → KOR', 'North Korea → PRK'],
  ['The two Koreas remain divided on the Korean Peninsula.', 'Korean Peninsula → area:korean-peninsula'],
  ['The Republic of Korea and the DPRK spoke.', 'Republic of Korea → KOR', 'DPRK → PRK'],
  [
    'Niger is not Nigeria; Nigerien is not Nigerian.',
    'Niger → NER',
    'Nigeria → NGA',
    'Nigerien → NER',
    'Nigerian → NGA',
  ],
  ['The Niger Delta and the Niger River flow on.'],
  ['Dominica is not the Dominican Republic.', 'Dominica → DMA', 'Dominican Republic → DOM'],
  ['George Washington and Denzel Washington never met in Washington state.'],
  ['Washington imposed new tariffs.', 'Washington → USA'],
  ['He was in Washington on Friday.', 'Washington → place:washington'],
  ['The Washington Post reported it first.'],
  ['Paris Hilton left Paris for Texas.', 'Paris → place:paris'],
  ['They ate off fine china, and the china cracked.'],
  ['China fired first.', 'China → CHN'],
  ['Students left their bikes on the Quad by the lawn.'],
  [
    'The Quad leaders met in Tokyo to discuss the Indo-Pacific.',
    'Quad → alignment:quad',
    'Tokyo → place:tokyo',
    'Indo-Pacific → area:indo-pacific',
  ],
  [
    'The Indian Ocean is not the South China Sea.',
    'Indian Ocean → area:indian-ocean',
    'South China Sea → area:south-china-sea',
  ],
  ['New Mexico borders Mexico.', 'Mexico → MEX'],
  ['French fries, a Turkish bath, a Panama hat and a Brazil nut: no state is named.'],
  ['Chinese whispers, Russian roulette, American football.'],
  ['The West Indies lost to India.', 'West Indies → area:west-indies', 'India → IND'],
  ['Polish the table before the Polish guests come.', 'Polish → POL'],
  ['The Swedish cook chopped a swede; a Swede ate it.', 'Swedish → SWE', 'Swede → SWE'],
  ['Chile grows a hot chile.', 'Chile → CHL'],
  ['Mali fights on, said Mr. Mali.', 'Mali → MLI'],
  ['The Roman road; the Omani road.', 'Omani → OMN'],
  ['He was born in Lebanon, Pennsylvania.'],
  ['Cuba Gooding won an award, Israel Kamakawiwoʻole did not.'],
  ['Moscow, Idaho, is a college town.'],
  ['It was written in Russian. She speaks Chinese and Korean.'],
  ['A Russian general spoke to Chinese officers.', 'Russian → RUS', 'Chinese → CHN'],
  ['Please give us the text; it may be in Us magazine.'],
  ['ABOUT US. CONTACT US.'],
  ['The US and the U.S. are one.', 'US → USA', 'U.S. → USA'],
  ['US$5 billion was paid.'],
  ['Bank of America, China Daily, Air France, Le Monde, the New York Times and the Moscow Times.'],
  ['The Abrams tanks came; Stacey Abrams did not.', 'Abrams → system:m1-abrams'],
  [
    'The New England Patriots won in overtime; a Patriot battery shot down a missile.',
    'Patriot → system:patriot',
  ],
];

describe('a name means what its neighbours say', () => {
  it.each(READINGS)('%s', (text, ...expected) => {
    expect(mentions(text)).toEqual(expected);
  });

  it('says why', () => {
    const why = (text: string) => match(text).map((m) => m.why);
    expect(why('Russia and Russian ships in the South China Sea')).toEqual([
      'name of a state',
      'adjective or people of a state',
      'name of a sea or region',
    ]);
    expect(why('Georgia voted; Tbilisi was calm.')[0]).toBe("context: 'tbilisi' nearby");
  });
});
