import { IconAppWindow, IconAt, IconMail, IconMessageCircle, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '../../../domain/queue/channel.ts';

const icons = {
  chat: IconMessageCircle,
  voice: IconPhone,
  email: IconMail,
  inApp: IconAppWindow,
  social: IconAt,
} as const;

export function ChannelIcon({ channel, size = 16 }: { channel: Channel; size?: number }) {
  const { t } = useTranslation(['workspace', 'words']);
  const Icon = icons[channel];
  return <Icon size={size} stroke={1.6} role="img" aria-label={t(`words:channel.${channel}`)} />;
}
