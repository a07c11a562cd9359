import { dayOf, isoDate } from '../../../domain/calendar/site-time.ts';
import type { ServicePromise } from '../../../domain/sla/service-promise.ts';
import { DAY, HOUR, MINUTE } from '../../../domain/time.ts';

/** A promise that has been in force for a month, and one that waits for a manager's word. */
export function demoPromises(now: number, tomorrow: string): ServicePromise[] {
  const at = now - 32 * DAY;
  return [
    {
      id: 'orders-in-a-day',
      versions: [
        {
          version: 1,
          name: '订单问题一日办结 · Orders settled within a day',
          holdsFor: { queueIds: ['orders'] },
          answer: { in: 'opening', ms: 2 * MINUTE },
          handling: { in: 'calendar', ms: 24 * HOUR },
          grade: 'raised',
          effectiveFrom: isoDate(dayOf(now - 30 * DAY)),
          reason: '付了款的用户最在意何时有结果 · Whoever has paid minds most when it is settled',
          by: 'zhou-ning',
          at,
          state: 'approved',
          decided: { by: 'gu-tao', at: at + HOUR, reason: '' },
        },
      ],
    },
    {
      id: 'app-first',
      versions: [
        {
          version: 1,
          name: '应用内紧急事项 · Urgent matters in the app',
          holdsFor: { channels: ['inApp', 'social'], urgent: true },
          answer: { in: 'opening', ms: MINUTE },
          handling: { in: 'calendar', ms: 8 * HOUR },
          grade: 'top',
          effectiveFrom: tomorrow,
          reason:
            '大促期间支付问题须当日解决 · Trouble with paying must be over the same day during the sale',
          by: 'zhou-ning',
          at: now,
          state: 'proposed',
        },
      ],
    },
  ];
}
