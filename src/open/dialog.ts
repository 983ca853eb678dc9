import { h } from '../ui/dom.ts';

export interface OpenDialog {
  readonly node: HTMLDialogElement;
  show(): void;
  close(): void;
  /** Says what became of the text, or why it was refused; the fields stay as they are. */
  say(message: string, refused?: boolean): void;
  /** Asks before another text takes the place of the essay. */
  ask(message: string, yes: string, go: () => void): void;
  dispose(): void;
}

/** The place to choose or paste a text, appended to the host. `file` and `paste` are told what the reader gave. */
export function openDialog(
  host: HTMLElement,
  hands: { title: string; file: (file: File) => void; paste: (text: string) => void },
): OpenDialog {
  const said = h('p', { id: 'open-said', class: 'open-said', role: 'status' });
  const asked = h('div', { class: 'open-asked' });
  const chooser = h('input', {
    type: 'file',
    id: 'open-file',
    accept: '.txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html',
    'aria-describedby': 'open-said',
    onchange: () => {
      const [file] = chooser.files ?? [];
      if (file) hands.file(file);
      // the same file can be chosen again after it was mended
      chooser.value = '';
    },
  });
  const area = h('textarea', {
    id: 'open-text',
    rows: 6,
    spellcheck: 'false',
    'aria-describedby': 'open-said',
  });
  const node = h(
    'dialog',
    { class: 'open-dialog', 'aria-labelledby': 'open-title' },
    h('h2', { id: 'open-title' }, 'Open a text'),
    h(
      'p',
      {},
      `The original of “${hands.title}” takes the place of our account, passage by passage. Any other article gets a map of its own. `,
      'The text is read in this browser and sent nowhere.',
    ),
    h('label', { for: 'open-file' }, 'A file: plain text, Markdown, HTML or a saved web page'),
    chooser,
    h('label', { for: 'open-text' }, 'Or the text itself'),
    area,
    said,
    asked,
    h(
      'div',
      { class: 'open-buttons' },
      h(
        'button',
        { type: 'button', 'data-open': 'paste', onclick: () => hands.paste(area.value) },
        'Open the pasted text',
      ),
      h('button', { type: 'button', 'data-open': 'close', onclick: () => node.close() }, 'Close'),
    ),
  );
  const say = (message: string, refused = false) => {
    asked.replaceChildren();
    said.textContent = message;
    said.classList.toggle('is-refused', refused);
  };
  host.append(node);
  return {
    node,
    show() {
      say('');
      if (!node.open) node.showModal();
    },
    close: () => node.close(),
    say,
    ask(message, yes, go) {
      say(message);
      const button = h('button', { type: 'button', 'data-open': 'article', onclick: go }, yes);
      asked.replaceChildren(button);
      if (!node.open) node.showModal();
      button.focus();
    },
    dispose: () => node.remove(),
  };
}
