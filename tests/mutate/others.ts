import type { Fault } from './fault.ts';

/** Where tests of views are, beside those of a room's own folder. */
const VIEW_TESTS = ['tests/unit/views/', 'tests/unit/ui/'];

/** Faults that were planted in many rooms with no look at their tests. */
export const OTHERS: readonly Fault[] = [
  {
    file: 'src/scene/frame.ts',
    find: 'if (!named.has(mark.ref) || !ends.every((ref) => held.has(ref))) return [];',
    put: 'if (!named.has(mark.ref)) return [];',
    seen: 'the view draws back to hold flows that it does not frame',
  },
  {
    file: 'src/scene/timeline.ts',
    find: 'yearOf(e.event.date) <= to &&',
    put: 'yearOf(e.event.date) < to &&',
    seen: 'an event of the last year shown is not in the timeline’s sentence',
    tests: ['tests/unit/scene/', 'tests/unit/timeline/'],
  },
  {
    file: 'src/scene/counts.ts',
    find: 'scene.borders ? states.filter(sees).length : 0',
    put: 'states.filter(sees).length',
    seen: 'the key counts borders that are switched off',
  },
  {
    file: 'src/link/people.ts',
    find: 'if (titles.has(word)) return true;',
    put: '',
    seen: 'Mr. Jordan is taken for the state',
  },
  {
    file: 'src/text/article.ts',
    find: "Object.entries(base.entities).filter(([, entity]) => entity.kind !== 'event'),",
    put: 'Object.entries(base.entities),',
    seen: 'events of the essay are on the timeline of another text',
  },
  {
    file: 'src/state/actions.ts',
    find: 'return (s) => ({ ...s, passage, beat, ...givenBack(s) });',
    put: 'return (s) => ({ ...s, passage, beat });',
    seen: 'the map stays where it is when a passage is turned to',
  },
  {
    file: 'src/geometry/flight.ts',
    find: 'const back = 1 - DIP',
    put: 'const back = 1 + DIP',
    seen: 'the camera dives towards the ground on a long flight',
  },
  {
    file: 'src/layers/points.ts',
    find: "{ reef: item.type === 'reef' }",
    put: '{ reef: false }',
    seen: 'reefs that no passage names are drawn as large as what it names',
  },
  {
    file: 'src/layers/alignments.ts',
    find: "'line-opacity': ['case', ['<', SHOWN, 0], 0, 1],",
    put: "'line-opacity': 1,",
    seen: 'membership lines of alignments that nobody names are drawn',
  },
  {
    file: 'src/card/heading.ts',
    find: "names.ru && app.atlas.languages.includes('ru')",
    put: 'names.ru',
    seen: 'a card has names in a language that the atlas does not offer',
  },
  {
    file: 'src/card/others.ts',
    find: 'e.kind === kind && e.place === place.ref',
    put: 'e.kind === kind && e.place !== null',
    seen: 'a place’s card has what happened elsewhere',
  },
  {
    file: 'src/panels/sources.ts',
    find: 'node.hidden = ofKind.every((r) => r.node.hidden)',
    put: 'node.hidden = ofKind.some((r) => r.node.hidden)',
    seen: 'a filter hides sources that match it',
    tests: ['tests/unit/panels/', ...VIEW_TESTS],
  },
  {
    file: 'src/panels/sources.ts',
    find: 'for (const button of buttons) button.disabled = n === 0;',
    put: '',
    seen: 'an empty bibliography can be saved',
    tests: ['tests/unit/panels/', ...VIEW_TESTS],
  },
  {
    file: 'src/search-box/list.ts',
    find: 'whole = new Set();\n      draw();',
    put: 'draw();',
    seen: 'after “and more” every later search is shown at full length',
    tests: ['tests/unit/search-box/'],
  },
  {
    file: 'src/search-box/box.ts',
    find: "if (input.value) ask('');\n    else close();",
    put: 'close();',
    seen: 'Escape closes the search with what was typed',
    tests: ['tests/unit/search-box/'],
  },
  {
    file: 'src/toolbar/keys.ts',
    find: 'e.ctrlKey || e.metaKey || e.altKey',
    put: 'e.ctrlKey || e.metaKey',
    seen: 'the browser’s own Back by Alt and left turns a passage',
  },
  {
    file: 'src/toolbar/toolbar.ts',
    find: 'backButton.hidden = !moved.value;',
    put: 'backButton.hidden = moved.value;',
    seen: '“Back to the passage” is there until the map is moved',
  },
  {
    file: 'src/legend/present.ts',
    find: "e.kind === 'area' && e.type !== 'former-state'",
    put: "e.kind === 'area'",
    seen: 'the key has a row for areas that are never drawn',
  },
  {
    file: 'src/legend/legend.ts',
    find: 'widths.hidden = app.register.value === null;',
    put: 'widths.hidden = false;',
    seen: 'the key explains widths of flows where there are no figures',
  },
  {
    file: 'src/essay/strip.ts',
    find: 'tick.tabIndex = n > 0 ? 0 : -1;',
    put: 'tick.tabIndex = 0;',
    seen: 'Tab goes through every tick of the strip',
  },
];
