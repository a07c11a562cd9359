import { go } from '../../stores/place.ts';
import { askForComposer } from './composer-focus.ts';

/**
 * Opens a matter. `composer` also puts the cursor where the answer is written; it is only for what the person did
 * themselves.
 */
export function openMatter(id: string | undefined, focus: 'composer' | 'stay' = 'stay'): void {
  go({ screen: 'workspace', interactionId: id });
  if (id && focus === 'composer') askForComposer(id);
}
