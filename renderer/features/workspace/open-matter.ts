import { go } from '../../stores/place.ts';
import { askForComposer } from './focus-wish.ts';
import { lookAt } from './narrow-view.ts';

/**
 * Opens a matter. `composer` also puts the cursor where the answer is written; it is only for what the person did
 * themselves.
 */
export function openMatter(id: string | undefined, focus: 'composer' | 'stay' = 'stay'): void {
  go({ screen: 'workspace', interactionId: id });
  lookAt('conversation');
  if (id && focus === 'composer') askForComposer(id);
}
