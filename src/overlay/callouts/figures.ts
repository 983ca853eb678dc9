import { type Bars, OTHERS, type Tally } from '../../model/callout.ts';
import type { Register } from '../../model/register.ts';
import type { Atlas } from '../../model/types.ts';
import { wholeTiv } from '../../register/words.ts';
import { type BarGroup, barGroups, percent, votesOf } from '../../scene/callout-figures.ts';
import { nameIn } from '../../scene/label-words.ts';
import type { Language } from '../../state/state.ts';

/** One way of voting, with who voted so. */
interface VoteRow {
  readonly vote: 'for' | 'against' | 'abstain';
  readonly words: string;
  readonly names: readonly string[];
}

/** What callouts show of the record. */
export interface Figures {
  groups(callout: Bars): BarGroup[] | null;
  votes(callout: Tally): VoteRow[];
  name(code: string): string;
  /** A column's share or volume in words. */
  amount(callout: Bars, value: number | null): string;
}

const WORDS: Record<Language, Record<VoteRow['vote'], string>> = {
  en: { for: 'for', against: 'against', abstain: 'abstained' },
  zh: { for: '赞成', against: '反对', abstain: '弃权' },
  ru: { for: 'за', against: 'против', abstain: 'воздержались' },
};

const OTHER: Record<Language, { others: string; none: string }> = {
  en: { others: 'others', none: 'none' },
  zh: { others: '其他', none: '无' },
  ru: { others: 'другие', none: 'нет' },
};

/** The figures of callouts by the register in use, in the map's language. */
export function figuresOf(atlas: Atlas, register: Register | null, language: Language): Figures {
  const name = (code: string) => {
    if (code === OTHERS) return OTHER[language].others;
    const state = atlas.entities[`country:${code}`];
    return state ? nameIn(state.names, language) : code;
  };
  return {
    name,
    amount: ({ measure }, value) =>
      value === null ? OTHER[language].none : measure === 'share' ? percent(value) : wholeTiv(value),
    groups: (callout) => barGroups(callout, register),
    votes: (callout) =>
      Object.entries(votesOf(callout, atlas)).map(([vote, codes]) => ({
        vote: vote as VoteRow['vote'],
        words: `${codes.length} ${WORDS[language][vote as VoteRow['vote']]}`,
        names: codes.map(name),
      })),
  };
}
