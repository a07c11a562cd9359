import type { JournalEvent } from '../../../domain/journal/event.ts';
import { dueAfter } from '../../../domain/report/kept-report.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../../domain/time.ts';
import type { Centre } from '../../centre/centre.ts';
import { asPerson } from '../city/city-view.ts';
import { demoQueues } from './demo-centre.ts';

const LEAD = 'zhao-min';
const READERS = ['li-wen', 'wang-hao'] as const;

/** What a lead has under way when somebody first looks: an announcement that some have read, a drill, watched figures. */
export async function seedLeading(centre: Centre): Promise<void> {
  const act = (personId: string, name: string, args: object) =>
    centre.mutate({ name, args }, asPerson(personId));
  const queueIds = demoQueues.map(({ id }) => id);
  const announcementId = centre.random.id();
  await act(LEAD, 'announcement.send', {
    announcementId,
    content: {
      to: { kind: 'queues', queueIds },
      text: '今晚 22:00 订单系统维护约 20 分钟，请提前告知用户。\nThe order system is down for 20 minutes from 22:00 tonight; please tell customers beforehand.',
      important: false,
      endsAt: centre.clock.now() + 24 * HOUR,
    },
  });
  for (const personId of READERS) await act(personId, 'announcement.read', { announcementId });
  const incidentId = centre.random.id();
  const title = '支付中断演练 · Payment outage drill';
  const text = '说明情况、致歉、登记回访。 Explain, apologise, promise a callback.';
  await act(LEAD, 'incident.declare', { incidentId, content: { queueIds, title, text, drill: true } });
  const summary = '3 分钟内全员知悉。 Everybody knew within three minutes.';
  await act(LEAD, 'incident.close', { incidentId, summary });
  await centre.appendHistory(failedReport(queueIds, centre.clock.now()));
  const watched = [
    { figure: 'longestWait', side: 'above', limit: 3 * MINUTE, clear: 90_000 },
    { figure: 'serviceLevel', side: 'below', limit: 70, clear: 80 },
    { figure: 'clocksOver', side: 'above', limit: 3, clear: 0 },
  ];
  for (const limits of watched)
    await act(LEAD, 'watch.set', {
      watchId: centre.random.id(),
      content: { ...limits, queueId: queueIds[0], ownerId: LEAD, coolMs: 30 * MINUTE },
    });
}

/** A report by itself every morning that was too fine for the centre today: its owner is told, and chooses. */
function failedReport(queueIds: string[], now: Instant): JournalEvent[] {
  const reportId = 'by-agent-and-day';
  const stream = { kind: 'config' as const, id: `report:${reportId}` };
  const schedule = { every: 'day' as const, minute: 8 * 60 };
  const kept = now - 2 * DAY;
  let dueAt = dueAfter(schedule, kept);
  while (dueAfter(schedule, dueAt) < now) dueAt = dueAfter(schedule, dueAt);
  const report = {
    period: 'last28Days' as const,
    interval: 'day' as const,
    by: 'agent' as const,
    figure: 'occupancy' as const,
    compare: false,
  };
  const content = {
    name: '28 天每人每日 · 28 days by agent',
    report,
    variant: 'B' as const,
    shared: false,
    schedule,
  };
  const made = { reportId, dueAt, failure: 'tooManyParts' as const };
  return [
    {
      id: `${reportId}-1`,
      stream,
      type: 'report.kept',
      at: kept,
      actor: asPerson(LEAD),
      data: { reportId, ...content, queueIds },
    },
    {
      id: `${reportId}-2`,
      stream,
      type: 'report.made',
      at: dueAt,
      actor: { kind: 'system', id: 'reports' },
      data: made,
    },
  ];
}
