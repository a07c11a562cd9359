import { ActionIcon, Button } from '@mantine/core';
import { IconBellRinging, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { reminderCall } from '../../../domain/attention/calls.ts';
import { remindedOf } from '../../../domain/callback/agenda.ts';
import type { Callback } from '../../../domain/callback/callback.ts';
import { useDraft, useLetIn, useNow } from '../../data/index.ts';
import { go, usePlace } from '../../stores/place.ts';
import { DueMark } from './due-mark.tsx';
import classes from './reminder-cards.module.css';
import { useOwnCallbacks } from './use-callbacks.ts';

/** More than these would cover the work; the rest is a number and a way to the agenda. */
const SHOWN = 3;
const keyOf = (callback: Callback): string => `${callback.id}@${callback.remindAt}`;

/**
 * Cards for reminders that went off, on whichever screen. They take no focus and stay until acted on or put aside;
 * putting one aside survives a restart and leaves the promise as it is.
 */
export function ReminderCards() {
  const { t } = useTranslation('callbacks');
  const callbacks = useOwnCallbacks();
  const now = useNow(1_000);
  const [aside, setAside] = useDraft<string[]>('callbacks.putAside', []);
  const letIn = useLetIn();
  const reminded = remindedOf(callbacks);
  const place = usePlace();
  const lookedAt = place.screen === 'callbacks' ? place.callbackId : undefined;
  const cards = reminded.filter(
    (callback) =>
      callback.id !== lookedAt && !aside.includes(keyOf(callback)) && letIn(reminderCall(callback).id),
  );
  // What is no longer shown need not be remembered.
  const putAside = (callback: Callback) =>
    setAside([...aside.filter((key) => reminded.some((one) => keyOf(one) === key)), keyOf(callback)]);
  const open = (callback: Callback) => {
    putAside(callback);
    go({ screen: 'callbacks', callbackId: callback.id });
  };
  return (
    <aside className={classes.cards} aria-live="polite" aria-label={t('reminder.title')}>
      {cards.slice(0, SHOWN).map((callback) => (
        <div key={keyOf(callback)} className={classes.card}>
          <IconBellRinging size={18} aria-hidden />
          <div className={classes.text}>
            <div className={classes.name}>{t('reminder.call', { customer: callback.customerName })}</div>
            <div className={classes.purpose}>{callback.purpose}</div>
            <DueMark callback={callback} now={now} />
          </div>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('reminder.putAside')}
            onClick={() => putAside(callback)}
          >
            <IconX size={16} />
          </ActionIcon>
          <Button size="xs" className={classes.open} onClick={() => open(callback)}>
            {t('reminder.open')}
          </Button>
        </div>
      ))}
      {cards.length > SHOWN && (
        <Button variant="default" size="xs" onClick={() => go({ screen: 'callbacks' })}>
          {t('reminder.more', { count: cards.length - SHOWN })}
        </Button>
      )}
    </aside>
  );
}
