import { Button, Code } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOfChannel, type RegisteredChannel } from '../../../../domain/queue/channel.ts';
import { CHANNEL_REGISTER, registeredAs } from '../../../../domain/queue/channel-register.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { TransportError, useApi, useNow, useView } from '../../../data/index.ts';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../policy-screen.module.css';

/** What is to be known of a channel that was added; an admin makes its adapter a key, which is shown once and kept nowhere. */
export function AddedChannel({ channel, decides }: { channel: RegisteredChannel; decides: boolean }) {
  const { t } = useTranslation('policy');
  const format = useFormat();
  const now = useNow(MINUTE);
  const api = useApi();
  const { word } = useChannelWords();
  const [made, setMade] = useState<string>();
  const entry = useView(
    (rows) => registeredAs(rows.get('channelregister', CHANNEL_REGISTER), channel),
    [channel],
  );
  const queue = useView((rows) => rows.get('queue', entry?.queueId ?? '')?.name, [entry?.queueId]);
  const people = useView((rows) => rows.all('person'));
  if (!entry) return null;
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  const make = async () => {
    try {
      setMade((await api.makeChannelKey(channel)).key);
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      notifications.show({ title: t('channels.keyFailed'), message: t('channels.keyNeedsLine') });
    }
  };
  return (
    <>
      <p className={classes.quiet}>
        {t('channels.added', {
          name: nameOf(entry.by),
          when: format.dayAndTime(entry.at, now),
          kind: t(kindOfChannel(channel) === 'live' ? 'channels.isLive' : 'channels.isPost'),
          queue: queue?.[format.language] ?? entry.queueId,
          id: channel,
        })}
      </p>
      <p className={classes.quiet}>
        {entry.key
          ? t('channels.keyMade', { name: nameOf(entry.key.by), when: format.dayAndTime(entry.key.at, now) })
          : t('channels.noKey')}
      </p>
      {made !== undefined && (
        <div role="status">
          <p className={classes.quiet}>{t('channels.keyOnce')}</p>
          <Code block>{made}</Code>
        </div>
      )}
      {decides && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t('channels.makeKeyOf', { name: word(channel) })}
          onClick={() => void make()}
        >
          {t('channels.makeKey')}
        </Button>
      )}
    </>
  );
}
