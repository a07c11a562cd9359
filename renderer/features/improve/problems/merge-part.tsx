import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../domain/problem/problem.ts';
import { likelySame } from '../../../../domain/problem/similar.ts';
import { useMutate, useView } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from '../improve.module.css';
import { LikelyList } from './likely-list.tsx';

/** Entries that are likely the same, to be made one with this, and those that were, to be taken out again. */
export function MergePart({ row }: { row: Problem }) {
  const { t } = useTranslation('improve');
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const problems = useView((rows) => rows.all('problem'));
  const merged = problems.filter(({ mergedInto }) => mergedInto === row.id);
  const problemId = row.id;
  const undo = (otherId: string) => attempt(() => mutate('problem.undoMerge', { problemId, otherId }));
  return (
    <>
      {row.state !== 'merged' && (
        <LikelyList
          likely={likelySame(row, problems)}
          act={t('problem.merge')}
          choose={(otherId) => attempt(() => mutate('problem.merge', { problemId, otherId }))}
        />
      )}
      {merged.length > 0 && (
        <section className={classes.section} aria-label={t('problem.merged')}>
          <h3 className={classes.sectionTitle}>{t('problem.merged')}</h3>
          <div className={classes.line}>
            {merged.map(({ id, title }) => (
              <Button
                key={id}
                size="compact-sm"
                variant="default"
                leftSection={<IconArrowBackUp size={15} />}
                aria-label={t('problem.undoMerge', { title })}
                onClick={() => undo(id)}
              >
                {title}
              </Button>
            ))}
          </div>
        </section>
      )}
    </>
  );
}
