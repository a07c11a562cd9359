import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { competencesOf } from '../../../../domain/training/competence.ts';
import { useView } from '../../../data/index.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { Part } from '../../improve/index.ts';

/** So many ratings before the last one are named; `n` says how many there are. */
const SHOWN = 5;

/** What quality says of somebody's three competences: the last rating with its day, and those before it (C-050). */
export function CompetencePart({ personId }: { personId: string }) {
  const { t } = useTranslation('training');
  const format = useFormat();
  const evaluations = useView((rows) => rows.where('evaluation', 'agentId', personId), [personId]);
  const cards = useView((rows) => rows.all('scorecard'));
  const rated = useMemo(() => competencesOf(personId, evaluations, cards), [personId, evaluations, cards]);
  const percent = (share: number) => `${format.number(share * 100)} %`;
  return (
    <Part title={t('competence.title')}>
      <DataTable
        label={t('competence.title')}
        heads={[t('competence.name'), t('competence.last'), t('head.when'), 'n', t('competence.before')]}
        rows={rated.map(({ competence, ratings: [last, ...before] }) => ({
          id: competence,
          cells: [
            t(`goal.${competence}`),
            last ? percent(last.share) : '–',
            last ? format.date(last.at) : '–',
            before.length + Number(last !== undefined),
            before
              .slice(0, SHOWN)
              .map(({ at, share }) => `${percent(share)} (${format.shortDate(at)})`)
              .join(' · ') || '–',
          ],
        }))}
      />
    </Part>
  );
}
