import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../../domain/case/case.ts';
import { callbackIdOf } from '../../../../domain/case/case-callback.ts';
import type { CaseClock } from '../../../../domain/case/clock.ts';
import { nextDue } from '../../../../domain/case/clocks.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../cases.module.css';
import { ClockMark } from '../clock-mark.tsx';

/** What is due next, by when, who owes it and by which rule. */
export function NextDue({ row, now }: { row: Case; now: Instant }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const clock = nextDue(row, now);
  const who = useWho(row, clock);
  const { person } = useSession();
  const callback = useView((rows) => rows.get('callback', callbackIdOf(row)), [row]);
  const calls = clock?.id === 'callback' && callback?.state === 'open' && callback.ownerId === person.id;
  if (!clock)
    return <p className={classes.next}>{t(row.state === 'archived' ? 'next.archived' : 'next.nothing')}</p>;
  const by = `${format.day(clock.dueAt, now)} ${format.time(clock.dueAt)}`;
  return (
    <section className={classes.next} aria-label={t('next.label')}>
      <strong>{t(`clock.${clock.id}`)}</strong>
      <ClockMark clock={clock} now={now} />
      <span className={classes.quiet}>{t('next.why', { by, who, clause: clock.clauseId })}</span>
      {calls && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => go({ screen: 'callbacks', callbackId: callback.id })}
        >
          {t('next.callback')}
        </Button>
      )}
    </section>
  );
}

function useWho(row: Case, clock: CaseClock | undefined): string {
  const { language } = useFormat();
  const owner = useView((rows) => rows.get('person', row.ownerId)?.name, [row.ownerId]) ?? '';
  const department = useView(
    (rows) => rows.get('department', row.departmentId ?? '')?.name[language],
    [row.departmentId, language],
  );
  return clock?.of === 'owner' ? owner : (department ?? '');
}
