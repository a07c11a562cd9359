import { useTranslation } from 'react-i18next';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { proposed } from '../../../domain/appraisal/proposal.ts';
import classes from './appraisal.module.css';

interface Props {
  sheets: readonly Appraisal[];
  nameOf(personId: string): string;
}

/** Whom the month's figures propose for praise; several where they tie. A person decides. */
export function Proposal({ sheets, nameOf }: Props) {
  const { t } = useTranslation('appraisal');
  const best = proposed(sheets);
  if (best.length === 0) return null;
  const names = best.map(({ agentId }) => nameOf(agentId)).join(t('proposal.and'));
  return (
    <div className={classes.sideHead}>
      <p className={classes.strong}>{t('proposal', { names, count: best.length })}</p>
      <p className={classes.quiet}>{t('proposal.why')}</p>
    </div>
  );
}
