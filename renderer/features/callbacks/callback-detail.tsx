import { Button } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Callback } from '../../../domain/callback/callback.ts';
import { useNow, usePending, useView } from '../../data/index.ts';
import { go } from '../../stores/place.ts';
import { Tag } from '../../ui/tag.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { CallbackHistory } from './callback-history.tsx';
import classes from './detail.module.css';
import { DueMark } from './due-mark.tsx';
import { KeptPlace } from './kept-place.tsx';
import { MaskedNumber } from './masked-number.tsx';
import { OfCase } from './of-case.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import { SnoozeForm } from './snooze-form.tsx';

interface Props {
  callback: Callback;
  /** Where the focus goes when somebody wants to record. */
  first: RefObject<HTMLDivElement | null>;
  onEnded(): void;
}

/** One promise with all that is needed to keep it. */
export function CallbackDetail({ callback, first, onEnded }: Props) {
  const { t } = useTranslation('callbacks');
  const format = useFormat();
  const now = useNow();
  const queue = useView((rows) => rows.get('queue', callback.queueId), [callback.queueId]);
  const waiting = usePending('callback', callback.id).length > 0;
  const open = callback.state === 'open';
  return (
    <article className={classes.detail} aria-label={callback.customerName}>
      <header className={classes.header}>
        <div className={classes.who}>
          <h2 className={classes.name}>{callback.customerName}</h2>
          <span className={classes.quiet}>{queue?.name[format.language]}</span>
          {callback.campaign && <Tag>{t('detail.campaign')}</Tag>}
          {waiting && <span className={classes.waiting}>{t('detail.waiting')}</span>}
        </div>
        <DueMark callback={callback} now={now} />
      </header>
      <p className={classes.purpose}>{callback.purpose}</p>
      <dl className={classes.facts}>
        <dt>{t('detail.due')}</dt>
        <dd>
          {format.day(callback.dueAt, now)} {format.time(callback.dueAt)}
        </dd>
        <dt>{t('detail.number')}</dt>
        <dd>
          <MaskedNumber key={callback.id} callback={callback} />
        </dd>
        <KeptPlace callback={callback} />
      </dl>
      <div className={classes.tools}>
        {open && <SnoozeForm key={callback.id} callback={callback} now={now} />}
        {callback.interactionId !== undefined && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconMessages size={15} />}
            onClick={() =>
              go({
                screen: 'quality',
                interactionId: callback.interactionId,
                from: { screen: 'callbacks', callbackId: callback.id },
              })
            }
          >
            {t('detail.conversation')}
          </Button>
        )}
        <OfCase callback={callback} onEnded={onEnded} />
      </div>
      {open && (
        <OutcomeForm key={callback.id} callback={callback} now={now} first={first} onEnded={onEnded} />
      )}
      <CallbackHistory callback={callback} now={now} />
    </article>
  );
}
