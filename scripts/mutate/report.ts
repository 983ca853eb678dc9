import { type Fault, roomOf } from '../../tests/mutate/fault.ts';

/** A fault and the test that caught it, null when none did. */
export interface Result {
  readonly fault: Fault;
  readonly by: string | null;
}

/** A table by room, then the survivors with their reasons; `share` of the faults that were caught, from 0 to 1. */
export function reportOf(results: readonly Result[]): { text: string; share: number } {
  const rooms = new Map<string, Result[]>();
  for (const result of results) {
    const room = roomOf(result.fault.file);
    rooms.set(room, [...(rooms.get(room) ?? []), result]);
  }
  const caught = (list: readonly Result[]) => list.filter((r) => r.by !== null).length;
  const line = (name: string, list: readonly Result[]) =>
    `${name.padEnd(12)} ${`${caught(list)} of ${list.length}`.padStart(10)}  ${Math.round((100 * caught(list)) / list.length)} %`;
  const survivors = results.filter((r) => r.by === null);
  const text = [
    ...[...rooms].sort(([a], [b]) => a.localeCompare(b)).map(([room, list]) => line(room, list)),
    line('all', results),
    ...(survivors.length > 0 ? ['', 'Survivors:'] : []),
    ...survivors.map(
      ({ fault }) => `${fault.file}: ${fault.seen}: ${fault.survives ?? 'a gap in the tests'}`,
    ),
  ].join('\n');
  return { text, share: caught(results) / results.length };
}
