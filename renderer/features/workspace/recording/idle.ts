/** How long recording may wait for a quiet moment, in ms: its work is never what somebody waits for. */
const PATIENCE_MS = 5_000;
/** At most this much at a time, in ms: a key pressed meanwhile is drawn in the next frame all the same. */
const SLICE_MS = 4;

/** The next moment in which nothing else is to be done. Asked, it says whether some of it is left. */
export const idle = (): Promise<() => boolean> =>
  new Promise((resolve) =>
    requestIdleCallback(
      (deadline) => {
        const until = Math.max(0, deadline.timeRemaining() - SLICE_MS);
        resolve(() => deadline.timeRemaining() > until);
      },
      { timeout: PATIENCE_MS },
    ),
  );

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
