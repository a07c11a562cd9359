import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dispositionSchema } from '../../../../domain/interaction/interaction.ts';
import { kindSchema } from '../../../../domain/interaction/kind.ts';
import type { Queue } from '../../../../domain/queue/queue.ts';
import type { Report } from '../../../../domain/report/report.ts';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { usePeople } from '../use-lead.ts';

/** What figures are grouped by, in words: of a key as the centre gives it. */
export type KeyWords = Record<Exclude<Report['by'], 'none'>, (key: string) => string>;

export function useKeyWords(queues: readonly Queue[]): KeyWords {
  const { t } = useTranslation(['history', 'words']);
  const { word } = useChannelWords();
  const { language } = useFormat();
  const people = usePeople();
  return useMemo(
    () => ({
      queue: (key) => queues.find(({ id }) => id === key)?.name[language] ?? key,
      agent: (key) => people.find(({ id }) => id === key)?.name ?? (key || t('key.nobody')),
      channel: word,
      kind: (key) => {
        const kind = kindSchema.safeParse(key);
        return kind.success ? t(`words:kind.${kind.data}`) : t('key.noKind');
      },
      disposition: (key) => {
        const disposition = dispositionSchema.safeParse(key);
        return disposition.success ? t(`words:disposition.${disposition.data}`) : t('key.noDisposition');
      },
    }),
    [t, language, people, queues, word],
  );
}
