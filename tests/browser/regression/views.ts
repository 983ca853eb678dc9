import type { PublishedState } from '../../../src/state/address/published.ts';

/** A main view of the map, kept as a picture. */
export interface KeptView {
  /** Name of its file. */
  readonly id: string;
  readonly screen: 'wide' | 'phone';
  readonly state: Partial<PublishedState>;
}

/** Small windows in which the page is still what it is on a desk and in a hand; the pictures stay small. */
export const SCREENS = {
  wide: { width: 1180, height: 760 },
  phone: { width: 390, height: 780 },
} as const;

/** What a view has when it says nothing else. */
const PLAIN: Partial<PublishedState> = {
  chosen: null,
  hover: null,
  off: [],
  all: false,
  projection: 'flat',
  theme: 'light',
  camera: null,
  period: null,
};

const view = (id: string, screen: KeptView['screen'], state: Partial<PublishedState>): KeptView => ({
  id,
  screen,
  state: { ...PLAIN, ...state },
});

export const VIEWS: readonly KeptView[] = [
  view('p4-flat', 'wide', { passage: 'p4' }),
  view('p4-globe', 'wide', { passage: 'p4', projection: 'globe' }),
  view('p5-flat', 'wide', { passage: 'p5' }),
  view('p10-flat', 'wide', { passage: 'p10' }),
  view('p10-globe-dark', 'wide', { passage: 'p10', projection: 'globe', theme: 'dark' }),
  view('p10-card', 'wide', { passage: 'p10', chosen: 'flow:chn-dza' }),
  view('p10-all', 'wide', { passage: 'p10', all: true }),
  view('p14-flat', 'wide', { passage: 'p14', beat: 3 }),
  view('p15-globe', 'wide', { passage: 'p15', projection: 'globe' }),
  view('note-i-flat-dark', 'wide', { passage: 'note-i', theme: 'dark' }),
  view('p10-flat-phone', 'phone', { passage: 'p10' }),
  view('p14-globe-phone', 'phone', { passage: 'p14', projection: 'globe' }),
];
