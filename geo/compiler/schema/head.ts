import type { JsonSchema } from './column.ts';

/** A key of `atlas.json`. */
interface Key {
  readonly type: string;
  /** `figures`: needed where there are arms figures. */
  readonly needed: 'yes' | 'no' | 'figures';
  readonly words: string;
  readonly json: JsonSchema;
}

const TEXT: JsonSchema = { type: 'string', pattern: '\\S' };
const YEARS: JsonSchema = {
  type: 'array',
  items: { type: 'integer' },
  minItems: 2,
  maxItems: 2,
};
const STATES: JsonSchema = { type: 'array', items: { type: 'string' } };
/** Languages that names can be offered in. */
export const LANGUAGES = ['en', 'zh', 'ru'] as const;
/** Zooms between which `nearest` lies: the whole world in a window, and the map's own end. */
export const ZOOMS = [3, 9] as const;

const text = (needed: Key['needed'], words: string, json: JsonSchema = TEXT): Key => ({
  type: 'text',
  needed,
  words,
  json,
});

/** The keys of `atlas.json`, in the order in which messages name them. */
const HEAD = {
  id: text('yes', 'kebab-case', { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }),
  title: text('yes', 'the essay’s title'),
  author: text('yes', 'who wrote it'),
  year: text('yes', 'when'),
  credit: text('yes', 'whose words these are, in a sentence'),
  date: text(
    'yes',
    'a date: the day up to which the essay could know, and the map’s day where a view names none',
    {
      type: 'string',
      pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
    },
  ),
  period: { type: 'two years', needed: 'yes', words: 'those of a view that names none', json: YEARS },
  suppliers: {
    type: 'a list of states',
    needed: 'no',
    words: 'any number; each has a colour of its own, in this order, and every other one a double line',
    json: STATES,
  },
  timeline: {
    type: 'two years',
    needed: 'no',
    words: 'its first and last; else all that the folder dates',
    json: YEARS,
  },
  languages: {
    type: `a list of ${LANGUAGES.join(', ')}`,
    needed: 'no',
    words: 'languages of names, en first; else en alone',
    json: {
      type: 'array',
      items: { enum: LANGUAGES },
      minItems: 1,
      uniqueItems: true,
      prefixItems: [{ const: 'en' }],
    },
  },
  nearest: {
    type: `a number from ${ZOOMS[0]} to ${ZOOMS[1]}`,
    needed: 'no',
    words:
      'zoom that no passage’s view goes beyond; else the nearer, the smaller the part of the world that the essay names',
    json: { type: 'number', minimum: ZOOMS[0], maximum: ZOOMS[1] },
  },
  brand: text('no', 'name of your site or series, above the title and in citations'),
  tagline: text('no', 'beside the brand; else “an essay atlas”'),
  description: text('no', 'what search engines and links to the page say of it'),
  invitation: text(
    'no',
    'said beside “Open a text” to readers who may have the essay’s original, where yours is an account of it',
  ),
  vintage: text('figures', 'release of the arms figures, as it is cited'),
  registerSource: text('figures', 'id of their source'),
  windows: {
    type: 'a list of two years each',
    needed: 'no',
    words: 'spans that sums and shares are taken over',
    json: { type: 'array', items: YEARS },
  },
  complete: {
    type: 'a list of states',
    needed: 'no',
    words: 'recipients of whom the figures hold every supplier: only of these are shares taken',
    json: STATES,
  },
} as const satisfies Readonly<Record<string, Key>>;

/** The keys with their specifications, as a list. */
export const HEAD_KEYS: readonly (readonly [string, Key])[] = Object.entries(HEAD);
