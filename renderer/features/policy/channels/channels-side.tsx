import { useTranslation } from 'react-i18next';
import { hasRole } from '../../../../domain/person/person.ts';
import { allChannels, CHANNEL_REGISTER } from '../../../../domain/queue/channel-register.ts';
import { isChannelOpen, openChannels } from '../../../../domain/queue/channel-state.ts';
import { useSession, useView } from '../../../data/index.ts';
import classes from '../policy-screen.module.css';
import { ChannelTile } from './channel-tile.tsx';
import { RegisterChannel } from './register-channel.tsx';

/** Each channel with whether it takes customers and whether what brings them is alive (C-005); an admin opens and closes. */
export function ChannelsSide() {
  const { t } = useTranslation('policy');
  const { person } = useSession();
  const states = useView((rows) => rows.all('channelstate'));
  const stateOf = (channel: string) => states.find(({ id }) => id === channel);
  const register = useView((rows) => rows.get('channelregister', CHANNEL_REGISTER));
  const open = openChannels(stateOf, register);
  const decides = hasRole(person, 'admin');
  return (
    <main className={classes.sheet} aria-label={t('title')}>
      <article className={classes.wide} aria-labelledby="channels-title">
        <h1 id="channels-title" className={classes.title}>
          {t('channels.title', { count: open.length })}
        </h1>
        <p className={classes.quiet}>{t('channels.why')}</p>
        <ul className={classes.tiles}>
          {allChannels(register).map((channel) => (
            <ChannelTile
              key={channel}
              channel={channel}
              state={stateOf(channel)}
              open={isChannelOpen(channel, stateOf(channel))}
              others={open.filter((one) => one !== channel).length}
              decides={decides}
            />
          ))}
        </ul>
        {decides && <RegisterChannel />}
      </article>
    </main>
  );
}
