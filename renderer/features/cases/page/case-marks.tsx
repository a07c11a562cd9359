import { IconFlagFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Case, roundOf } from '../../../../domain/case/case.ts';
import classes from '../cases.module.css';

/** Urgency, priority and the round, where there is more than one. */
export function CaseMarks({ row }: { row: Case }) {
  const { t } = useTranslation('cases');
  const round = roundOf(row)?.n ?? 1;
  return (
    <>
      {row.urgent && (
        <span className={classes.urgent}>
          <IconFlagFilled size={12} aria-hidden="true" />
          {t('urgent')}
        </span>
      )}
      <span className={classes.mark}>{t(`priority.${row.priority}`)}</span>
      {round > 1 && <span className={classes.mark}>{t('round', { n: round })}</span>}
    </>
  );
}
