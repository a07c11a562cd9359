import { Button } from '@mantine/core';
import { IconPencil, IconReportMoney } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { accountsOf, leftOf } from '../../../../domain/budget/account.ts';
import {
  type Budget,
  type BudgetVersion,
  budgetInForce,
  budgetLines,
  openVersion,
} from '../../../../domain/budget/budget.ts';
import { sumOf } from '../../../../domain/budget/money.ts';
import { usePending, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { Part, sheetStyles as shared, useNames } from '../../improve/index.ts';
import classes from '../budget.module.css';
import { useYuan } from '../parts/use-yuan.ts';
import { useYears, YearChoice } from '../parts/year-choice.tsx';
import { BudgetForm } from './budget-form.tsx';
import { SignaturePart } from './signature-part.tsx';

const open = (id: string) => go({ screen: 'budget', side: 'year', id });

/** The budget of a year line by line, what waits for a signature, and every version there was (C-280, C-281). */
export function YearSide({ id }: { id: string | undefined }) {
  const { t } = useTranslation('budget');
  const { years, thisYear } = useYears();
  const [asked, verb] = (id ?? '').split('/');
  const year = years.find((one) => one === asked) ?? thisYear;
  const row = useView((rows) => rows.get('budget', year), [year]);
  const waiting = usePending('budget', year).length > 0;
  const version = openVersion(row);
  const inForce = budgetInForce(row);
  return (
    <div className={classes.whole}>
      {verb === 'edit' && !version ? (
        <BudgetForm key={year} year={year} row={row} done={() => open(year)} />
      ) : (
        <div className={classes.sheet}>
          <div className={shared.line}>
            <h2 className={shared.title}>{t('budgetOf', { year })}</h2>
            {waiting && <Tag tone="waiting">{t('waiting')}</Tag>}
          </div>
          <div className={shared.line}>
            <YearChoice years={years} year={year} choose={open} />
            {!version && (
              <Button
                size="xs"
                ml="auto"
                leftSection={<IconPencil size={15} />}
                onClick={() => open(`${year}/edit`)}
              >
                {t(row ? 'change' : 'make', { year })}
              </Button>
            )}
          </div>
          {version && <SignaturePart year={year} version={version} before={inForce} />}
          {inForce ? (
            <Lines year={year} />
          ) : (
            <EmptyState icon={IconReportMoney} title={t('none', { year })} hint={t('noneHint')} />
          )}
          {row && <History row={row} />}
        </div>
      )}
    </div>
  );
}

function Lines({ year }: { year: string }) {
  const { t } = useTranslation('budget');
  const yuan = useYuan();
  const accounts = useView((rows) => accountsOf(rows, year), [year]);
  const columns = [
    ({ budget }: (typeof accounts)[number]) => budget,
    ({ extra }: (typeof accounts)[number]) => extra,
    ({ spent }: (typeof accounts)[number]) => spent,
    leftOf,
  ];
  const lines = accounts.map((one) => ({
    id: one.line,
    cells: [t(`line.${one.line}`), ...columns.map((value) => yuan(value(one)))],
  }));
  const total = [t('total'), ...columns.map((value) => yuan(sumOf(accounts.map(value))))];
  return (
    <Part title={t('lines')}>
      <DataTable
        label={t('lines')}
        heads={[t('head.line'), t('head.budget'), t('head.extra'), t('head.spent'), t('head.left')]}
        rows={[...lines, { id: 'total', cells: total, sum: true }]}
        numbersFrom={1}
      />
    </Part>
  );
}

/** Nothing is ever written over: who proposed what, who checked it, who decided. */
function History({ row }: { row: Budget }) {
  const { t } = useTranslation('budget');
  const yuan = useYuan();
  const format = useFormat();
  const names = useNames();
  const signed = (one: BudgetVersion['checked']) =>
    one ? [`${names.person(one.by)} · ${format.date(one.at)}`, one.note].filter(Boolean).join('：') : '–';
  return (
    <Part title={t('versions')}>
      <DataTable
        label={t('versions')}
        heads={[
          t('head.version'),
          t('head.state'),
          t('head.proposed'),
          t('head.checked'),
          t('head.decided'),
          ...budgetLines.map((line) => t(`line.${line}`)),
          t('total'),
        ]}
        rows={[...row.versions].reverse().map((one) => ({
          id: String(one.version),
          cells: [
            one.version,
            <Tag key="state" tone={one.state === 'approved' ? 'good' : undefined}>
              {t(`state.${one.state}`)}
            </Tag>,
            `${names.person(one.by)} · ${format.date(one.at)}`,
            signed(one.checked),
            signed(one.decided),
            ...budgetLines.map((line) => yuan(one.amounts[line])),
            yuan(sumOf(Object.values(one.amounts))),
          ],
        }))}
        numbersFrom={5}
      />
    </Part>
  );
}
