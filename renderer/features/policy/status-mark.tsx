import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClauseStatus } from '../../../domain/policy/find-clauses.ts';
import classes from './policy-screen.module.css';

/** Whether a clause is carried out: a word and a shape, not a colour alone. */
export function StatusMark({ status }: { status: ClauseStatus }) {
  const { t } = useTranslation('policy');
  const Icon = status === 'carriedOut' ? IconCircleCheck : IconCircleDashed;
  return (
    <span className={classes.status} data-status={status}>
      <Icon size={15} stroke={1.8} aria-hidden />
      {t(`status.${status}`)}
    </span>
  );
}
