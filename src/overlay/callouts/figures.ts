import type { Bars, Tally } from '../../model/callout.ts';
import type { Register } from '../../model/register.ts';
import type { Atlas } from '../../model/types.ts';
import { type BarGroup, barGroups, votesOf } from '../../scene/callout-figures.ts';
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
}

const WORDS: Record<Language, Record<VoteRow['vote'], string>> = {
  en: { for: 'for', against: 'against', abstain: 'abstained' },
  zh: { for: '赞成', against: '反对', abstain: '弃权' },
  ru: { for: 'за', against: 'против', abstain: 'воздержались' },
};

/** The figures of callouts by the register in use, in the map's language. */
export function figuresOf(atlas: Atlas, register: Register | null, language: Language): Figures {
  const name = (code: string) => {
    const state = atlas.entities[`country:${code}`];
    return state ? nameIn(state.names, language) : code;
  };
  return {
    name,
    groups: (callout) => barGroups(callout, register),
    votes: (callout) =>
      Object.entries(votesOf(callout, atlas)).map(([vote, codes]) => ({
        vote: vote as VoteRow['vote'],
        words: `${codes.length} ${WORDS[language][vote as VoteRow['vote']]}`,
        names: codes.map(name),
      })),
  };
}
