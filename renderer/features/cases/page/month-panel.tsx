import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Case, caseNumber } from '../../../../domain/case/case.ts';
import { type CaseMonth, monthOf, type ParetoLine } from '../../../../domain/case/month.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../cases.module.css';
import { Bulletins } from './bulletins.tsx';
import { Rewards } from './rewards.tsx';
import { StageTable } from './stage-table.tsx';

/** The last thirty days for who leads: where complaints come from, how they ended; every figure opens to its cases. */
export function MonthPanel() {
  const { t } = useTranslation('cases');
  const now = useNow(10 * MINUTE);
  const rows = useView((view) => view.all('casefile'));
  const month = useMemo(() => monthOf(rows, now), [rows, now]);
  const [opened, open] = useState<readonly Case[]>([]);
  return (
    <article className={classes.page} aria-label={t('month.title')}>
      <h2 className={classes.title}>{t('month.title')}</h2>
      <p className={classes.quiet}>{t('month.why')}</p>
      <Pareto month={month} open={open} />
      <StageTable rows={rows} now={now} open={open} />
      <Outcomes month={month} open={open} />
      <Rewards />
      <Bulletins />
      {opened.length > 0 && (
        <section className={classes.section} aria-label={t('month.opened')}>
          <h3 className={classes.sectionTitle}>{t('month.opened')}</h3>
          <div className={classes.tools}>
            {opened.map((row) => (
              <Button
                key={row.id}
                size="compact-sm"
                variant="default"
                onClick={() => go({ screen: 'cases', caseId: row.id })}
              >
                {`${caseNumber(row.id)} · ${row.customerName || t('anonymous')}`}
              </Button>
            ))}
          </div>
        </section>
      )}
    </article>
  );
}

interface Props {
  month: CaseMonth;
  open(cases: readonly Case[]): void;
}

function Pareto({ month: { pareto }, open }: Props) {
  const { t } = useTranslation('cases');
  const { number } = useFormat();
  const name = useLineName();
  const most = pareto[0]?.cases.length ?? 0;
  if (pareto.length === 0) return <p>{t('month.none')}</p>;
  return (
    <table className={classes.pareto}>
      <caption>{t('month.pareto')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('month.where')}</th>
          <th scope="col">{t('month.count')}</th>
          <th scope="col">{t('month.upTo')}</th>
        </tr>
      </thead>
      <tbody>
        {pareto.map((line) => (
          <tr key={name(line)}>
            <th scope="row">{name(line)}</th>
            <td>
              <span className={classes.barCell}>
                <Button size="compact-xs" variant="subtle" onClick={() => open(line.cases)}>
                  {line.cases.length}
                </Button>
                <span
                  className={classes.barFill}
                  style={{ width: `${(line.cases.length / most) * 120}px` }}
                />
              </span>
            </td>
            <td>{`${number((line.upTo.count / line.upTo.of) * 100)} %`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useLineName(): (line: ParetoLine) => string {
  const { t } = useTranslation('cases');
  const { language } = useFormat();
  const departments = useView((rows) => rows.all('department'));
  return ({ unitId, area, fault }) => {
    const unit = departments.find(({ id }) => id === unitId)?.name[language] ?? t('month.noUnit');
    return `${unit} · ${t(`area.${area}`)} · ${t(`fault.${fault}`)}`;
  };
}

function Outcomes({ month: { rounds, unsatisfied, promises }, open }: Props) {
  const { t } = useTranslation('cases');
  const figures = [
    ['month.unsatisfied', unsatisfied],
    ['month.kept', promises.kept],
    ['month.broken', promises.broken],
  ] as const;
  return (
    <dl className={classes.facts}>
      {rounds.map((round) => (
        <div key={round.n}>
          <dt>{t('round', { n: round.n })}</dt>
          <dd>{t('month.round', { ...round })}</dd>
        </div>
      ))}
      {figures.map(([label, cases]) => (
        <div key={label}>
          <dt>{t(label)}</dt>
          <dd>
            <Button
              size="compact-xs"
              variant="subtle"
              disabled={cases.length === 0}
              onClick={() => open(cases)}
            >
              {cases.length}
            </Button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
