import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../../domain/case/case.ts';
import { lateStages } from '../../../../domain/case/stages.ts';
import type { Instant } from '../../../../domain/time.ts';
import classes from '../cases.module.css';

interface Props {
  rows: readonly Case[];
  now: Instant;
  open(cases: readonly Case[]): void;
}

/** Where cases lose their time, stage by stage and kind by kind; each count opens to its cases. */
export function StageTable({ rows, now, open }: Props) {
  const { t } = useTranslation(['cases', 'words']);
  const stages = useMemo(() => lateStages(rows, now), [rows, now]);
  const most = stages[0]?.cases.length ?? 0;
  if (stages.length === 0) return null;
  return (
    <table className={classes.pareto}>
      <caption>{t('month.stages')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('month.stage')}</th>
          <th scope="col">{t('month.late')}</th>
          <th scope="col">{t('month.had')}</th>
        </tr>
      </thead>
      <tbody>
        {stages.slice(0, 10).map(({ kind, stage, cases, of }) => (
          <tr key={`${kind}/${stage}`}>
            <th scope="row">{`${t(`words:kind.${kind}`)} · ${t(`clock.${stage}`)}`}</th>
            <td>
              <span className={classes.barCell}>
                <Button size="compact-xs" variant="subtle" onClick={() => open(cases)}>
                  {cases.length}
                </Button>
                <span className={classes.barFill} style={{ width: `${(cases.length / most) * 120}px` }} />
              </span>
            </td>
            <td>{of}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
