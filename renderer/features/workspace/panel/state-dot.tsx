import type { AgentState } from '../../../../domain/person/person.ts';
import classes from './state-dot.module.css';

/** An agent's state as a shape; the word stands beside it. */
export function StateDot({ state }: { state: AgentState }) {
  return <span className={classes.dot} data-state={state} aria-hidden="true" />;
}
