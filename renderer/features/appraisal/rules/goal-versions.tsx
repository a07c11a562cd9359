import { useTranslation } from 'react-i18next';
import type { TeamGoals } from '../../../../domain/appraisal/goals.ts';
import { indicatorIds } from '../../../../domain/appraisal/indicator.ts';
import { useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../appraisal.module.css';
import { useTexts } from '../use-texts.ts';

/** What was reached for in the month before, and what changed, by whom and why. */
export function GoalVersions({ versions }: { versions: TeamGoals['versions'] }) {
  const { t } = useTranslation('appraisal');
  const format = useFormat();
  const texts = useTexts();
  const nameOf = useView((rows) => new Map(rows.all('person').map(({ id, name }) => [id, name])));
  if (versions.length === 0) return <p className={classes.quiet}>{t('goals.first')}</p>;
  return (
    <ol className={classes.list} aria-label={t('goals.history')}>
      {versions.map(({ version, goals, reason, by, at }, n) => {
        const before = versions[n - 1]?.goals;
        const changed = indicatorIds.filter(
          (id) => before && JSON.stringify(before[id]) !== JSON.stringify(goals[id]),
        );
        return (
          <li key={version} className={classes.quiet}>
            {t('goals.version', { version, when: format.date(at), name: nameOf.get(by) ?? by })}
            {changed.map((id) => ` · ${texts.indicator(id)} ${texts.value(id, goals[id])}`)}
            {reason && ` · ${reason}`}
          </li>
        );
      })}
    </ol>
  );
}
