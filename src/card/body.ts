import type { App } from '../app.ts';
import type { Entity } from '../model/types.ts';
import type { Part } from '../ui/dom.ts';
import { alignmentParts } from './alignment.ts';
import { countryParts } from './country.ts';
import { flowParts } from './flow.ts';
import { actorParts, areaParts, eventParts, placeParts, systemParts } from './others.ts';
import type { OnTimeWindow } from './time.ts';

/** What a card says by the kind of its entity. */
export function bodyOf(app: App, entity: Entity, onShown: OnTimeWindow): Part[] {
  switch (entity.kind) {
    case 'country':
      return countryParts(app, entity, onShown);
    case 'flow':
      return flowParts(app, entity, onShown);
    case 'alignment':
      return alignmentParts(app.atlas, entity, onShown);
    case 'area':
      return areaParts(app, entity, onShown);
    case 'event':
      return eventParts(app.atlas, entity);
    case 'actor':
      return actorParts(app.atlas, entity);
    case 'system':
      return systemParts(app.atlas, entity);
    case 'place':
      return placeParts(app.atlas, entity);
  }
}
