/**
 * Endings of Russian nouns and adjectives, in folded letters (й is и): what is left of Алжира, Алжиром, Алжире is
 * Алжир, of Китай, Китая, Китаем the same Кит. No grammar: a word is found by itself or by what is left of it.
 */
const RUSSIAN = [
  'иями ыми ими ами ями ого его ому ему иеи ием иях аем',
  'ах ях ов ев еи ои ом ем ам ям ую юю ия ии ию ие ыи ая яя ое ее ые ых их ым им ью аи аю ае',
  'а я о е ы и у ю ь',
]
  .join(' ')
  .split(' ');

/** The fewest letters that an ending leaves. */
const LEFT = 3;

/** A folded word without its ending: Russian cases, English plurals; any other word as it is. */
export function stem(word: string): string {
  if (/^[а-я]+$/.test(word)) {
    const ending = RUSSIAN.find((e) => word.endsWith(e) && word.length - e.length >= LEFT);
    return ending ? word.slice(0, -ending.length) : word;
  }
  if (!/^[a-z]{4,}s$/.test(word) || /(ss|us|is)$/.test(word)) return word;
  return word.endsWith('ies') && word.length > 5 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
