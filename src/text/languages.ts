/** A run of a text in one script; `lang` null for the text's main language. */
export interface Run {
  readonly text: string;
  readonly lang: 'zh' | 'ru' | null;
}

const RUNS =
  /([\p{Script=Han}，。、！？；：（）]+|[\p{Script=Cyrillic}][\p{Script=Cyrillic}\s-]*[\p{Script=Cyrillic}])/u;

/** Separates Chinese and Russian runs from the rest, so that each can have its `lang`. */
export function runsOf(text: string): Run[] {
  return text
    .split(RUNS)
    .filter((run) => run !== '')
    .map((run) => ({
      text: run,
      lang: /\p{Script=Han}/u.test(run) ? 'zh' : /\p{Script=Cyrillic}/u.test(run) ? 'ru' : null,
    }));
}
