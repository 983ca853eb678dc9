import { createHash, randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a value depends on. */
interface Task {
  /** The beginning of the file's name. */
  readonly name: string;
  /** `import.meta.url` of the module that makes the value; the modules of the project that it imports count too. */
  readonly code: string;
  readonly inputs: readonly string[];
}

/** Returns the cached value of a task, or makes it. A value must be JSON, and is shared, so it must not be changed. */
export type Keep = <T>(task: Task, make: () => T) => T;

/** Milliseconds below which making a value is faster than reading it. */
const WORTH = 20;
/** Days after which an unused value is deleted. */
const DAYS = 7;
/** Values held in memory. */
const HELD = 400;

/**
 * Caches values in memory and in files of a folder, each named by a hash of code, inputs, packages and node's version. Files
 * are written under a temporary name and renamed, so that several processes can share the folder; files that cannot be read
 * or written are ignored.
 */
export function keepIn(dir: string, worth = WORTH): Keep {
  const held = new Map<string, unknown>();
  return <T>(task: Task, make: () => T): T => {
    const hash = createHash('sha256').update(codeOf(task.code));
    for (const input of task.inputs) hash.update(`\0${input.length}\0`).update(input);
    const key = `${task.name}-${hash.digest('hex').slice(0, 32)}.json`;
    let value = held.get(key) as T | undefined;
    if (value === undefined) {
      const path = join(dir, key);
      value = read<T>(path);
      if (value === undefined) {
        const start = performance.now();
        value = make();
        if (performance.now() - start >= worth) write(dir, path, value);
      }
    }
    held.delete(key);
    held.set(key, value);
    if (held.size > HELD) held.delete(held.keys().next().value as string);
    return value;
  };
}

function read<T>(path: string): T | undefined {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as T;
    utimesSync(path, new Date(), new Date());
    return value;
  } catch {
    return undefined;
  }
}

function write(dir: string, path: string, value: unknown): void {
  const draft = `${path}.${randomUUID()}`;
  // when the folder cannot be written to, values are only not cached
  quietly(() => {
    mkdirSync(dir, { recursive: true });
    writeFileSync(draft, JSON.stringify(value));
    renameSync(draft, path);
    sweep(dir);
  });
  quietly(() => rmSync(draft, { force: true }));
}

function quietly(run: () => void): void {
  try {
    run();
  } catch {}
}

function sweep(dir: string): void {
  const oldest = Date.now() - DAYS * 86_400_000;
  for (const name of readdirSync(dir)) {
    const path = join(dir, name);
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? oldest) < oldest)
      rmSync(path, { force: true });
  }
}

const codes = new Map<string, string>();

/** A hash of a module's text, of the project's modules that it imports, of the packages and of node's version. */
function codeOf(url: string): string {
  const known = codes.get(url);
  if (known !== undefined) return known;
  const texts = new Map<string, string>();
  const visit = (at: URL) => {
    if (texts.has(at.href)) return;
    const text = readFileSync(fileURLToPath(at), 'utf8');
    texts.set(at.href, text);
    for (const [, from] of text.matchAll(/\bfrom '(\.[^']+)'/g)) visit(new URL(from as string, at));
  };
  visit(new URL(url));
  const hash = createHash('sha256').update(process.version).update(PACKAGES);
  for (const text of texts.values()) hash.update(text);
  const code = hash.digest('hex');
  codes.set(url, code);
  return code;
}

const PACKAGES = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
