/** A fault of the sort that creeps in: one place in one file, and what a reader would notice of it. */
export interface Fault {
  /** From the project's root. */
  readonly file: string;
  /** Text that occurs in the file exactly once. */
  readonly find: string;
  readonly put: string;
  /** What a reader would see, in a few words. */
  readonly seen: string;
  /** Test files or folders that should catch it; those of the room where there are none. */
  readonly tests?: readonly string[];
  /** Why no unit test catches it; without that a survivor is a gap. */
  readonly survives?: string;
}

/** The room of a file: `src/link/fold.ts` → `link`; of the files of the composition `app`. */
export function roomOf(file: string): string {
  const [top, room, rest] = file.split('/');
  if (top !== 'src') return room ?? '';
  return rest === undefined ? 'app' : (room as string);
}

/** Where the tests of a fault are. */
export function testsOf(fault: Fault): readonly string[] {
  return fault.tests ?? [`tests/unit/${roomOf(fault.file)}/`];
}
