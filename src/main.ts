import type { AtlasApi } from './api.ts';
import { pageFiles } from './files.ts';
import type { Atlas } from './model/types.ts';
import { openShelf } from './shelf.ts';
import { createWindowApi } from './window-api.ts';
import './styles/index.css';

declare global {
  interface Window {
    atlas: AtlasApi;
  }
}

const root = document.getElementById('atlas') as HTMLElement;
const { api, mounted, failed } = createWindowApi();
window.atlas = api;

start().catch((error: Error) => {
  failed(error);
  const message = root.querySelector<HTMLElement>('#map-message');
  if (!message) throw error;
  message.textContent = error.message;
  message.hidden = false;
});

async function start(): Promise<void> {
  const essay = await pageFiles.load<Atlas>('atlas');
  await openShelf(root, essay, (open) => {
    mounted(open);
    document.documentElement.dataset.atlas = 'ready';
  });
}
