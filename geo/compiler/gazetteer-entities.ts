import type { NameSet } from '../../src/link/gazetteer.ts';
import type { Entity, Ref } from '../../src/model/types.ts';

/** Kinds of entities that a text can name; flows and states need other rules. */
const NAMED = ['alignment', 'area', 'actor', 'event', 'place', 'system'];

/**
 * Names and aliases of an atlas's own entities. Of a state only what is no place's name, for that a capital means
 * it is for the rules of context to say; of today's territories that the tables do not name (`tabled`), nothing.
 */
export function entitySets(
  entities: Readonly<Record<Ref, Entity>>,
  placeNames: ReadonlySet<string>,
  tabled: ReadonlySet<Ref>,
): NameSet[] {
  const all = Object.values(entities);
  const states = all.filter((e) => e.kind === 'country' && (tabled.has(e.ref) || e.parts.length > 0));
  const named = NAMED.flatMap((kind) => all.filter((e) => e.kind === kind));
  const places = new Set([...placeNames, ...all.filter((e) => e.kind === 'place').map((e) => e.names.en)]);
  return [...states, ...named].map((entity): NameSet => {
    const texts = [entity.names.en, entity.names.zh, entity.names.ru, ...entity.aliases]
      .filter((text) => text !== null)
      .flatMap(spellings)
      .filter((text) => entity.kind !== 'country' || !places.has(text));
    return {
      ref: entity.ref,
      kind: entity.kind === 'actor' && entity.type === 'person' ? 'person' : 'name',
      en: texts.filter((t) => languageOf(t) === 'en'),
      zh: texts.filter((t) => languageOf(t) === 'zh'),
      // long titles are not inflected
      ru: texts.filter((t) => languageOf(t) === 'ru').map((t) => (t.split(' ').length > 3 ? still(t) : t)),
    };
  });
}

function languageOf(text: string): 'en' | 'zh' | 'ru' {
  return /[㐀-鿿]/.test(text) ? 'zh' : /[Ѐ-ӿ]/.test(text) ? 'ru' : 'en';
}

const still = (text: string) =>
  text
    .split(' ')
    .map((word) => `${word}=`)
    .join(' ');

/** The spellings of a printed name in a text: without article, with bracketed parts and double names split. */
function spellings(name: string): string[] {
  const [, outside = name, inside = ''] = /^(.*?)\s*\(([^)]*)\)$/.exec(name) ?? [];
  return [...outside.split(' / '), inside]
    .map((text) =>
      text
        .replace(/^(the|a) /i, '')
        .replace(/, .*$/, '')
        .trim(),
    )
    .filter((text) => text.length > 1);
}
