import { useTranslation } from 'react-i18next';
import type { SlaLimit } from '../../../../domain/sla/policy.ts';
import type { PromiseTerms } from '../../../../domain/sla/service-promise.ts';
import { HOUR, MINUTE, SECOND } from '../../../../domain/time.ts';
import { useView } from '../../../data/index.ts';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useFormat } from '../../../ui/use-format.ts';

const SECONDS = { unit: 'second', size: SECOND } as const;
const units = [{ unit: 'hour', size: HOUR }, { unit: 'minute', size: MINUTE }, SECONDS] as const;

/** A limit and where a promise holds, in words. */
export function usePromiseWords() {
  const { t } = useTranslation(['policy', 'words']);
  const { word } = useChannelWords();
  const { language } = useFormat();
  const queues = useView((rows) => rows.all('queue'));
  const limit = (one: SlaLimit): string => {
    if (one.in === 'businessDays') return t('unit.businessDay', { count: one.days });
    const { unit, size } = units.find((each) => one.ms % each.size === 0) ?? SECONDS;
    const time = t(`unit.${unit}`, { count: one.ms / size });
    return one.in === 'opening' ? t('promises.inOpening', { time }) : time;
  };
  const holdsFor = ({ queueIds, channels, kinds, urgent }: PromiseTerms['holdsFor']): string => {
    const parts = [
      queueIds?.map((id) => queues.find((queue) => queue.id === id)?.name[language] ?? id),
      channels?.map(word),
      kinds?.map((one) => t(`words:kind.${one}`)),
      urgent === undefined ? [] : [t(urgent ? 'promises.urgent' : 'promises.notUrgent')],
    ].flatMap((names) => (names?.length ? [names.join(t('promises.and'))] : []));
    return parts.length ? parts.join(' · ') : t('promises.everything');
  };
  return { limit, holdsFor };
}
