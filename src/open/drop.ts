import { h } from '../ui/dom.ts';

/** Takes files dropped anywhere on the page, with a veil while they are dragged over it. Returns its dispose. */
export function mountDrop(host: HTMLElement, take: (files: readonly File[]) => void): () => void {
  const veil = h(
    'div',
    { class: 'drop-veil', hidden: true },
    h('p', {}, 'Drop a text to read it on the map'),
  );
  host.append(veil);
  let depth = 0;
  const files = (e: DragEvent) => e.dataTransfer?.types.includes('Files') ?? false;
  const over = (e: DragEvent) => {
    if (files(e)) e.preventDefault();
  };
  const enter = (e: DragEvent) => {
    if (!files(e)) return;
    depth++;
    veil.hidden = false;
  };
  const leave = (e: DragEvent) => {
    if (!files(e)) return;
    depth = Math.max(0, depth - 1);
    veil.hidden = depth === 0;
  };
  const drop = (e: DragEvent) => {
    if (!files(e)) return;
    e.preventDefault();
    depth = 0;
    veil.hidden = true;
    take([...(e.dataTransfer?.files ?? [])]);
  };
  const listeners = { dragover: over, dragenter: enter, dragleave: leave, drop } as const;
  for (const [type, run] of Object.entries(listeners)) addEventListener(type, run as EventListener);
  return () => {
    for (const [type, run] of Object.entries(listeners)) removeEventListener(type, run as EventListener);
    veil.remove();
  };
}
