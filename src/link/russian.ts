/**
 * Case forms of Russian names. A lemma's words are separated by spaces; a mark tells what the ending does not:
 * `=` not inflected, `!f` feminine in -ь, `!m` masculine in -ь, `!n` neuter in -е.
 */
export function caseForms(lemma: string, irregular: Irregular): string[] {
  const words = lemma.split(' ').map((word) => wordForms(word, irregular));
  const count = Math.max(...words.map((w) => w.length));
  if (count === 1) return [words.map((w) => w[0]).join(' ')];
  if (words.length === 1) return [...new Set(words[0])];
  return [...new Set(phrases(words))];
}

/** Case by case, so that "Южная Корея" becomes "Южную Корею" and no other pairing; variants within a case are all kept. */
function phrases(words: readonly string[][]): string[] {
  let made = [''];
  for (const forms of words) {
    const next: string[] = [];
    for (const before of made)
      for (const form of new Set(forms)) next.push(before ? `${before} ${form}` : form);
    made = next;
  }
  return made;
}

const STILL = /[оеиуюэ]$|^[A-Z]|^[А-ЯЁ\d-]{2,}$|[^а-яё]$/;
const VELAR = /[гкхжчшщ]$/;
const HUSH = /[жчшщц]$/;

/** Forms of irregular words, by lemma. */
export type Irregular = Readonly<Record<string, readonly string[]>>;

function wordForms(marked: string, irregular: Irregular): string[] {
  const [, open = '', core = '', close = ''] = /^("?)(.*?)("?)$/.exec(marked) ?? [];
  return coreForms(core, irregular).map((form) => open + form + close);
}

function coreForms(marked: string, irregular: Irregular): readonly string[] {
  if (marked.endsWith('=')) return [marked.slice(0, -1)];
  const [word, mark] = marked.split('!') as [string, string | undefined];
  const known = irregular[word];
  if (known) return known;
  const stem = word.slice(0, -1);
  if (mark === 'f') return [word, `${stem}и`, `${stem}ью`];
  if (mark === 'm') return [word, `${stem}я`, `${stem}ю`, `${stem}ем`, `${stem}ём`, `${stem}е`];
  if (mark === 'n') return [word, `${stem}я`, `${stem}ю`, `${stem}ем`, `${stem}и`];
  if (/(ая|яя|ое|ее|ый|ий|ой|ые|ие)$/.test(word) && word.length > 4) return adjectiveCases(word);
  if (/море$/.test(word)) return [word, `${stem}я`, `${stem}ю`, `${stem}ем`];
  if (STILL.test(word)) return [word];
  if (/ия$/.test(word)) return [word, `${stem}и`, `${stem}ю`, `${stem}ей`, `${stem}ею`];
  if (/я$/.test(word)) return [word, `${stem}и`, `${stem}е`, `${stem}ю`, `${stem}ей`, `${stem}ёй`];
  if (/а$/.test(word)) return feminine(word, stem);
  if (/[йь]$/.test(word)) return [word, `${stem}я`, `${stem}ю`, `${stem}ем`, `${stem}е`, `${stem}и`];
  if (/[ыи]$/.test(word)) return plural(word, stem);
  const ends = ['а', 'у', 'е', HUSH.test(word) ? 'ем' : 'ом', ...(/ов$/.test(word) ? ['ым'] : [])];
  return [word, ...ends.map((end) => word + end)];
}

function feminine(word: string, stem: string): string[] {
  const y = VELAR.test(stem) ? 'и' : 'ы';
  const oj = HUSH.test(stem) ? ['ей', 'ой'] : ['ой', 'ою'];
  return [word, stem + y, `${stem}е`, `${stem}у`, ...oj.map((end) => stem + end)];
}

function plural(word: string, stem: string): string[] {
  return [
    word,
    stem,
    ...['ов', 'ев', 'ам', 'ами', 'ах', 'ей', 'ий', 'ям', 'ями', 'ях'].map((end) => stem + end),
  ];
}

/** Cases of one gender or number of an adjective, by its ending. */
function adjectiveCases(word: string): string[] {
  const stem = word.slice(0, -2);
  const soft = /(яя|ее)$/.test(word) || /[н]ий$/.test(word);
  const velar = VELAR.test(stem);
  const [o, y, a, u] = soft ? ['е', 'и', 'я', 'ю'] : ['о', velar ? 'и' : 'ы', 'а', 'у'];
  const ends = /(ая|яя)$/.test(word)
    ? [`${a}я`, `${o}й`, `${u}ю`]
    : /(ые|ие)$/.test(word)
      ? [`${y}е`, `${y}х`, `${y}м`, `${y}ми`]
      : /(ое|ее)$/.test(word)
        ? [`${o}е`, `${o}го`, `${o}му`, `${y}м`, `${o}м`]
        : [word.slice(-2), `${o}го`, `${o}му`, `${y}м`, `${o}м`];
  return [...new Set(ends.map((end) => stem + end))];
}

const ADJECTIVE_ENDS = ['ий', 'ого', 'ому', 'им', 'ом', 'ая', 'ой', 'ую', 'ою', 'ое', 'ие', 'их', 'ими'];

/** All forms of an adjective in -ский or -цкий, lower case. */
export function adjectiveForms(lemma: string): string[] {
  const stem = lemma.slice(0, -2);
  return ADJECTIVE_ENDS.map((end) => stem + end);
}

/** The form that begins a compound: "российско" of "российско-китайский". */
export function compoundForm(adjective: string): string {
  return `${adjective.slice(0, -2)}о`;
}

const NOUN_ENDS = ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах'];

/** Forms of a word for a person of a people, singular and plural: "россиянин", "китаец", "чех", "японка". */
export function peopleForms(lemma: string, irregular: Irregular): readonly string[] {
  const known = irregular[lemma];
  if (known) return known;
  if (/[аяи]нин$/.test(lemma)) {
    const stem = lemma.slice(0, -2);
    const many = ['е', '', 'ам', 'ами', 'ах'].map((end) => stem + end);
    return [...['', 'а', 'у', 'ом', 'е'].map((end) => lemma + end), ...many];
  }
  if (/ец$/.test(lemma)) {
    const before = lemma.slice(0, -2);
    const stem = `${before}${/[аеиоуыэюя]$/.test(before) ? 'й' : /л$/.test(before) ? 'ь' : ''}ц`;
    return [lemma, ...['а', 'у', 'ем', 'ом', 'е', 'ы', 'ев', 'ам', 'ами', 'ах'].map((end) => stem + end)];
  }
  if (/ка$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    const many = `${stem.slice(0, -1)}${HUSH.test(stem.slice(0, -1)) ? 'е' : 'о'}к`;
    return [...['а', 'и', 'е', 'у', 'ой', 'ам', 'ами', 'ах'].map((end) => stem + end), many];
  }
  const ends = VELAR.test(lemma) ? NOUN_ENDS.map((end) => (end === 'ы' ? 'и' : end)) : NOUN_ENDS;
  return [...ends.map((end) => lemma + end), ...(/ш$/.test(lemma) ? [`${lemma}ей`] : [])];
}
