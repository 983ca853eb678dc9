import type { App } from '../app.ts';
import { flowYears, statusOf } from '../encoding/words.ts';
import { dateInWords, holds, whenInWords } from '../model/date.ts';
import { idOf } from '../model/ref.ts';
import type { Alignment, Area, Country, Entity, Flow } from '../model/types.ts';
import { tivOfFlow } from '../register/flow-tiv.ts';
import { sumPeriod } from '../register/sums.ts';
import { tivInWords } from '../register/words.ts';
import { h, type Part } from '../ui/dom.ts';
import { facts, list, listed, refLink, section, stateLink } from '../ui/links.ts';
import { table } from '../ui/table.ts';
import { dealsOf } from './deals.ts';
import { exportFigures, importFigures } from './figures.ts';
import type { OnTimeWindow } from './time.ts';

const ROWS = 8;

/** A state: its imports, its exports, flows, deals, alignments and the areas it holds or claims. */
export function countryParts(app: App, state: Country, onShown: OnTimeWindow): Part[] {
  const { atlas } = app;
  const register = app.register.peek();
  const code = idOf(state.ref);
  const all = Object.values(atlas.entities);
  const parts: (Part | null)[] = [
    state.parts.length ? facts([['Drawn from', listed(state.parts.map((c) => stateLink(atlas, c)))]]) : null,
    register && importFigures(app, register, code, onShown),
    register && exportFigures(app, register, code, onShown),
    flowsSection(app, all, code),
    register &&
      dealsOf(
        app,
        register,
        (deals) => deals.filter((d) => d.recipient === code && atlas.suppliers.includes(d.supplier)),
        true,
        onShown,
      ),
    alignmentsSection(app, all, code, onShown),
    areasSection(app, all, code),
  ];
  return parts.filter((p) => p !== null);
}

function flowsSection(app: App, all: readonly Entity[], code: string): Part | null {
  const { atlas } = app;
  const register = app.register.peek();
  const tiv = (f: Flow) => sumPeriod(tivOfFlow(register, f));
  const size = (f: Flow) => tiv(f) ?? -1;
  const flows = all
    .filter((e): e is Flow => e.kind === 'flow' && (e.recipient === code || e.supplier === code))
    .sort((a, b) => Number(b.recipient === code) - Number(a.recipient === code) || size(b) - size(a));
  if (!flows.length) return null;
  return section(
    'Flows to and from it',
    table(
      'Flows to and from it',
      [
        { head: 'Flow' },
        { head: 'Years', number: true },
        ...(register ? [{ head: 'TIV, millions', number: true }] : []),
      ],
      flows.map((f) => [
        [refLink(atlas, f.ref), statusOf(f) && f.status !== 'delivered' ? ` (${statusOf(f)})` : ''],
        flowYears(f),
        ...(register ? [tivInWords(tiv(f))] : []),
      ]),
      ROWS,
    ),
  );
}

function alignmentsSection(
  { atlas }: App,
  all: readonly Entity[],
  code: string,
  onShown: OnTimeWindow,
): Part | null {
  const rows = all
    .filter((e): e is Alignment => e.kind === 'alignment')
    .flatMap((a) => a.members.filter((m) => m.state === code).map((m) => ({ a, m })))
    .sort((x, y) => (x.m.from < y.m.from ? -1 : 1));
  if (!rows.length) return null;
  const node = list(
    'card-list',
    rows.map(({ a, m }) => [
      refLink(atlas, a.ref),
      `, ${a.type}, ${m.to === null ? `since ${dateInWords(m.from)}` : `${dateInWords(m.from)} to ${dateInWords(m.to)}`}`,
    ]),
  );
  const status = h('p', { class: 'card-small' });
  onShown(({ date }) => {
    const member = rows.map(({ m }) => holds(m.from, m.to, date));
    for (const [i, item] of [...node.children].entries()) item.classList.toggle('is-past', !member[i]);
    status.textContent = `${whenInWords(date)}, the date shown: a member of ${member.filter(Boolean).length} of these; the others are paler.`;
  });
  return section('Alignments', status, node);
}

function areasSection({ atlas }: App, all: readonly Entity[], code: string): Part | null {
  const areas = all.filter((e): e is Area => e.kind === 'area');
  const links = (pick: (a: Area) => readonly string[]) =>
    listed(areas.filter((a) => pick(a).includes(code)).map((a) => refLink(atlas, a.ref)));
  const rows = facts([
    ['Administers', links((a) => a.administeredBy)],
    ['Claims', links((a) => a.claimedBy)],
  ]);
  return rows && section('Disputed areas', rows);
}
