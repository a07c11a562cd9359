import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDecideOnMore, type Overspend } from '../../../../domain/budget/expense.ts';
import { hasRole } from '../../../../domain/person/person.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useMutate, useNow, usePending, useSession } from '../../../data/index.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { FactList, SayForm, Sheet, sheetStyles as shared, useNames } from '../../improve/index.ts';
import { useYuan } from '../parts/use-yuan.ts';

/** One request for more, and a manager's word on it; never their own (C-283). */
export function RequestPage({ row }: { row: Overspend }) {
  const { t } = useTranslation('budget');
  const yuan = useYuan();
  const format = useFormat();
  const names = useNames();
  const now = useNow(MINUTE);
  const { person } = useSession();
  const waiting = usePending('overspend', row.id).length > 0;
  const manages = hasRole(person, 'manager') && row.state === 'asked';
  const marks = (
    <>
      <Tag tone={row.state === 'asked' ? 'waiting' : row.state === 'approved' ? 'good' : undefined}>
        {t(`asked.${row.state}`)}
      </Tag>
      {waiting && <Tag tone="waiting">{t('waiting')}</Tag>}
    </>
  );
  const { decided } = row;
  return (
    <Sheet title={`¥${yuan(row.fen)}`} marks={marks} under={`${row.year} · ${t(`line.${row.line}`)}`}>
      <FactList
        facts={[
          [t('reason'), row.reason],
          [t('askedBy'), `${names.person(row.by)} · ${format.dayAndTime(row.at, now)}`],
          [
            t('head.decided'),
            decided && `${names.person(decided.by)} · ${format.dayAndTime(decided.at, now)}`,
          ],
          [t('note'), decided?.note],
        ]}
      />
      {mayDecideOnMore(row, person) && <Verdict row={row} />}
      {manages && row.by === person.id && <p className={shared.quiet}>{t('notYours')}</p>}
    </Sheet>
  );
}

function Verdict({ row }: { row: Overspend }) {
  const { t } = useTranslation('budget');
  const mutate = useMutate();
  const [approved, choose] = useState(true);
  const verb = approved ? 'pass' : 'giveBack';
  return (
    <section className={shared.card} aria-label={t('head.decided')}>
      <div className={shared.line}>
        {([true, false] as const).map((one) => (
          <Button
            key={String(one)}
            size="xs"
            variant={one === approved ? 'light' : 'default'}
            aria-pressed={one === approved}
            onClick={() => choose(one)}
          >
            {t(`decide.${one ? 'pass' : 'giveBack'}`)}
          </Button>
        ))}
      </div>
      <SayForm
        key={verb}
        name={t(`decide.${verb}.do`)}
        label={t(approved ? 'note' : 'reason')}
        optional={approved}
        quiet={!approved}
        draftKey={`budget.more.${row.id}.${verb}`}
        send={(note) => mutate('expense.decideOnMore', { requestId: row.id, approved, note })}
      />
    </section>
  );
}
