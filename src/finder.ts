import type { Files } from './files.ts';
import type { Gazetteer } from './link/gazetteer.ts';
import type { Entity, Ref } from './model/types.ts';
import type { Names } from './text/features.ts';

/** Finds what texts name, and makes entities of what the atlas does not have. */
export interface Finder {
  readonly names: Names;
  unknown(ref: Ref): Entity | null;
}

/** Loads the matcher and the gazetteer: a part of the page that is fetched when a text is first opened. */
export async function loadFinder(files: Files): Promise<Finder> {
  const [{ createMatcher }, { entityOf }, gazetteer] = await Promise.all([
    import('./link/match.ts'),
    import('./text/unknown.ts'),
    files.load<Gazetteer>('gazetteer'),
  ]);
  const named = new Map<Ref, NonNullable<Gazetteer['names'][number]>>();
  for (const set of gazetteer.names) if (set.kind === 'name' && !named.has(set.ref)) named.set(set.ref, set);
  return {
    names: createMatcher(gazetteer),
    unknown(ref) {
      const set = named.get(ref);
      const first = (list: readonly string[] | undefined) => list?.[0] ?? null;
      if (!set) return null;
      const names = {
        en: first(set.en) ?? ref.slice(ref.indexOf(':') + 1),
        zh: first(set.zh),
        ru: first(set.ru),
      };
      return entityOf(ref, { names, at: gazetteer.positions[ref] ?? null });
    },
  };
}
