import { useTranslation } from 'react-i18next';
import { mayDecide } from '../../../domain/policy/approval.ts';
import { useSession, useView } from '../../data/index.ts';
import { useFormat } from '../../ui/use-format.ts';
import { Decision } from './decision.tsx';
import classes from './policy-screen.module.css';

interface Props {
  version: {
    state: 'proposed' | 'approved' | 'declined';
    effectiveFrom: string;
    by: string;
    at: number;
    reason: string;
    decided?: { by: string; at: number; reason: string } | undefined;
  };
  /** What whoever may decides with. */
  intent: Parameters<typeof mayDecide>[2];
  onDecide(approved: boolean, reason: string): void;
}

/** Who proposed it and why, and who approved or declined it; whoever may decide does so here. */
export function ApprovalLines({ version: one, intent, onDecide }: Props) {
  const { t } = useTranslation('policy');
  const { date } = useFormat();
  const { person } = useSession();
  const names = useView(
    (rows) => [one.by, one.decided?.by ?? ''].map((id) => rows.get('person', id)?.name ?? id),
    [one],
  );
  return (
    <>
      <span>{t(`version.${one.state}`)}</span>
      <span className={classes.quiet}>{t('version.from', { date: one.effectiveFrom })}</span>
      <span className={classes.quiet}>
        {t('version.proposedBy', { name: names[0], when: date(one.at), reason: one.reason })}
      </span>
      {one.decided && (
        <span className={classes.quiet}>
          {t('version.decidedBy', {
            name: names[1],
            when: date(one.decided.at),
            reason: one.decided.reason || t('version.noReason'),
          })}
        </span>
      )}
      {one.state === 'proposed' && one.by === person.id && (
        <span className={classes.quiet}>{t('version.waits')}</span>
      )}
      {mayDecide(one, person, intent) && <Decision onDecide={onDecide} />}
    </>
  );
}
