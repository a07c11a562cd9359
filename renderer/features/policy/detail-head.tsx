import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useCommand } from '../../ui/use-command.ts';
import classes from './policy-screen.module.css';

interface Props {
  id: string;
  /** How it stands. */
  standing: ReactNode;
  /** The way back, which Escape goes as well. */
  back: string;
  onClose(): void;
}

/** The head of a clause or a parameter: its number, how it stands, and the way back. */
export function DetailHead({ id, standing, back, onClose }: Props) {
  useCommand({ id: 'policy.close', label: back, keys: 'Escape', run: onClose });
  return (
    <header className={classes.top}>
      <span className={classes.id}>{id}</span>
      {standing}
      <KeyHint label={back} keys="Escape">
        <Button
          className={classes.back}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowLeft size={15} />}
          onClick={onClose}
        >
          {back}
        </Button>
      </KeyHint>
    </header>
  );
}
