import { yearSpan } from '../model/date.ts';
import { isSupply } from '../model/flow-kind.ts';
import type { Years } from '../model/record.ts';
import type { Register } from '../model/register.ts';
import type { Atlas, Flow, FlowStatus, Names, Ref } from '../model/types.ts';
import { tivOfFlow } from '../register/flow-tiv.ts';
import { shareOfImports } from '../register/shares.ts';
import { tivInWords } from '../register/words.ts';
import type { Language } from '../state/state.ts';
import { percent } from './callout-figures.ts';
import type { FlowMark } from './flows.ts';

/** The page's own words on the map; `TIV` is SIPRI's abbreviation and is not translated. */
const WORDS: Record<
  Language,
  {
    million: string;
    none: string;
    ended: string;
    later: string;
    share: (share: string, name: string) => string;
    ordered: (year: number) => string;
    delivered: (years: string) => string;
    since: (year: number) => string;
    status: Partial<Record<FlowStatus, string>>;
  }
> = {
  en: {
    million: 'm TIV',
    none: 'none identified',
    ended: 'ended',
    later: 'later',
    share: (share, name) => `${share} of ${name}’${name.endsWith('s') ? '' : 's'} arms imports`,
    ordered: (year) => `ordered ${year}`,
    delivered: (years) => `delivered ${years}`,
    since: (year) => `delivered from ${year}`,
    status: { cancelled: 'cancelled', stopped: 'stopped', denied: 'refused', mooted: 'talked of' },
  },
  zh: {
    million: '百万 TIV',
    none: '无记录',
    ended: '已终止',
    later: '后来',
    share: (share, name) => `占${name}武器进口的${share}`,
    ordered: (year) => `${year}年订购`,
    delivered: (years) => `${years}年交付`,
    since: (year) => `${year}年起交付`,
    status: { cancelled: '已取消', stopped: '已停止', denied: '被拒绝', mooted: '仅在讨论' },
  },
  ru: {
    million: 'млн TIV',
    none: 'нет данных',
    ended: 'прекращён',
    later: 'позднее',
    share: (share, name) => `${share} импорта оружия (${name})`,
    ordered: (year) => `заказ ${year} г.`,
    delivered: (years) => `поставка ${years}`,
    since: (year) => `поставка с ${year} г.`,
    status: { cancelled: 'отменено', stopped: 'прекращено', denied: 'отказано', mooted: 'обсуждается' },
  },
};

/** A name in the reader's language, or in English when it has none. */
export function nameIn(names: Names, language: Language): string {
  return names[language] ?? names.en;
}

/** Most deals that a flow's label names. */
const DEALS = 2;

/**
 * The lines of a flow's label: the deals that it stands for, then the share of the recipient's arms imports, then years and
 * volume; of a deal alone its goods and years.
 */
export function flowLinesOf(
  atlas: Atlas,
  mark: FlowMark,
  language: Language,
  register: Register | null,
  period: Years,
): string[] {
  const { flow, deals, tiv, counted } = mark;
  const words = WORDS[language];
  const goods = [...new Set(deals.map((deal) => goodsIn(atlas, deal, language)))].slice(0, DEALS).join(', ');
  const years = yearSpan(period[0], period[1]);
  if (!flow.total) {
    return [
      goods || goodsIn(atlas, flow, language),
      ...(flow.type === 'arms' ? [yearsIn(flow, language, register, period[1])] : []),
    ];
  }
  if (!counted || !isSupply(flow) || flow.type !== 'arms') return [goods || goodsIn(atlas, flow, language)];
  if (tiv === null) return [words.none];
  const share = register && shareOfImports(register, flow.recipient, flow.supplier, period)?.share;
  const volume = `${years}: ${tivInWords(tiv)} ${words.million}`;
  const recipient = atlas.entities[`country:${flow.recipient}`];
  const part = share && recipient ? [words.share(percent(share), nameIn(recipient.names, language))] : [];
  return [...(goods ? [goods] : []), ...part, volume].slice(0, 3);
}

/**
 * When a deal was delivered by the register, as far as the year shown, else when it was ordered; of one that came to nothing
 * what became of it, and when.
 */
function yearsIn(flow: Flow, language: Language, register: Register | null, until: number): string {
  const { status, from, to } = flow;
  const words = WORDS[language];
  const word = words.status[status];
  if (word) return status === 'mooted' ? word : `${word} ${to ?? from}`;
  const delivered = Object.keys(tivOfFlow(register, flow)).map(Number);
  const [first, last] = [Math.min(...delivered), Math.max(...delivered)];
  if (first <= until) return last > until ? words.since(first) : words.delivered(yearSpan(first, last));
  if (status === 'contracted' || delivered.length) return words.ordered(from);
  return from === to ? String(from) : `${from}–${to ?? ''}`;
}

function goodsIn(atlas: Atlas, flow: Flow, language: Language): string {
  const systems = flow.systems.flatMap((ref) => atlas.entities[ref]?.names[language] ?? []);
  return language === 'en' ? flow.goods : (systems[0] ?? flow.goods);
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
