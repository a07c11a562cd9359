import { create, type StoreApi, type UseBoundStore } from 'zustand';

const resets: (() => void)[] = [];
let whose: string | undefined;

/** A store of what one person has on their screen. Nobody who sits down after them finds it. */
export function createOfPerson<T>(initial: () => T): UseBoundStore<StoreApi<T>> {
  const store = create<T>(initial);
  resets.push(() => store.setState(store.getInitialState(), true));
  return store;
}

/** Somebody has sat down here: if it is not who was here before, nothing of the other's screen is left. */
export function seatTakenBy(personId: string): void {
  if (whose !== undefined && whose !== personId) for (const reset of resets) reset();
  whose = personId;
}
