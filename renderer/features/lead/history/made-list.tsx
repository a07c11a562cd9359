import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MadeReport } from '../../../../domain/report/kept-report.ts';
import { HOUR } from '../../../../domain/time.ts';
import { useNow } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './history.module.css';

interface Props {
  made: readonly MadeReport[];
  onOpen(made: MadeReport): void;
}

/** What was made by itself, latest first; new ones are marked, and one that could not be made says why. */
export function MadeList({ made, onOpen }: Props) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const now = useNow(HOUR);
  if (made.length === 0) return null;
  return (
    <section aria-label={t('made')} className={classes.made}>
      <h3>{t('made')}</h3>
      {[...made]
        .sort((a, b) => b.dueAt - a.dueAt)
        .map((one) => (
          <UnstyledButton
            key={one.id}
            className={classes.choose}
            data-unread={one.readAt === undefined || undefined}
            onClick={() => onOpen(one)}
          >
            {one.name} · {format.dayAndTime(one.dueAt, now)}
            {one.failure
              ? ` · ${t(`made.failed.${one.failure}`)}`
              : one.readAt === undefined && ` · ${t('made.new')}`}
          </UnstyledButton>
        ))}
    </section>
  );
}
