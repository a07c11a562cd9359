import { Button } from '@mantine/core';
import { IconCalculator, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { accountsOf } from '../../../../domain/budget/account.ts';
import { budgetLines } from '../../../../domain/budget/budget.ts';
import {
  differences,
  isOver,
  type LedgerLine,
  yearLedger,
} from '../../../../domain/budget/month-accounts.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useMutate, useNow, useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { sheetStyles as shared, useNames } from '../../improve/index.ts';
import { SheetExports } from '../../limits/index.ts';
import classes from '../budget.module.css';
import { useYuan } from '../parts/use-yuan.ts';
import { useYears, YearChoice } from '../parts/year-choice.tsx';
import { ledgerSheet } from './ledger-sheet.ts';

/** The ledger of a year by month and line, held against its bookings, and closed month by month (C-284). */
export function AccountsSide({ id }: { id: string | undefined }) {
  const { t } = useTranslation('budget');
  const yuan = useYuan();
  const { years, thisYear } = useYears();
  const year = years.find((one) => one === id) ?? thisYear;
  const accounts = useView((rows) => accountsOf(rows, year), [year]);
  const lines = yearLedger(year, accounts);
  const words = {
    period: t('head.period'),
    total: t('total'),
    key: (key: LedgerLine['key']) => (isSum(key) ? t(`sum.${key}`) : key),
    line: (line: (typeof budgetLines)[number]) => t(`line.${line}`),
  };
  return (
    <div className={classes.whole}>
      <div className={classes.sheet}>
        <h2 className={shared.title}>{t('accountsOf', { year })}</h2>
        <div className={shared.line}>
          <YearChoice
            years={years}
            year={year}
            choose={(value) => go({ screen: 'budget', side: 'accounts', id: value })}
          />
          <Agreement year={year} />
          <span style={{ marginLeft: 'auto' }}>
            <SheetExports
              what="figures"
              count={accounts.length === 0 ? 0 : lines.length}
              title={t('side.accounts')}
              name={year}
              sheet={(ending) => ledgerSheet(lines, words, ending)}
            />
          </span>
        </div>
        {accounts.length === 0 ? (
          <EmptyState icon={IconCalculator} title={t('accounts.none', { year })} hint={t('noneHint')} />
        ) : (
          <DataTable
            label={t('accountsOf', { year })}
            heads={[words.period, ...budgetLines.map(words.line), words.total, t('head.closed')]}
            rows={lines.map(({ key, fen, total }) => ({
              id: key,
              sum: isSum(key),
              cells: [
                words.key(key),
                ...budgetLines.map((line) => yuan(fen[line])),
                yuan(total),
                isSum(key) ? '' : <Closing key="closing" month={key} />,
              ],
            }))}
            numbersFrom={1}
          />
        )}
      </div>
    </div>
  );
}

const sums = ['spent', 'budget', 'extra', 'left'] as const;
const isSum = (key: LedgerLine['key']): key is (typeof sums)[number] => sums.some((one) => one === key);

/** Whoever has every booking sees whether the accounts are their sum. */
function Agreement({ year }: { year: string }) {
  const { t } = useTranslation('budget');
  const { person } = useSession();
  const found = useView(
    (rows) => differences(accountsOf(rows, year), rows.where('expense', 'year', year)).length,
    [year],
  );
  const count = useView((rows) => rows.where('expense', 'year', year).length, [year]);
  if (!hasRole(person, 'manager', 'finance') || count === 0) return null;
  return (
    <Tag tone={found === 0 ? 'good' : 'late'}>
      {found === 0 ? t('agrees', { count }) : t('differs', { count: found })}
    </Tag>
  );
}

/** Who closed a month, or the way to close it. */
function Closing({ month }: { month: string }) {
  const { t } = useTranslation('budget');
  const format = useFormat();
  const names = useNames();
  const { person } = useSession();
  const now = useNow(MINUTE);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const closed = useView((rows) => rows.get('budgetmonth', month), [month]);
  if (closed)
    return <span className={shared.quiet}>{`${names.person(closed.by)} · ${format.date(closed.at)}`}</span>;
  if (!isOver(month, now) || !hasRole(person, 'finance')) return null;
  return (
    <Button
      size="compact-xs"
      variant="default"
      leftSection={<IconLock size={13} />}
      aria-label={t('closeMonth', { month })}
      onClick={() => attempt(() => mutate('budget.closeMonth', { month }))}
    >
      {t('close')}
    </Button>
  );
}
