import type { Atlas, Names, Ref } from '../model/types.ts';
import { tivInWords } from '../register/words.ts';
import type { Language } from '../state/state.ts';
import type { FlowMark } from './flows.ts';

/** The page's own words on the map; `TIV` is SIPRI's abbreviation and is not translated. */
const WORDS: Record<Language, { million: string; none: string; ended: string; later: string }> = {
  en: { million: 'm TIV', none: 'none identified', ended: 'ended', later: 'later' },
  zh: { million: '百万 TIV', none: '无记录', ended: '已终止', later: '后来' },
  ru: { million: 'млн TIV', none: 'нет данных', ended: 'прекращён', later: 'позднее' },
};

/** A name in the reader's language, or in English when it has none. */
export function nameIn(names: Names, language: Language): string {
  return names[language] ?? names.en;
}

/** A flow's label: the TIV of a total when there are figures; the goods of a deal, or in other languages the name of its system. */
export function flowText(atlas: Atlas, mark: FlowMark, language: Language): string {
  const { flow } = mark;
  if (flow.total && mark.counted)
    return mark.tiv === null ? WORDS[language].none : `${tivInWords(mark.tiv)} ${WORDS[language].million}`;
  const system = language === 'en' ? undefined : atlas.entities[flow.systems[0] ?? ''];
  return system?.names[language] ?? flow.goods;
}

/** The name of an alignment, marked when it does not exist at the date. */
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
