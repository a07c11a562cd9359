import type { InteractionFilter } from '../../../../domain/interaction/find-interactions.ts';
import { createOfPerson } from '../../../stores/of-person.ts';

/** Where is looked: on this machine, at once; or in everything the server has. */
export type Reach = 'here' | 'history';

interface FilterState {
  filter: InteractionFilter;
  unscored: boolean;
  reach: Reach;
  selectedId: string | undefined;
}

/** What is being looked for; kept while somebody reads a replay and comes back. */
export const useFindStore = createOfPerson<FilterState>(() => ({
  filter: {},
  unscored: false,
  reach: 'here',
  selectedId: undefined,
}));
