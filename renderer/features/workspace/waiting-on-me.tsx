import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../domain/time.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { Since } from './since.tsx';
import classes from './waiting-on-me.module.css';

/** How long a customer has been waiting for an answer from me; nothing when it is their turn. */
export function WaitingOnMe({ since }: { since: Instant | undefined }) {
  const { t } = useTranslation('workspace');
  if (since === undefined) return <span className={classes.theirs}>{t('matter.theirTurn')}</span>;
  return (
    <KeyHint label={t('matter.waitingOnYou')}>
      <span className={classes.since}>
        <Since at={since} />
      </span>
    </KeyHint>
  );
}
