import { Button } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { waitStart } from '../../../../domain/routing/waiting-order.ts';
import { useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { ChannelIcon } from '../channel-icon.tsx';
import { UrgentMark } from '../flags/urgent-mark.tsx';
import { openMatter } from '../open-matter.ts';
import { Since } from '../since.tsx';
import { useAccept } from '../use-accept.ts';
import { useMayAccept } from '../use-may-accept.ts';
import classes from './matters.module.css';
import { useFirstWords } from './use-first-words.ts';

interface Props {
  interaction: Interaction;
  selected: boolean;
}

/** Somebody who waits: what they want, for how long, and a way to take them when that is allowed. By the second only the time is drawn. */
export const WaitingRow = memo(function WaitingRow({ interaction, selected }: Props) {
  const { t } = useTranslation('workspace');
  const { language } = useFormat();
  const accept = useAccept();
  const queue = useView((rows) => rows.get('queue', interaction.queueId), [interaction.queueId]);
  const wants = useFirstWords(interaction.id);
  const takeable = useMayAccept()(interaction);
  const { id, customerName, offer, needsLead, transfer, overflowTo } = interaction;
  const mark = needsLead ? 'lead' : transfer ? 'handover' : offer ? 'asked' : undefined;
  return (
    <div className={classes.waiting}>
      <button
        type="button"
        className={classes.row}
        aria-current={selected || undefined}
        onClick={() => openMatter(id)}
      >
        <span className={classes.line}>
          <ChannelIcon channel={interaction.channel} size={14} />
          <span className={classes.name}>{customerName}</span>
          <UrgentMark interaction={interaction} />
          <span className={classes.wait}>{queue && <Since at={waitStart(interaction, queue)} />}</span>
        </span>
        <span className={classes.last}>
          {mark && <em>{t(`waiting.${mark}`)} </em>}
          {overflowTo && <em>{t('waiting.overflow', { queue: queue?.name[language] })} </em>}
          {wants ?? queue?.name[language]}
        </span>
      </button>
      {takeable && (
        <Button
          size="compact-xs"
          variant="default"
          className={classes.take}
          aria-label={t('waiting.takeName', { name: customerName })}
          onClick={() => accept(id)}
        >
          {t('waiting.take')}
        </Button>
      )}
    </div>
  );
});
