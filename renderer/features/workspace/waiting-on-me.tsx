import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../domain/time.ts';
import { useNow } from '../../data/index.ts';
import { stopwatch } from '../../ui/format-duration.ts';
import classes from './waiting-on-me.module.css';

/** How long a customer has been waiting for an answer from me; nothing when it is their turn. */
export function WaitingOnMe({ since }: { since: Instant | undefined }) {
  const { t } = useTranslation('workspace');
  const now = useNow();
  if (since === undefined) return <span className={classes.theirs}>{t('matter.theirTurn')}</span>;
  return (
    <Tooltip label={t('matter.waitingOnYou')}>
      <span className={classes.since}>{stopwatch(Math.max(0, now - since))}</span>
    </Tooltip>
  );
}
