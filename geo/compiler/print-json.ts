/** Letters of a line, as the formatter has it. */
const WIDTH = 110;

/** A value as JSON laid out as the project's formatter leaves it: objects one key a line, short lists of plain values on one. */
export function printJson(value: unknown): string {
  return `${print(value, '', 0)}\n`;
}

/** `before` counts the letters that stand before the value on its line. */
function print(value: unknown, indent: string, before: number): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const plain = value.every((v) => typeof v !== 'object' || v === null);
    const line = `[${value.map((v) => JSON.stringify(v)).join(', ')}]`;
    if (plain && before + line.length < WIDTH) return line;
    const numbers = value.every((v) => typeof v === 'number');
    // the formatter fills lines with numbers; there is no such list here
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
