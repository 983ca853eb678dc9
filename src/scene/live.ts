import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Register } from '../model/register.ts';
import type { Atlas } from '../model/types.ts';
import { type Store, sameFields, sameItems } from '../state/store.ts';
import { type Base, baseOf, type Slow } from './base.ts';
import { emphasise, type Scene } from './scene.ts';
import { sameTimeWindow, type TimeWindow, timeWindowOf } from './time.ts';

/** The scene as it follows the state, in steps from what changes seldom to what changes with every move of the pointer. */
export interface LiveScene {
  /** The time window that everything shows: the passage's, or the reader's own years. */
  readonly window: ReadonlySignal<TimeWindow>;
  /** Everything that can be drawn; recomputed when passage, time window, convention or hidden layers change. */
  readonly base: ReadonlySignal<Base>;
  /** The scene with the emphasis of the selection. */
  readonly steady: ReadonlySignal<Scene>;
  /** The scene with the emphasis of selection and hover. */
  readonly scene: ReadonlySignal<Scene>;
}

/** Derives the scene from the state and the current register. */
export function liveScene(
  store: Store,
  atlas: ReadonlySignal<Atlas>,
  register: ReadonlySignal<Register | null>,
): LiveScene {
  const time = store.select((s) => timeWindowOf(atlas.value, s), sameTimeWindow);
  const slow = store.select(slowOf, sameSlow);
  const selected = store.select((s) => s.selected);
  const hovered = store.select((s) => s.hovered);
  const base = computed(() => baseOf(atlas.value, slow.value, register.value, time.value));
  const steady = computed(() => emphasise(base.value, { selected: selected.value, hovered: null }));
  const scene = computed(() =>
    hovered.value === null
      ? steady.value
      : emphasise(base.value, { selected: selected.value, hovered: hovered.value }),
  );
  return { window: time, base, steady, scene };
}

function slowOf({ passage, beat, ownYears, hiddenLayers, all, worldview }: Slow): Slow {
  return { passage, beat, ownYears, hiddenLayers, all, worldview };
}

function sameSlow(a: Slow, b: Slow): boolean {
  const lists = sameItems(a.hiddenLayers, b.hiddenLayers) && sameItems(a.ownYears, b.ownYears);
  return (
    lists &&
    sameFields({ ...a, hiddenLayers: null, ownYears: null }, { ...b, hiddenLayers: null, ownYears: null })
  );
}
