import type { ReactNode } from 'react';
import classes from './facts.module.css';

interface Props {
  /** Label and content; what is not known is left out. */
  facts: readonly (readonly [label: string, content: ReactNode])[];
}

export function FactList({ facts }: Props) {
  return (
    <dl className={classes.list}>
      {facts
        .filter(([, content]) => content !== undefined && content !== '')
        .map(([label, content]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{content}</dd>
          </div>
        ))}
    </dl>
  );
}
