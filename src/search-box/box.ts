import type { App } from '../app.ts';
import type { Deal } from '../model/record.ts';
import { idOf } from '../model/ref.ts';
import type { Register } from '../model/register.ts';
import type { Result } from '../search/result.ts';
import { createSearch, type Search } from '../search/search.ts';
import { hover } from '../state/actions.ts';
import { h } from '../ui/dom.ts';
import { icon } from '../ui/icon.ts';
import { resultList } from './list.ts';
import { countsInWords, languagesInWords } from './words.ts';

export interface SearchBox {
  /** Opens the box and takes the focus; `from` is where the focus goes back to. */
  open(from: HTMLElement | null): void;
  close(): boolean;
  dispose(): void;
}

const LIST = 'search-list';

/** The search over the essay's column: a combobox whose active result is highlighted on the map. `toggled` is called when it opens and closes. */
export function mountSearchBox(host: HTMLElement, app: App, toggled: (isOpen: boolean) => void): SearchBox {
  const { store } = app;
  let search: Search | null = null;
  let textsRead: ReadonlyMap<string, string> | null = null;
  // null until they have loaded, and again when the register changes
  let deals: { readonly of: Register | null; readonly rows: readonly Deal[] } | null = null;
  let from: HTMLElement | null = null;
  let missing = '';

  const status = h('p', { class: 'search-said', role: 'status' });
  const hint = h('p', { class: 'search-hint' });
  const input = h('input', {
    type: 'text',
    role: 'combobox',
    class: 'search-input',
    'aria-label': `Search passages, states, flows${app.register.peek() ? ', deals' : ''} and sources`,
    'aria-autocomplete': 'list',
    'aria-controls': LIST,
    'aria-expanded': 'false',
    'aria-describedby': 'search-how',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    maxlength: 200,
    dir: 'auto',
    placeholder: 'a state, a weapon, a word …',
  });
  const list = resultList(LIST, app, { followed, light, changed: activeChanged });
  const box = h(
    'section',
    { class: 'search', role: 'search', 'data-search': 'box', 'aria-label': 'Search the atlas' },
    h(
      'div',
      { class: 'search-bar' },
      input,
      h(
        'button',
        { type: 'button', class: 'card-close', 'aria-label': 'Close the search', onclick: close },
        icon('close'),
      ),
    ),
    status,
    hint,
    list.node,
    h(
      'p',
      { class: 'search-how', id: 'search-how' },
      `Up and down choose a result, Enter goes there, Escape closes.${languagesInWords(app.atlas.languages)}`,
    ),
  );
  host.replaceChildren(box);

  function light(result: Result | null): void {
    store.update(hover(result?.highlights ?? null));
  }

  function activeChanged(id: string | null): void {
    if (id) input.setAttribute('aria-activedescendant', id);
    else input.removeAttribute('aria-activedescendant');
  }

  async function prepare(): Promise<void> {
    const register = app.register.peek();
    if (deals?.of !== register) {
      status.textContent = 'Loading the deals …';
      const rows = await app.deals().catch(() => null);
      missing = rows ? '' : ' The deals did not load and are not searched.';
      // deals that did not load are loaded again when the box is next opened
      deals = rows && { of: register, rows };
      search = null;
    }
    const words = app.texts.words.peek();
    if (!search || words !== textsRead) {
      textsRead = words;
      search = createSearch(app.atlas, deals?.rows ?? [], words);
    }
    show();
  }

  function show(): void {
    // closed before the deals loaded
    if (host.hidden) return;
    const query = input.value.trim();
    const results = search && query ? search.find(query) : [];
    list.fill(results);
    input.setAttribute('aria-expanded', String(results.length > 0));
    hint.replaceChildren();
    if (!search) return;
    status.replaceChildren(
      ...(results.length || !query
        ? [query ? countsInWords(results) : '']
        : ['Nothing found for “', h('bdi', {}, query), '”.']),
      missing,
    );
    const near = query && !results.length ? search.near(query) : null;
    if (near) hint.append('Try ', h('button', { type: 'button', onclick: () => ask(near) }, near));
  }

  function ask(query: string): void {
    input.value = query;
    show();
    input.focus();
  }

  /** Closes the box and goes to the result. */
  function followed(result: Result): void {
    close();
    const target = result.kind === 'passage' ? document.getElementById(idOf(result.ref)) : null;
    if (!target) return;
    // keyboard focus continues from the passage, not from the top of the page
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }

  function close(): boolean {
    if (host.hidden) return false;
    const inside = host.contains(document.activeElement);
    setBeneath(host, false);
    host.hidden = true;
    light(null);
    toggled(false);
    const back = from?.isConnected && from !== document.body ? from : document.getElementById('essay');
    if (inside) back?.focus({ preventScroll: true });
    return true;
  }

  const keys: Record<string, () => void> = {
    ArrowDown: () => list.move(1),
    ArrowUp: () => list.move(-1),
    Home: () => list.moveTo(0),
    End: () => list.moveTo(-1),
    Enter: () => list.choose(),
  };
  input.addEventListener('keydown', (e) => {
    const run = keys[e.key];
    if (!run || e.isComposing || e.ctrlKey || e.metaKey || e.altKey || e.shiftKey || !list.size()) return;
    e.preventDefault();
    run();
  });
  box.addEventListener('keydown', (e) => {
    if (e.key !== 'Escape' || e.isComposing) return;
    // the first Escape empties the box, the next closes it
    e.preventDefault();
    if (input.value) ask('');
    else close();
  });
  input.addEventListener('input', show);

  return {
    open(back) {
      if (host.hidden) {
        from = back;
        host.hidden = false;
        setBeneath(host, true);
        toggled(true);
      }
      input.focus({ preventScroll: true });
      input.select();
      void prepare();
    },
    close,
    dispose() {
      close();
      host.replaceChildren();
    },
  };
}

/** Makes what is under the box inert while it is open, except the title. */
function setBeneath(host: HTMLElement, is: boolean): void {
  const beneath = [...(host.parentElement?.children ?? [])].flatMap((node) =>
    node.querySelector('h1') ? [...node.children].filter((n) => !n.matches('h1')) : [node],
  );
  for (const node of beneath) if (node instanceof HTMLElement && node !== host) node.inert = is;
}
