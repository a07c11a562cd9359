import { createOfPerson } from '../../../stores/of-person.ts';

/** The matters of the list that something is to be done with together. */
interface Marks {
  ids: readonly string[];
  /** The one marked last: a range begins there. */
  from?: string;
}

const useMarksStore = createOfPerson<Marks>(() => ({ ids: [] }));

export const useMarks = (): readonly string[] => useMarksStore(({ ids }) => ids);
export const useIsMarked = (id: string): boolean => useMarksStore(({ ids }) => ids.includes(id));
export const clearMarks = (): void => useMarksStore.setState({ ids: [], from: undefined });

/** Marks one more, or takes its mark away. */
export const toggleMark = (id: string): void =>
  useMarksStore.setState(({ ids }) => ({
    ids: ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id],
    from: id,
  }));

/** Marks everything from the one marked last, or else the open one, to `id`, as they stand in the list. */
export function markUpTo(id: string, listed: readonly string[], openId: string | undefined): void {
  const { from = openId } = useMarksStore.getState();
  const ends = [listed.indexOf(from ?? id), listed.indexOf(id)];
  const [first = 0, last = 0] = ends.includes(-1) ? [ends[1], ends[1]] : ends.sort((a, b) => a - b);
  useMarksStore.setState({ ids: listed.slice(first, last + 1), from: from ?? id });
}
