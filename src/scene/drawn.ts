import type { AreaMark, Scene } from './scene.ts';

/** True for an area that is drawn as such; one that is not meant is only ground, inside its dashed borders. */
export function isDrawn(scene: Pick<Scene, 'base'>, { emphasis, marked }: AreaMark): boolean {
  return emphasis !== 'dimmed' || marked || scene.base.all;
}
