import { Text } from '@mantine/core';
import { IconZzz } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isSnoozed } from '../../../domain/callback/agenda.ts';
import type { Callback } from '../../../domain/callback/callback.ts';
import type { Instant } from '../../../domain/time.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './agenda.module.css';
import { DueMark } from './due-mark.tsx';

/** One promise in the list: whom, what for, by when. */
export function AgendaRow({ callback, now }: { callback: Callback; now: Instant }) {
  const { t } = useTranslation('callbacks');
  const format = useFormat();
  const snoozed = isSnoozed(callback, now);
  return (
    <div className={classes.row}>
      <Text fw={600} size="md" truncate>
        {callback.customerName}
      </Text>
      <DueMark callback={callback} now={now} />
      <Text size="sm" className={classes.quiet} truncate>
        {callback.purpose}
      </Text>
      <span className={classes.when}>
        {snoozed && <IconZzz size={14} role="img" aria-label={t('row.snoozed')} />}
        {format.dayAndTime(snoozed ? callback.remindAt : (callback.doneAt ?? callback.dueAt), now)}
      </span>
    </div>
  );
}
