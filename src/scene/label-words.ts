import type { Atlas, Names, Ref } from '../model/types.ts';
import { tivInWords } from '../register/words.ts';
import type { Language } from '../state/state.ts';
import type { FlowMark } from './flows.ts';

/** The few words of ours on the map; `TIV` is SIPRI's own abbreviation and stays. */
const WORDS: Record<Language, { million: string; none: string; ended: string; later: string }> = {
  en: { million: 'm TIV', none: 'none identified', ended: 'ended', later: 'later' },
  zh: { million: '百万 TIV', none: '无记录', ended: '已终止', later: '后来' },
  ru: { million: 'млн TIV', none: 'нет данных', ended: 'прекращён', later: 'позднее' },
};

/** A name in the reader's language, in English where it has none. */
export function nameIn(names: Names, language: Language): string {
  return names[language] ?? names.en;
}

/** A total says its TIV where there are figures; a deal its goods, or in another language the name of its system. */
export function flowText(atlas: Atlas, mark: FlowMark, language: Language): string {
  const { flow } = mark;
  if (flow.total && mark.counted)
    return mark.tiv === null ? WORDS[language].none : `${tivInWords(mark.tiv)} ${WORDS[language].million}`;
  const system = language === 'en' ? undefined : atlas.entities[flow.systems[0] ?? ''];
  return system?.names[language] ?? flow.goods;
}

/** The name of an alignment, with a word where it does not stand at the date. */
export function alignmentText(
  names: Names,
  status: 'current' | 'ended' | 'future',
  language: Language,
): string {
  const name = nameIn(names, language);
  if (status === 'current') return name;
  return `${name} (${WORDS[language][status === 'ended' ? 'ended' : 'later']})`;
}

/** A state's endonym when it differs from the name shown; null when there is none. */
export function endonymOf(
  names: Names,
  language: Language,
  endonyms: Readonly<Record<Ref, string>>,
  ref: Ref,
): string | null {
  const endonym = endonyms[ref];
  return endonym !== undefined && endonym !== nameIn(names, language) ? endonym : null;
}
