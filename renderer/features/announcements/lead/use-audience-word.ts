import { useTranslation } from 'react-i18next';
import type { Audience } from '../../../../domain/announcement/announcement.ts';
import { useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';

/** Whom an announcement is for, in words. */
export function useAudienceWord(): (to: Audience) => string {
  const { t } = useTranslation('announcements');
  const { language } = useFormat();
  const { queues, people } = useView((rows) => ({ queues: rows.all('queue'), people: rows.all('person') }));
  return (to) => {
    if (to.kind === 'everybody') return t('to.everybody');
    if (to.kind === 'person') return people.find(({ id }) => id === to.personId)?.name ?? '–';
    return to.queueIds
      .map((queueId) => queues.find(({ id }) => id === queueId)?.name[language] ?? '–')
      .join(t('to.comma'));
  };
}
