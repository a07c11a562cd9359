import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Likely } from '../../../../domain/problem/similar.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../improve.module.css';

interface Props {
  likely: readonly Likely[];
  /** What choosing one does. */
  act: string;
  choose(problemId: string): void;
}

/** Entries that are likely the same. A person says whether they are. */
export function LikelyList({ likely, act, choose }: Props) {
  const { t } = useTranslation('improve');
  const { pair } = useFormat();
  if (likely.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t('problem.likely')}>
      <h3 className={classes.sectionTitle}>{t('problem.likely')}</h3>
      <table className={classes.table}>
        <tbody>
          {likely.map(({ problem: { id, title, state, occurrences } }) => (
            <tr key={id}>
              <td>
                {title}
                <p className={classes.quiet}>
                  {`${t('problem.timesInAll', { count: occurrences.length })} · ${t(`problem.state.${state}`)}`}
                </p>
              </td>
              <td data-number>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={pair(act, title)}
                  onClick={() => choose(id)}
                >
                  {act}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
