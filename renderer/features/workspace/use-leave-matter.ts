import { useCallback } from 'react';
import { matterAfter } from '../../../domain/interaction/matters.ts';
import { openMatter } from './open-matter.ts';
import { useMatters } from './use-work.ts';

/** A matter is done or handed over: what comes next is opened, in the same frame. */
export function useLeaveMatter(): (id: string) => void {
  const matters = useMatters();
  return useCallback((id) => openMatter(matterAfter(matters, id), 'composer'), [matters]);
}
