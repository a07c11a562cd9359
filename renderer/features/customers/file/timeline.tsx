import {
  IconArrowMerge,
  IconArrowsSplit2,
  IconEye,
  IconFileText,
  IconMessage,
  IconPencil,
  IconPhoneCall,
  IconShield,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../data/index.ts';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './file.module.css';
import { type TimelineItem, timelineItems } from './timeline-items.ts';
import type { FileView } from './use-file.ts';
import { useNames, When } from './when.tsx';

const deedIcons = {
  opened: IconFileText,
  changed: IconPencil,
  merged: IconArrowMerge,
  mergeUndone: IconArrowsSplit2,
  revealed: IconEye,
  verified: IconShield,
} as const;

const iconOf = (item: TimelineItem): ComponentType<{ size?: number; stroke?: number }> => {
  if (item.kind === 'deed') return deedIcons[item.deed.what];
  return item.kind === 'callback' ? IconPhoneCall : IconMessage;
};

/** Everything that happened with this customer, over all channels, newest first (C-229). */
export function Timeline({ file }: { file: FileView }) {
  const { t } = useTranslation('customers');
  const items = useItems(file);
  const words = useItemWords();
  return (
    <section className={classes.section} aria-label={t('timeline.title')}>
      <h3 className={classes.title}>{t('timeline.title')}</h3>
      {file.state !== 'ready' && !file.answer && (
        <p className={classes.quiet}>
          {t(
            file.state === 'reasonNeeded' || file.state === 'tooMany'
              ? `file.${file.state}`
              : `timeline.${file.state}`,
          )}
        </p>
      )}
      {file.state === 'offline' && file.answer && <p className={classes.quiet}>{t('timeline.old')}</p>}
      <ol className={classes.list}>
        {items.map((item) => {
          const Icon = iconOf(item);
          const { title, detail, by } = words(item);
          return (
            <li key={`${item.kind}/${item.id}`} className={classes.event}>
              <Icon size={15} stroke={1.6} />
              <div>
                <p>{title}</p>
                {detail && <p className={classes.quiet}>{detail}</p>}
              </div>
              <span className={classes.quiet}>
                <When at={item.at} /> {by}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function useItems({ family, answer }: FileView): TimelineItem[] {
  const ids = family.map(({ id }) => id).join('\n');
  const here = useView(
    (rows) => {
      const interactions = ids.split('\n').flatMap((id) => rows.where('interaction', 'customerId', id));
      const callbacks = interactions.flatMap(({ id }) => rows.where('callback', 'interactionId', id));
      return { interactions, callbacks };
    },
    [ids],
  );
  return timelineItems(here, answer);
}

function useItemWords() {
  const { t } = useTranslation(['customers', 'words']);
  const channels = useChannelWords();
  const { language } = useFormat();
  const names = useNames();
  const queues = useView((rows) => new Map(rows.all('queue').map(({ id, name }) => [id, name])));
  return (item: TimelineItem): { title: string; detail?: string; by: string } => {
    switch (item.kind) {
      case 'interaction': {
        const { channel, queueId, state, disposition, topic, summary, kind, ownerId } = item.past;
        const outcome = disposition
          ? t(`words:disposition.${disposition}`)
          : t(`words:interactionState.${state}`);
        const parts = [
          channels.word(channel),
          queues.get(queueId)?.[language],
          kind && t(`words:kind.${kind}`),
          outcome,
        ];
        return { title: parts.filter(Boolean).join(' · '), detail: summary ?? topic, by: names(ownerId) };
      }
      case 'callback': {
        const { state, purpose, ownerId } = item.promised;
        return {
          title: t('timeline.callback', { state: t(`words:callbackState.${state}`) }),
          detail: purpose,
          by: names(ownerId),
        };
      }
      case 'deed': {
        const { what, field, result, why, asked = [], by } = item.deed;
        const name = field ? t(`words:profileField.${field}`) : '';
        const title =
          what === 'verified' && result
            ? t(`words:verificationResult.${result}`)
            : t(`timeline.deed.${what}`, { field: name });
        const questions = asked.map(({ question, fits }) =>
          t(fits ? 'identity.fitsOf' : 'identity.missesOf', { what: t(`identity.ask.${question}`) }),
        );
        const detail = why ? t(`words:correctionWhy.${why}`) : questions.join(' · ');
        return { title, detail, by: names(by) };
      }
    }
  };
}
