import { createOfPerson } from '../../stores/of-person.ts';

/** What is seen where there is no room for all three parts side by side. Wide windows do not look at it. */
interface NarrowView {
  /** The list, although a matter is open. */
  list: boolean;
  /** What is known, over the conversation. */
  details: boolean;
}

const useNarrowStore = createOfPerson<NarrowView>(() => ({ list: false, details: false }));

export const useNarrowView = (): NarrowView => useNarrowStore();
export const lookAt = (part: 'list' | 'conversation' | 'details'): void =>
  useNarrowStore.setState({ list: part === 'list', details: part === 'details' });
