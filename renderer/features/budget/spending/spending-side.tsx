import { Button } from '@mantine/core';
import { IconPlus, IconPointer, IconReceipt } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Expense } from '../../../../domain/budget/expense.ts';
import { useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Split } from '../../../ui/list-and-detail.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import { sheetStyles as shared } from '../../improve/index.ts';
import { useYuan } from '../parts/use-yuan.ts';
import { useYears, YearChoice } from '../parts/year-choice.tsx';
import { ExpenseForm } from './expense-form.tsx';
import { ExpensePage } from './expense-page.tsx';

const open = (id: string) => go({ screen: 'budget', side: 'spending', id });

/** What was spent in a year, the latest on top. `new:` and a case's id opens the form of what it cost. */
export function SpendingSide({ id }: { id: string | undefined }) {
  const { t } = useTranslation('budget');
  const { years, thisYear } = useYears();
  const [year, choose] = useState(thisYear);
  const expenses = useView((rows) => rows.where('expense', 'year', year), [year]);
  const chosen = useView((rows) => rows.get('expense', id ?? ''), [id]);
  const rows = useMemo(
    () =>
      [...expenses]
        .sort((a, b) => (a.day === b.day ? b.at - a.at : a.day < b.day ? 1 : -1))
        .map((item) => ({ id: item.id, item })),
    [expenses],
  );
  const bar = (
    <div className={shared.line}>
      <YearChoice years={years} year={year} choose={choose} />
      <Button size="xs" ml="auto" leftSection={<IconPlus size={15} />} onClick={() => open('new')}>
        {t('enter')}
      </Button>
    </div>
  );
  const list =
    rows.length === 0 ? (
      <EmptyState icon={IconReceipt} title={t('spent.none', { year })} hint={t('spent.noneHint')} />
    ) : (
      <VirtualRows
        rows={rows}
        label={t('side.spending')}
        rowHeight={58}
        activeId={id}
        onActive={open}
        render={(row) => <Row row={row} />}
      />
    );
  return (
    <Split bar={bar} rows={list}>
      {id?.startsWith('new') ? (
        <ExpenseForm key={id} caseId={id.split(':')[1]} done={open} />
      ) : chosen ? (
        <ExpensePage key={chosen.id} row={chosen} />
      ) : (
        <EmptyState icon={IconPointer} title={t('spent.choose')} hint={t('spent.chooseHint')} />
      )}
    </Split>
  );
}

function Row({ row }: { row: Expense }) {
  const { t } = useTranslation('budget');
  const yuan = useYuan();
  return (
    <div className={shared.row}>
      <span className={shared.line}>
        <span className={shared.name}>¥{yuan(row.fen)}</span>
        {row.source !== 'entered' && <Tag>{t(`source.${row.source}`)}</Tag>}
        {row.takenBackBy && <Tag>{t('takenBack')}</Tag>}
      </span>
      <span className={shared.quiet}>{[row.day, t(`line.${row.line}`), row.what].join(' · ')}</span>
    </div>
  );
}
