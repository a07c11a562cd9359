import { UnstyledButton } from '@mantine/core';
import classes from '../appraisal.module.css';

interface Props {
  current: boolean;
  name: string;
  what: string;
  state: string;
  when: string;
  onOpen(): void;
}

/** A warning in a list, with how far it is. */
export const LapseItem = ({ current, name, what, state, when, onOpen }: Props) => (
  <li>
    <UnstyledButton className={classes.item} aria-current={current || undefined} onClick={onOpen}>
      <span className={classes.strong}>{name}</span>
      <span className={classes.quiet}>{state}</span>
      <span>{what}</span>
      <span className={classes.quiet}>{when}</span>
    </UnstyledButton>
  </li>
);
