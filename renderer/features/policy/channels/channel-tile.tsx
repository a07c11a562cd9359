import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Channel, isRegisteredName } from '../../../../domain/queue/channel.ts';
import type { ChannelState } from '../../../../domain/queue/channel-state.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useNow, useView } from '../../../data/index.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../policy-screen.module.css';
import { AddedChannel } from './added-channel.tsx';
import { ChannelForm } from './channel-form.tsx';

interface Props {
  channel: Channel;
  state: ChannelState | undefined;
  open: boolean;
  /** How many channels are open besides. */
  others: number;
  decides: boolean;
}

/** One channel: alive or not, open or not, and who decided that. */
export function ChannelTile({ channel, state, open, others, decides }: Props) {
  const { t } = useTranslation(['policy', 'words']);
  const format = useFormat();
  const now = useNow(MINUTE);
  const [asked, ask] = useState(false);
  const by = useView((rows) => rows.get('person', state?.changed?.by ?? '')?.name, [state?.changed?.by]);
  const { health, changed, override } = state ?? {};
  const silent = health?.alive === false;
  const name = useChannelWords().word(channel);
  return (
    <li className={classes.tile} data-silent={(silent && open) || undefined} aria-label={name}>
      <div className={classes.top}>
        <strong>{name}</strong>
        <Tag>{t(open ? 'channels.open' : 'channels.closed')}</Tag>
        {health && (
          <Tag tone={silent ? 'late' : 'good'} icon={silent ? IconAlertTriangle : IconCheck}>
            {t(silent ? 'channels.silent' : 'channels.alive')}
          </Tag>
        )}
      </div>
      <p className={classes.quiet}>
        {health
          ? t(silent ? 'channels.lastHeard' : 'channels.since', {
              when: format.dayAndTime(silent ? health.lastBeatAt : health.since, now),
            })
          : t('channels.never')}
      </p>
      {changed && (
        <p className={classes.quiet}>
          {t(open ? 'channels.openedBy' : 'channels.closedBy', {
            name: by ?? changed.by,
            when: format.dayAndTime(changed.at, now),
            reason: changed.reason,
          })}
        </p>
      )}
      {override && <p className={classes.quiet}>{t('channels.overrideBecause', { override })}</p>}
      {isRegisteredName(channel) && <AddedChannel channel={channel} decides={decides} />}
      {decides && !asked && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t(open ? 'channels.closeOne' : 'channels.openOne', { name })}
          disabled={open && others === 0}
          onClick={() => ask(true)}
        >
          {t(open ? 'channels.close' : 'channels.doOpen')}
        </Button>
      )}
      {decides && asked && (
        <ChannelForm channel={channel} open={!open} others={others} onDone={() => ask(false)} />
      )}
    </li>
  );
}
