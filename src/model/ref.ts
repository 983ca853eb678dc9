import { KINDS, type Kind, type Ref } from './types.ts';

const PATTERN = new RegExp(`^(${KINDS.join('|')}):([A-Za-z0-9][A-Za-z0-9-]*)$`);

/** The parts of a Ref, or null when the text is not one. */
export function parseRef(text: string): { kind: Kind; id: string } | null {
  const m = PATTERN.exec(text);
  return m ? { kind: m[1] as Kind, id: m[2] as string } : null;
}

/** The part after the colon. */
export function idOf(ref: Ref): string {
  return ref.slice(ref.indexOf(':') + 1);
}

export function kindOf(ref: Ref): string {
  return ref.slice(0, ref.indexOf(':'));
}
