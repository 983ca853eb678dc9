import { readFileSync } from 'node:fs';
import { type Paragraph, parseLabelled } from './eval/labelled.ts';
import { errors, type Named, table } from './eval/report.ts';
import { takeAtlas } from './take-atlas.ts';

const USAGE = `eval [--atlas DIR] how well the matcher finds mentions in tests/eval, beside a bare list of names
eval --errors dev  each error in the dev half, with its context
                   (errors in the held half are counted and never listed, so that nobody tunes to them)`;

function half(name: 'dev' | 'held'): Paragraph[] {
  const file = `tests/eval/${name}.md`;
  return parseLabelled(readFileSync(file, 'utf8'), file);
}

/** The command's output and exit code: 0 done, 1 a labelled set is malformed, 2 wrong usage. */
async function evalCommand(args: readonly string[]): Promise<{ code: 0 | 1 | 2; text: string }> {
  const listing = args.length === 2 && args[0] === '--errors' && args[1] === 'dev';
  if (args.length > 0 && !listing) return { code: 2, text: USAGE };
  // imported only now, because the gazetteer is joined with the requested atlas
  const { baseline, matcher } = await import('./eval/finders.ts');
  const finders: Named[] = [
    { name: 'matcher', find: matcher() },
    { name: 'baseline', find: baseline() },
  ];
  try {
    if (listing) return { code: 0, text: errors(half('dev'), finders[0] as Named) };
    const tables = [table('dev', half('dev'), finders), table('held', half('held'), finders)];
    return { code: 0, text: tables.join('\n\n') };
  } catch (error) {
    return { code: 1, text: (error as Error).message };
  }
}

/** Runs the command from the project's root, for `npm run -s eval`, and sets the process's exit code. */
export async function main(args: readonly string[]): Promise<void> {
  const { rest } = takeAtlas(args);
  const { code, text } = await evalCommand(rest);
  if (code === 0) console.log(text);
  else console.error(text);
  process.exitCode = code;
}
