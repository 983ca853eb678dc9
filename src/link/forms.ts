import { fold } from './fold.ts';
import type { Gazetteer, NameSet } from './gazetteer.ts';
import { adjectiveForms, caseForms, compoundForm, peopleForms } from './russian.ts';

/** One spelling to look for. */
export interface Form {
  /** Normalised as a text is (`fold`), with capitals and accents. */
  readonly norm: string;
  readonly low: string;
  /** The name as the gazetteer writes it: the key of its sense rules. */
  readonly name: string;
  readonly set: NameSet;
}

/** Every spelling of every name; the first set that claims a spelling keeps it. */
export function formsOf(g: Gazetteer): Form[] {
  const forms = new Map<string, Form>();
  for (const set of g.names) {
    const add = (name: string, spelling: string) => {
      const { norm, low } = fold(spelling);
      const key = `${norm}${set.kind === 'prefix' ? '-' : ''}`;
      if (norm !== '' && !forms.has(key)) forms.set(key, { norm, low, name, set });
    };
    for (const name of set.en ?? []) for (const spelling of english(name, set)) add(name, spelling);
    for (const name of set.zh ?? []) for (const spelling of designations(name, set)) add(name, spelling);
    for (const name of set.ru ?? []) {
      const lemma = name.replace(/[=]|![a-z]/g, '');
      for (const spelling of russian(fold(name).norm, set, g)) add(lemma, spelling);
    }
  }
  return [...forms.values()];
}

function english(name: string, set: NameSet): string[] {
  if (set.kind === 'people' && !/(ese|sh|ch|[sxz]|[sc]hm[ae]n|woman)$/i.test(name)) return [name, `${name}s`];
  return designations(name, set);
}

/** "S-400" also as "S400" and "S 400". */
function designations(name: string, set: NameSet): string[] {
  if (!set.ref.startsWith('system:')) return [name];
  const m = /^(\p{L}{1,8}(?:\/\p{L})?)[- ]?(\d.*)$/u.exec(name);
  return m ? [...new Set([name, `${m[1]}-${m[2]}`, `${m[1]}${m[2]}`, `${m[1]} ${m[2]}`])] : [name];
}

function russian(name: string, set: NameSet, g: Gazetteer): readonly string[] {
  if (set.kind === 'adjective') return adjectiveForms(name);
  if (set.kind === 'prefix') return [/о$/.test(name) ? name : compoundForm(name)];
  if (set.kind === 'people') return peopleForms(name, g.irregular);
  if (set.kind === 'stop') return [name];
  return caseForms(name, g.irregular).flatMap((form) => designations(form, set));
}
