import {
  IconAppWindow,
  IconAt,
  IconClipboardText,
  IconMail,
  IconMessageCircle,
  IconMessages,
  IconPhone,
} from '@tabler/icons-react';
import {
  type Channel,
  isRegisteredName,
  kindOfChannel,
  type OwnChannel,
} from '../../../domain/queue/channel.ts';
import { useChannelWords } from '../../ui/use-channel-words.ts';

const icons = {
  chat: IconMessageCircle,
  voice: IconPhone,
  email: IconMail,
  inApp: IconAppWindow,
  social: IconAt,
  live: IconMessages,
  post: IconClipboardText,
} as const;

export function ChannelIcon({ channel, size = 16 }: { channel: Channel; size?: number }) {
  const { word } = useChannelWords();
  const Icon = icons[isRegisteredName(channel) ? kindOfChannel(channel) : (channel as OwnChannel)];
  return <Icon size={size} stroke={1.6} role="img" aria-label={word(channel)} />;
}
