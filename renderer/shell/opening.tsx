import { Mark } from '../ui/mark.tsx';
import centred from './centred.module.css';
import classes from './opening.module.css';

/** Usually gone before it shows: on a slow disk the mark says that something is coming. */
export function Opening() {
  return (
    <main className={centred.centred}>
      <span className={classes.late}>
        <Mark />
      </span>
    </main>
  );
}
