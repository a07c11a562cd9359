import { useEffect } from 'react';
import { bridge } from '../bridge.ts';
import { useWorkplace } from '../workplace.ts';
import { bridgeReminders, type ReminderPorts } from './reminder-bridge.ts';

/** Keeps the system's reminders equal to the person's promises. `describe` must keep its identity. */
export function useReminders(describe: ReminderPorts['describe']): void {
  const { engine, live, personId } = useWorkplace();
  useEffect(
    () => bridgeReminders({ engine, live, bridge, personId, describe }),
    [engine, live, personId, describe],
  );
}
