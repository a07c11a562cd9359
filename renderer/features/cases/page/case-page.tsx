import { useTranslation } from 'react-i18next';
import { type Case, caseNumber } from '../../../../domain/case/case.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, usePending } from '../../../data/index.ts';
import { Tag } from '../../../ui/tag.tsx';
import classes from '../cases.module.css';
import { StepPanel } from '../step/step-panel.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseMarks } from './case-marks.tsx';
import { CaseProcedures } from './case-procedures.tsx';
import { ClockTable } from './clock-table.tsx';
import { EvidenceSection } from './evidence.tsx';
import { NextDue } from './next-due.tsx';
import { Rounds } from './rounds.tsx';
import { Story } from './story.tsx';

/** One case: what is due next and why, the one thing to do about it, and everything that is known. */
export function CasePage({ row }: { row: Case }) {
  const { t } = useTranslation(['cases', 'words']);
  const now = useNow(MINUTE);
  const waiting = usePending('casefile', row.id).length > 0;
  const name = row.customerName || t('anonymous');
  return (
    <article className={classes.page} aria-label={`${caseNumber(row.id)} ${name}`}>
      <header className={classes.head}>
        <div className={classes.rowHead}>
          <h2 className={classes.title}>{name}</h2>
          <CaseMarks row={row} />
          {waiting && <Tag tone="waiting">{t('waiting')}</Tag>}
        </div>
        <span className={classes.quiet}>
          {`${caseNumber(row.id)} · ${t(`words:kind.${row.kind}`)} · `}
          <strong>{t(`state.${row.state}`)}</strong>
        </span>
        <p className={classes.what}>{row.summary}</p>
      </header>
      <NextDue row={row} now={now} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <StepPanel row={row} now={now} />
          <CaseProcedures row={row} now={now} />
          <Rounds row={row} now={now} />
          <EvidenceSection row={row} now={now} />
          <Story row={row} now={now} />
        </div>
        <div className={classes.side}>
          <CaseFacts row={row} now={now} />
          <ClockTable row={row} now={now} />
        </div>
      </div>
    </article>
  );
}
