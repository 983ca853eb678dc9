import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHistoryWriter, type HistoryWriter } from '../../src/history-writer.ts';

/** A history that refuses as Safari does: more than 100 writes in 30 seconds. */
function strictHistory() {
  const entries = [{ url: '#start', state: null as unknown }];
  const times: number[] = [];
  const write = (run: () => void) => {
    const time = performance.now();
    times.push(time);
    if (times.filter((t) => time - t < 30_000).length > 100) throw new DOMException('no', 'SecurityError');
    run();
  };
  return {
    entries,
    times,
    urls: () => entries.map((e) => e.url),
    get state() {
      return entries[entries.length - 1]?.state;
    },
    pushState: (state: unknown, _: string, url: string) => write(() => entries.push({ url, state })),
    replaceState: (state: unknown, _: string, url: string) =>
      write(() => entries.splice(-1, 1, { url, state })),
  };
}

let history: ReturnType<typeof strictHistory>;
let writer: HistoryWriter;

beforeEach(() => {
  vi.useFakeTimers();
  history = strictHistory();
  writer = createHistoryWriter(history, { atlas: 'tiny' });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the history', () => {
  it('writes a deliberate action at once, after the pending write of what was scrolled to', () => {
    writer.write('#p1', false);
    writer.write('#p2', false);
    writer.write('#p3', false);
    expect(history.urls()).toEqual(['#p1']);
    writer.write('#p3&sel=x', true);
    expect(history.urls()).toEqual(['#p3', '#p3&sel=x']);
    vi.runAllTimers();
    expect(history.urls()).toEqual(['#p3', '#p3&sel=x']);
  });

  it('writes the latest of many changes soon after', () => {
    for (let i = 0; i < 50; i++) writer.write(`#p${i}`, false);
    vi.advanceTimersByTime(600);
    expect(history.urls()).toEqual(['#p49']);
    expect(history.times.length).toBeLessThanOrEqual(2);
  });

  it('is not refused during a minute of scrolling or of a key held down', () => {
    for (const push of [false, true]) {
      for (let i = 0; i < 800; i++) {
        expect(() => writer.write(`#${push}-${i}`, push)).not.toThrow();
        vi.advanceTimersByTime(75);
      }
    }
    vi.advanceTimersByTime(1000);
    const { times } = history;
    for (const t of times) expect(times.filter((u) => u >= t && u - t < 30_000).length).toBeLessThan(100);
    expect(history.urls().pop()).toBe('#true-799');
  });

  it('never throws when the browser refuses, and writes when it may again', () => {
    const { replaceState } = history;
    history.replaceState = () => {
      throw new DOMException('no', 'SecurityError');
    };
    expect(() => writer.write('#p1', false)).not.toThrow();
    history.replaceState = replaceState;
    writer.write('#p2', false);
    vi.advanceTimersByTime(6000);
    expect(history.urls()).toEqual(['#p2']);
  });

  it('drops the pending write when the reader goes to another entry', () => {
    writer.write('#p1', false);
    writer.write('#p2', false);
    writer.drop();
    vi.runAllTimers();
    expect(history.urls()).toEqual(['#p1']);
  });

  it('marks its entries, and keeps what another keeps in them', () => {
    history.entries.splice(0, 1, { url: '#start', state: { router: 7 } });
    writer.write('#p1', false);
    expect(history.state).toEqual({ router: 7, atlas: 'tiny' });
    writer.write('#p2', true);
    expect(history.state).toEqual({ atlas: 'tiny' });
  });
});
