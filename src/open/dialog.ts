import { h } from '../ui/dom.ts';

export interface OpenDialog {
  readonly node: HTMLDialogElement;
  show(): void;
  close(): void;
  /** Shows a status, or why the text was refused; the fields keep their values. */
  say(message: string, refused?: boolean): void;
  /** Asks before another text takes the place of the essay. */
  ask(message: string, yes: string, go: () => void): void;
  dispose(): void;
}

/** The dialog to choose or paste a text, appended to the host. `file` and `paste` are called with what the reader chose. */
export function openDialog(
  host: HTMLElement,
  options: { title: string; file: (file: File) => void; paste: (text: string) => void },
): OpenDialog {
  const status = h('p', { id: 'open-said', class: 'open-said', role: 'status' });
  const question = h('div', { class: 'open-asked' });
  const chooser = h('input', {
    type: 'file',
    id: 'open-file',
    accept: '.txt,.md,.markdown,.html,.htm,text/plain,text/markdown,text/html',
    'aria-describedby': 'open-said',
    onchange: () => {
      const [file] = chooser.files ?? [];
      if (file) options.file(file);
      // so that the same file can be chosen again after an edit
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
      `The original of “${options.title}” takes the place of our account, passage by passage. Any other article gets a map of its own. `,
      'The text is read in this browser and sent nowhere.',
    ),
    h('label', { for: 'open-file' }, 'A file: plain text, Markdown, HTML or a saved web page'),
    chooser,
    h('label', { for: 'open-text' }, 'Or the text itself'),
    area,
    status,
    question,
    h(
      'div',
      { class: 'open-buttons' },
      h(
        'button',
        { type: 'button', 'data-open': 'paste', onclick: () => options.paste(area.value) },
        'Open the pasted text',
      ),
      h('button', { type: 'button', 'data-open': 'close', onclick: () => node.close() }, 'Close'),
    ),
  );
  const say = (message: string, refused = false) => {
    question.replaceChildren();
    status.textContent = message;
    status.classList.toggle('is-refused', refused);
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
      question.replaceChildren(button);
      if (!node.open) node.showModal();
      button.focus();
    },
    dispose: () => node.remove(),
  };
}
