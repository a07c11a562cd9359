import classes from '../appraisal.module.css';
import { GoalsPanel } from './goals-panel.tsx';
import { WeightsPanel } from './weights-panel.tsx';

/** By what months are counted: how much each indicator weighs, and what each team reaches for. */
export function RulesTab() {
  return (
    <div className={classes.columns}>
      <WeightsPanel />
      <GoalsPanel />
    </div>
  );
}
