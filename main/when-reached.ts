/** Runs `action` once, when every one of `milestones` has been reached (in any order, each as often as it likes). */
export function whenReached<M extends string>(
  milestones: readonly M[],
  action: () => void,
): (reached: M) => void {
  const missing = new Set(milestones);
  return (reached) => {
    if (missing.delete(reached) && missing.size === 0) action();
  };
}
