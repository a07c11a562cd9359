import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Queue } from '../../../../domain/queue/queue.ts';
import { SECOND } from '../../../../domain/time.ts';
import { useNow } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './board.module.css';
import { useLag } from './use-lag.ts';

interface Props {
  queues: readonly Queue[];
  children: ReactNode;
}

/** What time it is here, and how fast what happens comes onto the board. */
export function BoardHead({ queues, children }: Props) {
  const { t } = useTranslation('board');
  const format = useFormat();
  const now = useNow();
  const lag = useLag(queues);
  return (
    <header className={classes.head}>
      <h2 className={classes.title}>{t('title')}</h2>
      <span className={classes.lag} title={t('lag.means')}>
        {lag === undefined ? t('lag.none') : t('lag', { seconds: format.number(lag / SECOND, 1) })}
      </span>
      <time className={classes.clock}>{format.timeWithSeconds(now)}</time>
      {children}
    </header>
  );
}
