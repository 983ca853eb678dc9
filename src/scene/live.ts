import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Register } from '../model/register.ts';
import type { Atlas } from '../model/types.ts';
import { type Store, sameFields, sameItems } from '../state/store.ts';
import { type Base, baseOf, type Slow } from './base.ts';
import { emphasise, type Scene } from './scene.ts';
import { sameTimeWindow, type TimeWindow, timeWindowOf } from './time.ts';

/** The scene as it follows the state, from what changes seldom to what changes with each move of the pointer. */
export interface LiveScene {
  /** The time window that everything shows: the passage's, or the reader's own years. */
  readonly window: ReadonlySignal<TimeWindow>;
  /** All that may be seen; reckoned anew when passage, time, convention or switches change. */
  readonly base: ReadonlySignal<Base>;
  /** With what is selected brought out. */
  readonly steady: ReadonlySignal<Scene>;
  /** With what is hovered brought out too. */
  readonly scene: ReadonlySignal<Scene>;
}

/** The scene of what the reader has chosen, by the figures in force. */
export function liveScene(
  store: Store,
  atlas: ReadonlySignal<Atlas>,
  register: ReadonlySignal<Register | null>,
): LiveScene {
  const time = store.select((s) => timeWindowOf(atlas.value, s), sameTimeWindow);
  const slow = store.select(slowOf, sameSlow);
  const chosen = store.select((s) => s.chosen);
  const hover = store.select((s) => s.hover);
  const base = computed(() => baseOf(atlas.value, slow.value, register.value, time.value));
  const steady = computed(() => emphasise(base.value, { chosen: chosen.value, hover: null }));
  const scene = computed(() =>
    hover.value === null ? steady.value : emphasise(base.value, { chosen: chosen.value, hover: hover.value }),
  );
  return { window: time, base, steady, scene };
}

function slowOf({ passage, period, off, all, worldview }: Slow): Slow {
  return { passage, period, off, all, worldview };
}

function sameSlow(a: Slow, b: Slow): boolean {
  const lists = sameItems(a.off, b.off) && sameItems(a.period, b.period);
  return lists && sameFields({ ...a, off: null, period: null }, { ...b, off: null, period: null });
}
