import { beatsOf } from '../model/beat.ts';
import type { Atlas } from '../model/types.ts';
import { inWords } from './address/codec.ts';
import { codecOf, FIELD_NAMES, FIELDS, type Field, isKnown } from './address/fields.ts';
import type { State } from './state.ts';

const MAX_HASH = 2000;

/** The fields that a hash sets, and the parts of it that could not be read (each a sentence for the reader). */
export interface FromUrl {
  readonly state: Partial<State>;
  readonly ignored: readonly string[];
}

/** A hash such as `#p10&sel=country:DZA&off=flows:RUS&view=flat&map=3,28,4`; fields equal to those of `fallback` are left out. */
export function toHash(state: State, fallback: State): string {
  const parts = FIELD_NAMES.flatMap((field) => {
    const { key, write } = codecOf(field);
    // the passage and its beat are one word; a projection that the reader has not chosen follows from them
    if (field === 'projection' && !state.ownProjection) return [];
    const beat = field === 'passage' && state.beat > 1 ? `.${state.beat}` : '';
    const text = write(state[field]) + beat;
    const isDefault = field !== 'projection' && text === write(fallback[field]);
    if (key === null || (key !== '' && isDefault)) return [];
    return [key === '' ? text : `${key}=${text}`];
  });
  return `#${parts.join('&')}`;
}

/** Reads a hash; parts that cannot be read are listed in `ignored`. An empty value (`sel=`) clears the field. Never throws. */
export function fromHash(hash: string, atlas: Atlas): FromUrl {
  const text = decode(hash.replace(/^#/, '').slice(0, MAX_HASH));
  const state: Partial<Record<Field, unknown>> = {};
  const ignored: string[] = [];
  if (hash.length > MAX_HASH + 1)
    ignored.push('The address was longer than an address of this page; its end was left out.');
  for (const part of text.split('&').filter(Boolean)) {
    const at = part.indexOf('=');
    if (at < 0) {
      const place = placeIn(part, atlas);
      if (place) Object.assign(state, place);
      else if (isKnown(part, atlas)) state.selected = part;
      else ignored.push(`${inWords(part)} is not a passage or an item of this atlas.`);
      continue;
    }
    const key = part.slice(0, at);
    const field = key === '' ? undefined : FIELD_NAMES.find((f) => FIELDS[f].key === key);
    if (!field) {
      ignored.push(`${inWords(key)} is not a key of this page’s address.`);
      continue;
    }
    const { parse, check, instead } = codecOf(field);
    const checked = check(parse(part.slice(at + 1)), atlas);
    if (checked.wrong !== undefined)
      ignored.push(`${key}: ${checked.wrong}${instead ? `, so ${instead}` : ''}.`);
    if (checked.value !== undefined) state[field] = checked.value;
    if (field === 'projection' && checked.value !== undefined) state.ownProjection = true;
  }
  if (state.sources && state.compare) {
    state.sources = false;
    ignored.push('Only one view can be open over the map, so the comparison is shown and not the sources.');
  }
  return { state: state as Partial<State>, ignored };
}

/** The passage of a word such as `p10`, or the beat of one such as `p10.2`; null for neither. */
function placeIn(word: string, atlas: Atlas): Partial<State> | null {
  const [, id = word, n = '1'] = /^(.+)\.(\d+)$/.exec(word) ?? [];
  const passage = atlas.passages.find((p) => p.id === id);
  return passage && beatsOf(passage)[Number(n) - 1]
    ? { passage: id, ...(Number(n) > 1 ? { beat: Number(n) } : {}) }
    : null;
}

/** True when a hash is an anchor outside the atlas, such as a skip link's target; `hasElement` tells whether the page has an element with an id. */
export function isForeign(hash: string, atlas: Atlas, hasElement: (id: string) => boolean): boolean {
  const id = decode(hash.replace(/^#/, ''));
  if (id === '') return true;
  return !atlas.passages.some((p) => p.id === id) && !isKnown(id, atlas) && hasElement(id);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
