import { useTranslation } from 'react-i18next';
import { isWeekly, type Pack } from '../../../../domain/pack/pack.ts';

/** How a meeting is called: the improvement meeting of a month, or the review of a week. */
export function usePackTitle(): (pack: Pick<Pack, 'id'>) => string {
  const { t } = useTranslation('improve');
  return (pack) =>
    isWeekly(pack) ? t('pack.weekTitle', { week: pack.id }) : t('pack.title', { month: pack.id });
}
