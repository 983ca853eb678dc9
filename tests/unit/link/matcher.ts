import { loadGazetteer } from '../../../geo/compiler/folder.ts';
import { compileGazetteer } from '../../../geo/compiler/gazetteer.ts';
import { createMatcher, type Found } from '../../../src/link/match.ts';
import { compiled } from '../atlas.ts';

export const entities = compiled.atlas.entities;
export const made = compileGazetteer(loadGazetteer(), entities);
export const match: (text: string) => Found[] = createMatcher(made.gazetteer);

/** The mentions of a text as "words → ref", states by their code alone. */
export function mentions(text: string): string[] {
  return match(text).map((m) => `${m.text} → ${m.ref.replace(/^country:/, '')}`);
}

/** A text with its labels taken out, `[China](CHN)`, and the labels as "start words → ref". */
export function labelled(marked: string): { text: string; labels: string[] } {
  let text = '';
  let at = 0;
  const labels: string[] = [];
  for (const m of marked.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)) {
    text += marked.slice(at, m.index);
    labels.push(`${text.length} ${m[1]} → ${m[2]}`);
    text += m[1];
    at = m.index + m[0].length;
  }
  return { text: text + marked.slice(at), labels };
}

/** What is found, in the same words as labels. */
export function found(text: string): string[] {
  return match(text).map((m) => `${m.start} ${m.text} → ${m.ref.replace(/^country:/, '')}`);
}
