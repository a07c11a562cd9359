import { useTranslation } from 'react-i18next';
import type { Callback } from '../../../domain/callback/callback.ts';
import { aheadOf, isTheirTurn, standsInLine } from '../../../domain/routing/kept-place.ts';
import { useNow, useView } from '../../data/index.ts';

/** The place in line of somebody who chose to be called (C-026); nothing for anybody else. */
export function KeptPlace({ callback }: { callback: Callback }) {
  const { t } = useTranslation('callbacks');
  const now = useNow();
  const ahead = useView(
    (rows) => {
      const queue = rows.get('queue', callback.queueId);
      if (!queue || !callback.place || !standsInLine(callback)) return undefined;
      const waiting = rows.where('interaction', 'waitingIn', queue.id);
      const kept = rows.where('callback', 'state', 'open');
      return aheadOf(callback.place.turn, queue, waiting, kept, now);
    },
    [callback, now],
  );
  const words = isTheirTurn(callback)
    ? t('place.turn')
    : ahead === undefined
      ? undefined
      : ahead === 0
        ? t('place.next')
        : t('place.ahead', { count: ahead });
  if (words === undefined) return null;
  return (
    <>
      <dt>{t('detail.place')}</dt>
      <dd>{words}</dd>
    </>
  );
}
