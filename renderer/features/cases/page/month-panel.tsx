import { Button, SegmentedControl } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Case, caseNumber } from '../../../../domain/case/case.ts';
import { CLASS_TREE } from '../../../../domain/case/class-tree.ts';
import { type CaseMonth, monthOf, type ParetoLine } from '../../../../domain/case/month.ts';
import { type Instant, MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../cases.module.css';
import { Bulletins } from './bulletins.tsx';
import { Rewards } from './rewards.tsx';
import { StageTable } from './stage-table.tsx';
import { useClassName } from './use-class-name.ts';

/** The last thirty days for who leads: where complaints come from, how they ended; every figure opens to its cases. */
export function MonthPanel() {
  const { t } = useTranslation('cases');
  const now = useNow(10 * MINUTE);
  const rows = useView((view) => view.all('casefile'));
  const [by, group] = useState<'root' | 'class'>('root');
  const month = useMemo(() => monthOf(rows, now, by), [rows, now, by]);
  const [opened, open] = useState<readonly Case[]>([]);
  return (
    <article className={classes.page} aria-label={t('month.title')}>
      <h2 className={classes.title}>{t('month.title')}</h2>
      <p className={classes.quiet}>{t('month.why')}</p>
      <Pareto month={month} open={open} now={now}>
        <ByClass by={by} group={group} />
      </Pareto>
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

/** By roots, or by the classes below them; nothing to choose while there are none. */
function ByClass({ by, group }: { by: 'root' | 'class'; group(by: 'root' | 'class'): void }) {
  const { t } = useTranslation('cases');
  const any = useView((rows) => rows.get('classtree', CLASS_TREE) !== undefined);
  if (!any) return null;
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('month.by')}
      value={by}
      data={(['root', 'class'] as const).map((value) => ({ value, label: t(`month.by.${value}`) }))}
      onChange={(value) => group(value === 'class' ? 'class' : 'root')}
    />
  );
}

function Pareto({ month: { pareto }, open, now, children }: Props & { now: Instant; children: ReactNode }) {
  const { t } = useTranslation('cases');
  const { number } = useFormat();
  const name = useLineName(now);
  const most = pareto[0]?.cases.length ?? 0;
  if (pareto.length === 0) return <p>{t('month.none')}</p>;
  return (
    <table className={classes.pareto}>
      <caption>
        <span className={classes.between}>
          {t('month.pareto')}
          {children}
        </span>
      </caption>
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

function useLineName(now: Instant): (line: ParetoLine) => string {
  const { t } = useTranslation('cases');
  const { language, list } = useFormat();
  const departments = useView((rows) => rows.all('department'));
  const className = useClassName(now);
  return (line) => {
    const unit = departments.find(({ id }) => id === line.unitId)?.name[language] ?? t('month.noUnit');
    const named = { ...line, classVersion: line.versions.at(-1) };
    const name = `${unit} · ${className(named, 'area')} · ${className(named, 'fault')}`;
    return line.versions.length > 0
      ? t('month.versions', { name, versions: list(line.versions.map(String)) })
      : name;
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
              bg={cases.length === 0 ? 'transparent' : undefined}
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
