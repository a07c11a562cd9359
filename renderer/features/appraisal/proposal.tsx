import { useTranslation } from 'react-i18next';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { proposed, proposedOfYear } from '../../../domain/appraisal/proposal.ts';
import type { Month } from '../../../domain/calendar/month.ts';
import classes from './appraisal.module.css';

interface Props {
  /** Of all months. */
  sheets: readonly Appraisal[];
  month: Month;
  nameOf(personId: string): string;
}

/** Whom the figures of the month, and of its year, propose for praise; several where they tie. A person decides. */
export function Proposal({ sheets, month, nameOf }: Props) {
  const { t } = useTranslation('appraisal');
  const best = proposed(sheets.filter((sheet) => sheet.month === month)).map(({ agentId }) => agentId);
  const ofYear = proposedOfYear(sheets, month);
  if (best.length + ofYear.length === 0) return null;
  const namesOf = (ids: readonly string[]) => ids.map(nameOf).join(t('proposal.and'));
  return (
    <div className={classes.sideHead}>
      {best.length > 0 && (
        <>
          <p className={classes.strong}>
            {t(best.length > 1 ? 'proposal.tie' : 'proposal.one', { names: namesOf(best) })}
          </p>
          <p className={classes.quiet}>{t('proposal.why')}</p>
        </>
      )}
      {ofYear.length > 0 && (
        <>
          <p className={classes.strong}>
            {t(ofYear.length > 1 ? 'proposal.year.tie' : 'proposal.year.one', {
              names: namesOf(ofYear),
              year: month.slice(0, 4),
            })}
          </p>
          <p className={classes.quiet}>{t('proposal.year.why')}</p>
        </>
      )}
    </div>
  );
}
