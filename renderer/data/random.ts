import { v7 } from 'uuid';
import type { Random } from '../../sync/engine/ports.ts';

/** The one place of the page that draws from chance. */
export const random: Random = {
  id: () => v7(),
  fraction: () => Math.random(),
};

/** A new id for something a person makes; ordered by time. */
export const newId = (): string => random.id();
