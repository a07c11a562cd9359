import { Popover, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Queue } from '../../../../domain/queue/queue.ts';
import type { SlaClock } from '../../../../domain/sla/clocks.ts';
import classes from './clocks.module.css';
import { DueReason } from './due-reason.tsx';

interface Props {
  clock: SlaClock;
  queue: Queue;
  children: React.ReactNode;
}

/** A clock that says, when asked, why it is due when it is. */
export function DueButton({ clock, queue, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      shadow="md"
      width={340}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <UnstyledButton className={classes.button} onClick={() => setOpen(!open)}>
          {children}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.reason}>
        {open && <DueReason clock={clock} queue={queue} />}
      </Popover.Dropdown>
    </Popover>
  );
}
