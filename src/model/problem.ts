/** A fault in an authored file: where, what was got, what was expected, and the nearest valid value. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly got: string;
  readonly expected: string;
  readonly nearest: string | null;
}

/** The problem as one line a person can act on. */
export function problemText(p: Problem): string {
  const hint = p.nearest === null ? '' : ` Did you mean "${p.nearest}"?`;
  return `${p.file}:${p.line}: ${p.field}: got "${p.got}"; expected ${p.expected}.${hint}`;
}
