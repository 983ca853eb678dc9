import type { App } from '../app.ts';
import { essayMarker } from '../charts/plot.ts';
import { eventDate, yearSpan } from '../model/date.ts';
import type { Years } from '../model/record.ts';
import type { Ref } from '../model/types.ts';
import { playedYears, playFrom } from '../scene/play.ts';
import type { TimeWindow } from '../scene/time.ts';
import { type Timeline, timelineOf, timelineSummary } from '../scene/timeline.ts';
import { type Action, chooseYears, hover, selectItem, stepYears } from '../state/actions.ts';
import { sameFields } from '../state/store.ts';
import { h, type Part } from '../ui/dom.ts';
import { icon } from '../ui/icon.ts';
import { type TimelineChart, timelineChart } from './chart.ts';
import { createPlayer } from './player.ts';
import { mountRows } from './rows.ts';
import { mountYearsOf } from './years-of.ts';

/**
 * The timeline: events, alignments and deliveries, and controls for the time window. `menu` gets a button that opens it where
 * there is no room for its strip. Returns its dispose.
 */
export function mountTimeline(host: HTMLElement, app: App, menu?: HTMLElement): () => void {
  const { atlas, store } = app;
  let timeline = timelineOf(atlas, app.register.peek());
  const [first, last] = atlas.timeline;
  const timeWindow = () => app.live.window.peek();
  // the first change of a gesture or a run adds an entry to the history; later ones replace it
  let pushed = false;
  const change = (action: Action, done: boolean) => {
    const before = store.state();
    store.update(action, pushed ? 'replace' : 'push');
    if (store.state() !== before) pushed = true;
    if (done) pushed = false;
  };

  /** The years with figures of what is drawn, as they are when playing starts. */
  let played: Years = atlas.timeline;
  const player = createPlayer(
    () => {
      const { period } = timeWindow();
      const end = played[1];
      if (period[1] >= end) return false;
      change(stepYears(atlas, period, 1), false);
      return timeWindow().period[1] < end;
    },
    (playing) => {
      if (!playing) pushed = false;
      play.setAttribute('aria-pressed', String(playing));
      play.replaceChildren(icon(playing ? 'pause' : 'play'));
      play.setAttribute('aria-label', playing ? 'Pause' : 'Play the years');
      play.title = playing ? 'Pause' : 'Play the years';
    },
  );
  const step = (by: number) => {
    player.pause();
    store.update(stepYears(atlas, timeWindow().period, by), 'push');
  };
  const button = (text: Part, label: string, onclick: () => void, more = {}) =>
    h('button', { type: 'button', 'aria-label': label, title: label, onclick, ...more }, text);
  const play = button(icon('play'), 'Play the years', start, {
    'data-time': 'play',
    'aria-pressed': 'false',
  });
  const field = (label: string, end: 0 | 1) =>
    h('input', {
      type: 'number',
      inputmode: 'numeric',
      min: first,
      max: last,
      step: 1,
      'aria-label': label,
      'data-time': end ? 'to' : 'from',
      onchange: (e) => typed((e.target as HTMLInputElement).valueAsNumber, end),
    });
  const from = field('First year shown', 0);
  const to = field('Last year shown', 1);
  const backButton = button('', 'Back to the passage’s own years', () => returnToPassage(), {
    'data-time': 'back',
  });
  backButton.append(
    h('span', { class: 'time-long' }, 'Passage’s years'),
    h('span', { class: 'time-short', 'aria-hidden': 'true' }, icon('back')),
  );
  const of = mountYearsOf(app);
  const summary = h('p', { class: 'time-said', role: 'status' });
  const hint = h('p', { class: 'time-hint', 'aria-hidden': 'true' });
  const place = h('div', { class: 'time-chart' });
  const foot = h(
    'div',
    { class: hasCorner(timeline, atlas.timeline) ? 'time-foot' : 'time-foot is-below' },
    summary,
    hint,
  );
  const toggle = button(icon('up'), 'Show the timeline', () => open(host.dataset.open !== 'true'), {
    class: 'time-toggle',
    'aria-expanded': 'false',
  });
  host.replaceChildren(
    h(
      'div',
      { class: 'time-bar' },
      h(
        'div',
        { class: 'time-buttons' },
        button('‹', 'One year back', () => step(-1), { 'data-time': 'prev' }),
        play,
        button('›', 'One year on', () => step(1), { 'data-time': 'next' }),
        toggle,
      ),
      h('div', { class: 'time-fields' }, of.node, from, '–', to),
      backButton,
    ),
    h('div', { class: 'time-sheet' }, place, foot),
  );
  const inMenu = h(
    'button',
    {
      type: 'button',
      class: 'time-open',
      'data-menu': 'timeline',
      onclick: () => {
        // the menu lies over the place where it opens
        app.closers.closeLast();
        open(true);
        host.querySelector<HTMLElement>('[data-time="play"]')?.focus();
      },
    },
    'Timeline',
  );
  menu?.append(inMenu);
  const rows = mountRows(foot, app, () => timeline);

  function start() {
    if (player.playing()) return player.pause();
    const { period, isReaderChoice } = timeWindow();
    // while it plays, flows come and go with their years
    played = playedYears(app.live.steady.peek(), app.register.peek(), atlas.timeline);
    change(chooseYears(atlas, playFrom(period, isReaderChoice, played)), false);
    player.play();
  }
  function returnToPassage() {
    player.pause();
    store.update(chooseYears(atlas, null), 'push');
  }
  function typed(year: number, end: 0 | 1) {
    player.pause();
    const { period } = timeWindow();
    if (Number.isFinite(year)) {
      const other = period[1 - end] as number;
      const next: Years = end ? [Math.min(other, year), year] : [year, Math.max(other, year)];
      change(chooseYears(atlas, next), true);
    }
    write(timeWindow());
  }
  function open(yes: boolean) {
    host.dataset.open = String(yes);
    if (chart) draw();
    toggle.setAttribute('aria-expanded', String(yes));
    toggle.setAttribute('aria-label', yes ? 'Hide the timeline' : 'Show the timeline');
    toggle.replaceChildren(icon(yes ? 'down' : 'up'));
  }

  let chart: TimelineChart | null = null;
  let dragging = false;
  const write = (current: TimeWindow) => {
    const { period, isReaderChoice } = current;
    from.value = String(period[0]);
    to.value = String(period[1]);
    backButton.hidden = !isReaderChoice;
    summary.textContent = `${isReaderChoice ? 'Your years' : 'The passage’s years'}, ${yearSpan(...period)}: ${timelineSummary(timeline, period)}.`;
    mark(current);
  };
  const mark = ({ period, isReaderChoice }: TimeWindow) => {
    if (!dragging) chart?.show(period, isReaderChoice);
  };
  let width = 0;
  const draw = () => {
    chart = timelineChart(timeline, {
      width,
      compact: host.dataset.open !== 'true',
      range: atlas.timeline,
      description: `${app.register.peek() ? 'Events, alignments and deliveries' : 'Events and alignments'} from ${first} to ${last}. ${summary.textContent} All of it is in the rows of the timeline.`,
      marker: essayMarker(atlas),
      brushed(years, done) {
        player.pause();
        dragging = !done;
        change(chooseYears(atlas, years), done);
        if (done) write(timeWindow());
      },
      choose: (ref) => store.update(selectItem(ref), 'push'),
      hover: (ref) => store.update(hover(ref)),
    });
    place.replaceChildren(chart.svg);
    // the fields are left alone, because the reader may be typing in one
    mark(timeWindow());
  };
  const sized = new ResizeObserver(([entry]) => {
    const available = Math.floor(entry?.contentRect.width ?? 0);
    if (available < 60 || available === width) return;
    width = available;
    draw();
  });
  sized.observe(place);
  const stop = [
    store.watch(app.live.window, write),
    store.watch(
      store.select(({ selected, hovered }) => ({ selected, hovered }), sameFields),
      ({ selected, hovered }) => {
        chart?.mark(selected, hovered);
        hint.textContent = hovered === null ? '' : hintOf(timeline, hovered);
      },
    ),
    store.watch(app.register, (register) => {
      timeline = timelineOf(atlas, register);
      if (chart) draw();
      rows.update();
    }),
    rows.dispose,
    of.dispose,
    app.closers.add({ isOpen: () => host.dataset.open === 'true', close: () => open(false) }),
    () => inMenu.remove(),
  ];
  return () => {
    player.pause();
    sized.disconnect();
    for (const s of stop) s();
    host.replaceChildren();
  };
}

/** The hint for a hovered item; empty when it is not on the timeline. */
function hintOf({ events, bars }: Timeline, ref: Ref): string {
  const dot = events.find((e) => e.ref === ref);
  if (dot) return `${eventDate(dot.event)}: ${dot.event.names.en}`;
  const bar = bars.find((b) => b.ref === ref);
  return bar
    ? `${bar.alignment.names.en}, ${bar.alignment.type}, ${Math.floor(bar.from)}–${bar.lasting ? '' : Math.floor(bar.to)}`
    : '';
}

/** Part of the timeline that must be free of figures for the summary to fit into the corner. */
const CORNER = 0.3;

/** True when the chart's corner is empty because its figures begin late. */
function hasCorner({ deliveries }: Timeline, [first, last]: Years): boolean {
  const begun = Math.min(...deliveries.groups.flatMap((g) => Object.keys(g.byYear).map(Number)));
  return Number.isFinite(begun) && (begun - first) / (last + 1 - first) > CORNER;
}
