import { Button, SegmentedControl } from '@mantine/core';
import { IconCalendarStats, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthAt } from '../../../../domain/calendar/month.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { MINUTE } from '../../../../domain/time.ts';
import {
  itemsOf,
  type PlanItem,
  type PlanWarning,
  planWarnings,
} from '../../../../domain/training/year-plan.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { Part, useNames } from '../../improve/index.ts';
import classes from '../training.module.css';
import { PlanForm } from './plan-form.tsx';

const open = (id: string) => go({ screen: 'training', side: 'plan', id });

/** The plan of a year with its versions, and what is wrong with the plans there are (C-239, C-241, C-244). */
export function PlanSide({ id }: { id: string | undefined }) {
  const { t } = useTranslation('training');
  const format = useFormat();
  const names = useNames();
  const { person } = useSession();
  const now = useNow(MINUTE);
  const plans = useView((rows) => rows.all('yearplan'));
  const thisYear = monthAt(now).slice(0, 4);
  const years = [...new Set([thisYear, String(Number(thisYear) + 1), ...plans.map((one) => one.id)])].sort();
  const [asked, verb] = (id ?? '').split('/');
  const year = years.find((one) => one === asked) ?? thisYear;
  const plan = plans.find((one) => one.id === year);
  const [shown, show] = useState<number>();
  const version = plan?.versions.find((one) => one.version === shown) ?? plan?.versions.at(-1);
  const manages = hasRole(person, 'manager');
  if (verb === 'edit' && manages)
    return (
      <div className={classes.whole}>
        <PlanForm key={year} year={year} plan={plan} done={() => open(year)} />
      </div>
    );
  return (
    <div className={classes.whole}>
      <div className={classes.team}>
        <h2 className={classes.title}>{t('plan.title', { year })}</h2>
        <Warnings warnings={planWarnings(plans, now)} />
        <div className={classes.line}>
          <SegmentedControl
            size="xs"
            aria-label={t('plan.year')}
            data={years}
            value={year}
            onChange={(value) => {
              show(undefined);
              open(value);
            }}
          />
          <span className={classes.quiet} style={{ flex: 1 }}>
            {version &&
              t('plan.version', {
                version: version.version,
                name: names.person(version.by),
                when: format.date(version.at),
              })}
          </span>
          {manages && (
            <Button size="xs" leftSection={<IconPencil size={15} />} onClick={() => open(`${year}/edit`)}>
              {t(plan ? 'plan.change' : 'plan.make', { year })}
            </Button>
          )}
        </div>
        {version ? (
          <PlanTable items={version.items} />
        ) : (
          <EmptyState icon={IconCalendarStats} title={t('plan.none', { year })} hint={t('plan.noneHint')} />
        )}
        {plan && (
          <Part title={t('plan.history')}>
            <DataTable
              label={t('plan.history')}
              heads={[t('head.version'), t('head.when'), t('day.by'), t('head.lines'), t('plan.why')]}
              rows={[...plan.versions].reverse().map((one) => ({
                id: String(one.version),
                cells: [
                  <Button
                    key="version"
                    size="compact-xs"
                    variant={one === version ? 'light' : 'subtle'}
                    aria-pressed={one === version}
                    onClick={() => show(one.version)}
                  >
                    {one.version}
                  </Button>,
                  format.date(one.at),
                  names.person(one.by),
                  itemsOf({ id: year, versions: [one] }).length,
                  one.why || '–',
                ],
              }))}
            />
          </Part>
        )}
      </div>
    </div>
  );
}

function Warnings({ warnings }: { warnings: readonly PlanWarning[] }) {
  const { t } = useTranslation('training');
  if (warnings.length === 0) return null;
  return (
    <section className={classes.card} aria-label={t('plan.warnings')} role="status">
      <ul className={classes.list}>
        {warnings.map((one) => (
          <li key={one.kind === 'missing' ? one.year : `${one.year}${one.category}`}>
            <Tag tone="late">{one.year}</Tag>
            {one.kind === 'missing'
              ? t(one.overdue ? 'plan.missing' : 'plan.missingSoon', { year: one.year })
              : t('plan.without', { category: t(`category.${one.category}`) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PlanTable({ items }: { items: readonly PlanItem[] }) {
  const { t } = useTranslation('training');
  return (
    <DataTable
      label={t('side.plan')}
      heads={[t('field.content'), t('field.category'), t('field.month'), t('field.mode'), t('field.forWhom')]}
      rows={[...items]
        .sort((a, b) => (a.month < b.month ? -1 : 1))
        .map((item, n) => ({
          id: String(n),
          cells: [
            item.content,
            t(`category.${item.category}`),
            item.month,
            item.mode && t(`mode.${item.mode}`),
            item.people,
          ],
        }))}
    />
  );
}
