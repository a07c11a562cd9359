import { Refusal, type RefusalCode } from '../../../../domain/refusal.ts';

/** One that could not take it, and why. */
export interface LeftOut {
  name: string;
  why: RefusalCode;
}

export interface AtOnce {
  done: number;
  leftOut: LeftOut[];
  /** Takes back what was done, with the same account of it. */
  takeBack(): AtOnce;
}

/**
 * Does something with each of `rows`. `act` does it and returns how it is taken back, or nothing where there was
 * nothing to do; a row that the rules refuse it to is left as it is and named.
 */
export function atOnce<R extends { customerName: string }>(
  rows: readonly R[],
  act: (row: R) => (() => void) | undefined,
): AtOnce {
  const undone: { row: R; undo: () => void }[] = [];
  const leftOut: LeftOut[] = [];
  for (const row of rows)
    try {
      const undo = act(row);
      if (undo) undone.push({ row, undo });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      leftOut.push({ name: row.customerName, why: error.code });
    }
  return {
    done: undone.length,
    leftOut,
    takeBack: () => {
      const undoOf = new Map(undone.map(({ row, undo }) => [row, undo]));
      return atOnce([...undoOf.keys()], (row) => {
        undoOf.get(row)?.();
        return () => act(row);
      });
    },
  };
}
