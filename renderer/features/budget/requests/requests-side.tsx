import { Button } from '@mantine/core';
import { IconFileInvoice, IconPlus, IconPointer } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { budgetLineSchema } from '../../../../domain/budget/budget.ts';
import type { Overspend } from '../../../../domain/budget/expense.ts';
import { useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Split } from '../../../ui/list-and-detail.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { VirtualRows } from '../../../ui/virtual-rows.tsx';
import { sheetStyles as shared, useNames } from '../../improve/index.ts';
import { useYuan } from '../parts/use-yuan.ts';
import { RequestForm } from './request-form.tsx';
import { RequestPage } from './request-page.tsx';

const open = (id: string) => go({ screen: 'budget', side: 'requests', id });
const order = { asked: 0, approved: 1, declined: 1 } as const;

/** What was asked for beyond the budget, what waits on top. `new:` and a line opens the form of another one (C-283). */
export function RequestsSide({ id }: { id: string | undefined }) {
  const { t } = useTranslation('budget');
  const requests = useView((rows) => rows.all('overspend'));
  const chosen = requests.find((one) => one.id === id);
  const rows = useMemo(
    () =>
      [...requests]
        .sort((a, b) => order[a.state] - order[b.state] || b.at - a.at)
        .map((item) => ({ id: item.id, item })),
    [requests],
  );
  const bar = (
    <div className={shared.line}>
      <Button size="xs" ml="auto" leftSection={<IconPlus size={15} />} onClick={() => open('new')}>
        {t('ask')}
      </Button>
    </div>
  );
  const list =
    rows.length === 0 ? (
      <EmptyState icon={IconFileInvoice} title={t('asked.none')} hint={t('asked.noneHint')} />
    ) : (
      <VirtualRows
        rows={rows}
        label={t('side.requests')}
        rowHeight={58}
        activeId={id}
        onActive={open}
        render={(row) => <Row row={row} />}
      />
    );
  return (
    <Split bar={bar} rows={list}>
      {id?.startsWith('new') ? (
        <RequestForm key={id} line={budgetLineSchema.safeParse(id.split(':')[1]).data} done={open} />
      ) : chosen ? (
        <RequestPage key={chosen.id} row={chosen} />
      ) : (
        <EmptyState icon={IconPointer} title={t('asked.choose')} hint={t('asked.chooseHint')} />
      )}
    </Split>
  );
}

function Row({ row }: { row: Overspend }) {
  const { t } = useTranslation('budget');
  const yuan = useYuan();
  const names = useNames();
  return (
    <div className={shared.row}>
      <span className={shared.line}>
        <span className={shared.name}>¥{yuan(row.fen)}</span>
        <Tag tone={row.state === 'asked' ? 'waiting' : row.state === 'approved' ? 'good' : undefined}>
          {t(`asked.${row.state}`)}
        </Tag>
      </span>
      <span className={shared.quiet}>
        {[row.year, t(`line.${row.line}`), names.person(row.by), row.reason].join(' · ')}
      </span>
    </div>
  );
}
