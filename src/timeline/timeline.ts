import type { App } from '../app.ts';
import { essayMarker } from '../charts/plot.ts';
import { eventDate, yearSpan } from '../model/date.ts';
import type { Years } from '../model/record.ts';
import type { Ref } from '../model/types.ts';
import type { TimeWindow } from '../scene/time.ts';
import { type Timeline, timelineOf, timelineSummary } from '../scene/timeline.ts';
import { type Action, chooseYears, hover, selectItem, stepYears } from '../state/actions.ts';
import { sameFields } from '../state/store.ts';
import { h, type Part } from '../ui/dom.ts';
import { icon } from '../ui/icon.ts';
import { type TimelineChart, timelineChart } from './chart.ts';
import { createPlayer } from './player.ts';
import { mountRows } from './rows.ts';

/** Events, alignments and deliveries in time, and the hand on the years that everything shows. Returns its dispose. */
export function mountTimeline(host: HTMLElement, app: App): () => void {
  const { atlas, store } = app;
  let timeline = timelineOf(atlas, app.register.peek());
  const [first, last] = atlas.timeline;
  const shown = () => app.live.window.peek();
  // of one gesture or one run the first change is an entry of the history, the rest take its place
  let pushed = false;
  const take = (action: Action, done: boolean) => {
    const before = store.state();
    store.update(action, pushed ? 'replace' : 'push');
    if (store.state() !== before) pushed = true;
    if (done) pushed = false;
  };

  const player = createPlayer(
    () => {
      const { period } = shown();
      if (period[1] >= last) return false;
      take(stepYears(atlas, period, 1), false);
      return shown().period[1] < last;
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
    store.update(stepYears(atlas, shown().period, by), 'push');
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
  const back = button('', 'Back to the passage’s own years', () => give(), { 'data-time': 'back' });
  back.append(
    h('span', { class: 'time-long' }, 'Passage’s years'),
    h('span', { class: 'time-short', 'aria-hidden': 'true' }, '↺'),
  );
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
      h('div', { class: 'time-fields' }, from, '–', to),
      back,
    ),
    h('div', { class: 'time-sheet' }, place, foot),
  );
  const rows = mountRows(foot, app, () => timeline);

  function start() {
    if (player.playing()) return player.pause();
    const { period } = shown();
    // at the end of the timeline the run begins again from its start, as wide as it was
    const again = period[1] >= last;
    take(chooseYears(atlas, again ? [first, first + period[1] - period[0]] : period), false);
    player.play();
  }
  function give() {
    player.pause();
    store.update(chooseYears(atlas, null), 'push');
  }
  function typed(year: number, end: 0 | 1) {
    player.pause();
    const { period } = shown();
    if (Number.isFinite(year)) {
      const other = period[1 - end] as number;
      const next: Years = end ? [Math.min(other, year), year] : [year, Math.max(other, year)];
      take(chooseYears(atlas, next), true);
    }
    write(shown());
  }
  function open(yes: boolean) {
    host.dataset.open = String(yes);
    toggle.setAttribute('aria-expanded', String(yes));
    toggle.setAttribute('aria-label', yes ? 'Hide the timeline' : 'Show the timeline');
    toggle.replaceChildren(icon(yes ? 'down' : 'up'));
  }

  const chart: { now: TimelineChart | null } = { now: null };
  let dragging = false;
  const write = (now: TimeWindow) => {
    const { period, isReaderChoice } = now;
    from.value = String(period[0]);
    to.value = String(period[1]);
    back.hidden = !isReaderChoice;
    summary.textContent = `${isReaderChoice ? 'Your years' : 'The passage’s years'}, ${yearSpan(...period)}: ${timelineSummary(timeline, period)}.`;
    mark(now);
  };
  const mark = ({ period, isReaderChoice }: TimeWindow) => {
    if (!dragging) chart.now?.show(period, isReaderChoice);
  };
  let width = 0;
  const draw = () => {
    chart.now = timelineChart(timeline, {
      width,
      range: atlas.timeline,
      description: `${app.register.peek() ? 'Events, alignments and deliveries' : 'Events and alignments'} from ${first} to ${last}. ${summary.textContent} All of it is in the rows of the timeline.`,
      marker: essayMarker(atlas),
      brushed(years, done) {
        player.pause();
        dragging = !done;
        take(chooseYears(atlas, years), done);
        if (done) write(shown());
      },
      choose: (ref) => store.update(selectItem(ref), 'push'),
      hover: (ref) => store.update(hover(ref)),
    });
    place.replaceChildren(chart.now.svg);
    // the chart alone: what is being typed into the fields stays
    mark(shown());
  };
  const sized = new ResizeObserver(([entry]) => {
    const now = Math.floor(entry?.contentRect.width ?? 0);
    if (now < 60 || now === width) return;
    width = now;
    draw();
  });
  sized.observe(place);
  const stop = [
    store.watch(app.live.window, write),
    store.watch(
      store.select(({ selected, hovered }) => ({ selected, hovered }), sameFields),
      ({ selected, hovered }) => {
        chart.now?.mark(selected, hovered);
        hint.textContent = hovered === null ? '' : hintOf(timeline, hovered);
      },
    ),
    store.watch(app.register, (register) => {
      timeline = timelineOf(atlas, register);
      if (chart.now) draw();
      rows.update();
    }),
    rows.dispose,
  ];
  return () => {
    player.pause();
    sized.disconnect();
    for (const s of stop) s();
    host.replaceChildren();
  };
}

/** What a hovered mark of the timeline is; empty when it has none. */
function hintOf({ events, bars }: Timeline, ref: Ref): string {
  const dot = events.find((e) => e.ref === ref);
  if (dot) return `${eventDate(dot.event)}: ${dot.event.names.en}`;
  const bar = bars.find((b) => b.ref === ref);
  return bar
    ? `${bar.alignment.names.en}, ${bar.alignment.type}, ${Math.floor(bar.from)}–${bar.lasting ? '' : Math.floor(bar.to)}`
    : '';
}

/** Part of the timeline, before the figures begin, that the words about the years need. */
const CORNER = 0.3;

/** True when the chart's corner is empty: its figures begin late, and there are some. */
function hasCorner({ deliveries }: Timeline, [first, last]: Years): boolean {
  const begun = Math.min(...deliveries.groups.flatMap((g) => Object.keys(g.byYear).map(Number)));
  return Number.isFinite(begun) && (begun - first) / (last + 1 - first) > CORNER;
}
