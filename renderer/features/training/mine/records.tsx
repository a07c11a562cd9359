import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../../domain/time.ts';
import { isValid, type Pass } from '../../../../domain/training/qualification.ts';
import { useView } from '../../../data/index.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useCourseName, useScoreWord } from '../parts/use-words.ts';
import classes from '../training.module.css';

/** What somebody has passed, and until when it is good. */
export function PassTable({ passes, now }: { passes: readonly Pass[]; now: Instant }) {
  const { t } = useTranslation('training');
  const format = useFormat();
  const courseName = useCourseName();
  const scoreWord = useScoreWord();
  return (
    <DataTable
      label={t('mine.passes')}
      heads={[t('head.course'), t('head.when'), t('head.how'), t('head.score'), t('head.until')]}
      rows={[...passes]
        .sort((a, b) => b.at - a.at)
        .map((pass) => ({
          id: pass.courseId,
          cells: [
            courseName(pass.courseId),
            format.date(pass.at),
            t(`how.${pass.how}`),
            scoreWord(pass.score),
            pass.expiresAt === undefined ? (
              t('forGood')
            ) : (
              <span key="until" className={classes.line}>
                {format.date(pass.expiresAt)}
                {!isValid(pass, now) && <Tag tone="late">{t('ranOut')}</Tag>}
              </span>
            ),
          ],
        }))}
    />
  );
}

/** Every time somebody took a test, kept whatever came of it. */
export function AttemptTable({
  personId,
  courseId,
  now,
}: {
  personId: string;
  courseId?: string;
  now: Instant;
}) {
  const { t } = useTranslation('training');
  const format = useFormat();
  const courseName = useCourseName();
  const scoreWord = useScoreWord();
  const attempts = useView((rows) => rows.where('attempt', 'personId', personId), [personId]);
  const shown = attempts.filter((one) => courseId === undefined || one.courseId === courseId);
  if (shown.length === 0) return <p className={classes.quiet}>{t('mine.noAttempts')}</p>;
  return (
    <DataTable
      label={t('mine.attempts')}
      heads={[t('head.course'), t('head.when'), t('head.score'), t('head.result')]}
      rows={[...shown]
        .sort((a, b) => b.at - a.at)
        .map(({ id, at, score, passed, ...one }) => ({
          id,
          cells: [
            t('courseVersion', { course: courseName(one.courseId), version: one.version }),
            format.dayAndTime(at, now),
            scoreWord(score),
            score === undefined ? (
              <Tag key="waits" tone="waiting">
                {t('waiting')}
              </Tag>
            ) : (
              <Tag key="result" tone={passed ? 'good' : 'late'}>
                {t(passed ? 'passed' : 'failed')}
              </Tag>
            ),
          ],
        }))}
    />
  );
}
