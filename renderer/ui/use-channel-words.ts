import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Channel, ownChannels } from '../../domain/queue/channel.ts';
import { allChannels, CHANNEL_REGISTER, registeredAs } from '../../domain/queue/channel-register.ts';
import { useView } from '../data/index.ts';
import { useFormat } from './use-format.ts';

/** What channels are called: the house's own in our words, those that were added in the words of whoever added them. */
export function useChannelWords() {
  const { t } = useTranslation('words');
  const { language } = useFormat();
  const register = useView((rows) => rows.get('channelregister', CHANNEL_REGISTER));
  return useMemo(() => {
    const word = (channel: string): string => {
      const own = ownChannels.find((one) => one === channel);
      return own ? t(`channel.${own}`) : (registeredAs(register, channel)?.name[language] ?? channel);
    };
    const channels: readonly Channel[] = allChannels(register);
    return { word, channels, choices: channels.map((value) => ({ value, label: word(value) })) };
  }, [t, language, register]);
}
