import { codecOf, FIELD_NAMES } from './fields.ts';
import { publishedName } from './published.ts';

/** The README's table of the address, made from the fields themselves: a row a key, in Markdown. */
export function addressTable(): string {
  const rows = FIELD_NAMES.flatMap((field) => {
    const { key, form, words } = codecOf(field);
    return key === null
      ? []
      : [`| ${key ? `\`${key}=\`` : 'first'} | ${form} | \`${publishedName(field)}\` | ${words} |`];
  });
  return [
    '| in the address | takes | in `state()` | what it is |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
