import { CloseButton } from '@mantine/core';
import { KeyHint } from './key-hint.tsx';
import classes from './side-panel-head.module.css';

interface Props {
  title: string;
  /** How one leaves; without it there is nothing to leave. */
  leave?: { label: string; run(): void };
  /** What stands below belongs to the head: no line between them. */
  open?: boolean;
}

/** The head of what stands at the side: what it is, and the way back, which Escape goes as well. */
export function SidePanelHead({ title, leave, open }: Props) {
  return (
    <header className={classes.head} data-open={open || undefined}>
      <h2 className={classes.title}>{title}</h2>
      {leave && (
        <KeyHint label={leave.label} keys="Escape">
          <CloseButton aria-label={leave.label} onClick={leave.run} />
        </KeyHint>
      )}
    </header>
  );
}
