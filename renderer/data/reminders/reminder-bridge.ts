import type { ShiftdeskBridge } from '../../../contract/ipc/bridge.ts';
import type { FiredReminder, Reminder } from '../../../contract/ipc/reminders.ts';
import type { Callback } from '../../../domain/callback/callback.ts';
import type { Engine } from '../../../sync/engine/engine.ts';
import type { View } from '../../../sync/engine/pool.ts';
import type { LiveRows } from '../live-rows.ts';
import { LiveView } from '../live-view.ts';
import { report } from '../problem-log.ts';

export interface ReminderPorts {
  engine: Pick<Engine, 'view' | 'mutate' | 'status'>;
  live: LiveRows;
  bridge: ShiftdeskBridge;
  personId: string;
  /** The words of the notification, in the person's language. */
  describe(callback: Callback): Pick<Reminder, 'title' | 'body'>;
}

/**
 * The main process reminds by this machine's clock, and a reminder moved by a second would be a new one: so only a
 * clock that is wrong by more than half a step is made up for, in whole steps.
 */
const OFFSET_STEP = 60_000;

const unreminded = (rows: View, personId: string): Callback[] =>
  rows
    .where('callback', 'ownerId', personId)
    .filter(({ state, remindedAt }) => state === 'open' && remindedAt === undefined);

/**
 * Keeps the main process's list of reminders equal to the person's own open promises, and writes down those that have
 * gone off. Returns the function that stops it; the main process goes on reminding.
 */
export function bridgeReminders(ports: ReminderPorts): () => void {
  const { engine, live, bridge, personId, describe } = ports;
  const view = new LiveView(live, (rows) => unreminded(rows, personId));
  let running = false;
  let again = false;

  const fireAt = ({ remindAt }: Callback) =>
    Math.max(0, remindAt - Math.round(engine.status.clockOffsetMs / OFFSET_STEP) * OFFSET_STEP);
  const reminderOf = (callback: Callback): Reminder => {
    const { title, body } = describe(callback);
    return {
      id: callback.id,
      fireAt: fireAt(callback),
      title: title.slice(0, 200),
      body: body.slice(0, 1_000),
    };
  };
  const noteFired = (fired: FiredReminder) => {
    const callback = view.read().find(({ id }) => id === fired.id);
    // Snoozed or answered meanwhile: what went off was an older reminder of it.
    if (!callback || fireAt(callback) !== fired.fireAt) return;
    engine
      .mutate('callback.reminded', { callbackId: callback.id })
      .saved.catch((error) => report('reminders', error));
  };
  const sync = async () => {
    again = running;
    if (running) return;
    running = true;
    try {
      do {
        again = false;
        const { fired } = await bridge.call('reminders.sync', { reminders: view.read().map(reminderOf) });
        fired.forEach(noteFired);
      } while (again);
    } catch (error) {
      report('reminders', error);
    } finally {
      running = false;
    }
  };

  const stops = [view.subscribe(() => void sync()), bridge.on('reminder.fired', noteFired)];
  void sync();
  return () => {
    for (const stop of stops) stop();
  };
}
