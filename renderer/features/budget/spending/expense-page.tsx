import { Button } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Expense, yearOfDay } from '../../../../domain/budget/expense.ts';
import { dayOf, isoDate } from '../../../../domain/calendar/site-time.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { newId, useMutate, useNow, usePending, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { FactList, SayForm, Sheet, sheetStyles as shared, useNames } from '../../improve/index.ts';
import { useYuan } from '../parts/use-yuan.ts';

/** One booking; what was wrong is taken back by another one. */
export function ExpensePage({ row }: { row: Expense }) {
  const { t } = useTranslation('budget');
  const yuan = useYuan();
  const format = useFormat();
  const names = useNames();
  const now = useNow(MINUTE);
  const mutate = useMutate();
  const waiting = usePending('expense', row.id).length > 0;
  const known = useView((rows) => rows.get('casefile', row.caseId ?? '') !== undefined, [row.caseId]);
  const mayTakeBack =
    row.source === 'entered' && !row.takenBackBy && row.year === yearOfDay(isoDate(dayOf(now)));
  const other = row.takesBack ?? row.takenBackBy;
  const marks = (
    <>
      <Tag>{t(`source.${row.source}`)}</Tag>
      {row.takenBackBy && <Tag>{t('takenBack')}</Tag>}
      {waiting && <Tag tone="waiting">{t('waiting')}</Tag>}
    </>
  );
  return (
    <Sheet title={`¥${yuan(row.fen)}`} marks={marks} under={t(`line.${row.line}`)}>
      <FactList
        facts={[
          [t('what'), row.what],
          [t('day'), row.day],
          [t('reference'), row.reference],
          [t('enteredBy'), `${names.person(row.by)} · ${format.dayAndTime(row.at, now)}`],
        ]}
      />
      <div className={shared.line}>
        {other !== undefined && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => go({ screen: 'budget', side: 'spending', id: other })}
          >
            {t('other')}
          </Button>
        )}
        {row.caseId !== undefined && known && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconFolder size={15} />}
            onClick={() => go({ screen: 'cases', ...(row.caseId !== undefined && { caseId: row.caseId }) })}
          >
            {t('toCase')}
          </Button>
        )}
      </div>
      {mayTakeBack && (
        <section className={shared.card} aria-label={t('takeBack')}>
          <SayForm
            name={t('takeBack')}
            label={t('takeBack.why')}
            draftKey={`budget.takeBack.${row.id}`}
            quiet
            send={(reason) => mutate('expense.takeBack', { expenseId: newId(), takesBack: row.id, reason })}
          />
        </section>
      )}
    </Sheet>
  );
}
