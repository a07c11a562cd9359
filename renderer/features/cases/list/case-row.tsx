import { useTranslation } from 'react-i18next';
import { caseNumber } from '../../../../domain/case/case.ts';
import type { DueCase } from '../../../../domain/case/views.ts';
import type { Instant } from '../../../../domain/time.ts';
import classes from '../cases.module.css';
import { ClockMark } from '../clock-mark.tsx';
import { CaseMarks } from '../page/case-marks.tsx';

/** One case in a list: whose, what about, where it stands, and what is due next. */
export function CaseRow({ due: { row, due }, now }: { due: DueCase; now: Instant }) {
  const { t } = useTranslation(['cases', 'words']);
  return (
    <div className={classes.row}>
      <span className={classes.rowHead}>
        <span className={classes.name}>{row.customerName || t('anonymous')}</span>
        <CaseMarks row={row} />
        <span className={classes.about}>{row.summary}</span>
      </span>
      <span className={classes.quiet}>
        {`${caseNumber(row.id)} · ${t(`words:kind.${row.kind}`)} · ${t(`state.${row.state}`)}`}
      </span>
      <span className={classes.quiet}>
        {due && (
          <>
            {t(`clock.${due.id}`)} <ClockMark clock={due} now={now} />
          </>
        )}
      </span>
    </div>
  );
}
