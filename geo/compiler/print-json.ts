/** Line width of the project's formatter. */
const WIDTH = 110;

/** A value as JSON in the layout of the project's formatter: objects with one key per line, short lists of plain values on one line. */
export function printJson(value: unknown): string {
  return `${print(value, '', 0)}\n`;
}

/** `before` is the number of characters before the value on its line. */
function print(value: unknown, indent: string, before: number): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const plain = value.every((v) => typeof v !== 'object' || v === null);
    const line = `[${value.map((v) => JSON.stringify(v)).join(', ')}]`;
    if (plain && before + line.length < WIDTH) return line;
    const numbers = value.every((v) => typeof v === 'number');
    // the formatter fills lines with numbers, but no schema has a long list of numbers
    if (numbers) return line;
    return `[\n${value.map((v) => deeper + print(v, deeper, deeper.length)).join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, v]) => {
    const head = `${deeper}${JSON.stringify(key)}: `;
    return head + print(v, deeper, head.length);
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
