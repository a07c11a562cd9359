import { z } from 'zod';
import { isoDate, type SiteDay, startOfDay } from '../../../domain/calendar/site-time.ts';
import { questionsAt } from '../../../domain/feedback/survey-form.ts';
import type { JournalEvent } from '../../../domain/journal/event.ts';
import type { RowChange } from '../../../domain/journal/rows.ts';
import { windowOfDays } from '../../../domain/report/report.ts';
import {
  findingSchema,
  focusGroupSchema,
  studyPeriod,
  studyPlanSchema,
} from '../../../domain/study/study.ts';
import { DAY, HOUR, type Instant } from '../../../domain/time.ts';
import improvement from '../../../resources/demo/improvement.json' with { type: 'json' };
import { SYSTEM } from '../../centre/centre.ts';
import { asPerson } from '../city/city-view.ts';
import { MemoryCentre } from '../city/memory-centre.ts';
import { demoSurvey } from './demo-centre.ts';

const studySchema = z.object({
  plan: studyPlanSchema,
  groups: z.array(focusGroupSchema.pick({ people: true, notes: true }).extend({ daysIn: z.number() })),
  findings: z.array(findingSchema),
});

const LEAD = 'zhao-min';
const MANAGER = 'gu-tao';
const APPROVER = 'qin-fang';

/** The study of this quarter under way, and that of the one before with what it found; and the strategy that holds. */
export function demoStudies(rows: readonly RowChange[], now: Instant): JournalEvent[] {
  const centre = new MemoryCentre(`demo-studies-${now}`);
  centre.rows.apply(rows);
  const queueIds = centre.rows.all('queue').map(({ id }) => id);
  const form = demoSurvey(now);
  const hold = (at: Instant, over: boolean) => {
    const { plan, groups, findings } = studySchema.parse(improvement.studies[over ? 'past' : 'now']);
    const { id: studyId, ...days } = studyPeriod(undefined, at);
    const window = windowOfDays(days);
    const begun = { studyId, ...window, queueIds, version: form.versions.length };
    const prepared = { ...begun, questions: [...questionsAt(form, now)] };
    centre.mutate({ name: 'centre.prepareStudy', args: prepared }, SYSTEM, window.from);
    const planned = { name: 'study.plan', args: { studyId, plan } };
    centre.mutate(planned, asPerson(LEAD), Math.min(window.from + DAY, now - HOUR));
    for (const [n, { daysIn, ...group }] of groups.entries()) {
      const day: SiteDay = days.first + daysIn;
      const held = { ...group, heldOn: isoDate(day) };
      const args = { studyId, groupId: `${studyId}-group-${n}`, group: held };
      if (startOfDay(day + 1) < now)
        centre.mutate({ name: 'study.group', args }, asPerson(LEAD), startOfDay(day + 1));
    }
    for (const [n, finding] of findings.entries()) {
      const args = { studyId, findingId: `${studyId}-finding-${n}`, finding };
      centre.mutate({ name: 'study.find', args }, asPerson(LEAD), window.to - 5 * DAY);
    }
    if (over)
      centre.mutate(
        { name: 'study.close', args: { studyId, none: '' } },
        asPerson(MANAGER),
        window.to - 2 * DAY,
      );
  };
  hold(windowOfDays(studyPeriod(undefined, now)).from - DAY, true);
  hold(now, false);
  const propose = { name: 'strategy.propose', args: { basedOn: 0, draft: improvement.strategy } };
  centre.mutate(propose, asPerson(MANAGER), now - 30 * DAY);
  const approve = { name: 'strategy.decide', args: { version: 1, approved: true, reason: '' } };
  centre.mutate(approve, asPerson(APPROVER), now - 29 * DAY);
  return centre.events;
}
