import type { Years } from '../model/record.ts';
import { deliveriesOf, type Register } from '../model/register.ts';
import type { Flow, Ref } from '../model/types.ts';
import type { Emphasis } from './flows.ts';

/** As much of the scene as playing asks for. */
interface Played {
  readonly base: {
    readonly flows: readonly { readonly ref: Ref; readonly flow: Flow }[];
    readonly highlighted: ReadonlySet<Ref>;
  };
  readonly flows: readonly { readonly flow: Flow; readonly emphasis: Emphasis }[];
}

/**
 * First and last year with figures of what is drawn: deliveries between the highlighted pairs, whether or not the years
 * chosen at the moment show them; of the whole register when no pair is highlighted; the timeline's own years without figures.
 */
export function playedYears({ base, flows }: Played, register: Register | null, timeline: Years): Years {
  if (!register) return timeline;
  const lit = [
    ...base.flows.filter((line) => base.highlighted.has(line.ref)),
    ...flows.filter((mark) => mark.emphasis !== 'dimmed'),
  ];
  const years = lit.flatMap(({ flow }) => Object.keys(deliveriesOf(register, flow.recipient, flow.supplier)));
  const all = years.length
    ? years
    : Object.values(register.transfers).flatMap((by) => Object.values(by).flatMap(Object.keys));
  const within = all.map(Number).filter((year) => year >= timeline[0] && year <= timeline[1]);
  return within.length ? [least(within), most(within)] : timeline;
}

/** The window at which playing starts: the reader's own while it lies before the last year with figures, else the first one of its length. */
export function playFrom(period: Years, isReaderChoice: boolean, [first, last]: Years): Years {
  if (isReaderChoice && period[1] >= first && period[1] < last) return period;
  return [first, Math.min(last, first + period[1] - period[0])];
}

const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b));
const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b));
