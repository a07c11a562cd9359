import { z } from 'zod';
import { dayOf, isoDate } from '../../../domain/calendar/site-time.ts';
import { classDraftSchema } from '../../../domain/case/class-tree.ts';
import { intakeFormSchema } from '../../../domain/case/intake.ts';
import { stepNameSchema } from '../../../domain/case/machine.ts';
import type { JournalEvent } from '../../../domain/journal/event.ts';
import type { RowChange } from '../../../domain/journal/rows.ts';
import { HOUR, type Instant, SECOND } from '../../../domain/time.ts';
import cases from '../../../resources/demo/cases.json' with { type: 'json' };
import { SYSTEM } from '../../centre/centre.ts';
import { acknowledgement } from '../../modules/cases/receive-cases.ts';
import { asPerson } from '../city/city-view.ts';
import { MemoryCentre } from '../city/memory-centre.ts';

const formSchema = z.looseObject({
  /** Of an instant that was promised: hours from now. */
  inHours: z.number().optional(),
  milestones: z.array(z.object({ text: z.string(), inHours: z.number() })).optional(),
});
const storySchema = z.object({
  id: z.string(),
  hoursAgo: z.number(),
  /** When the customer looked at how it stands. */
  seenHoursAgo: z.number().optional(),
  intake: intakeFormSchema,
  steps: z.array(z.object({ by: z.string(), step: stepNameSchema, hoursAgo: z.number(), form: formSchema })),
});
const classesSchema = classDraftSchema.omit({ effectiveFrom: true }).extend({ hoursAgo: z.number() });
type Story = z.infer<typeof storySchema>;

/** How soon customers had their number. */
const RECEIVED_AFTER = 4 * SECOND;

/** A case's private link, as its customer was given it. */
export interface GivenLink {
  caseId: string;
  token: string;
  at: Instant;
}

/**
 * What the demo's customers have complained of, asked and suggested over the last days, at every stage of its way, and the
 * links they were given.
 */
export function demoCases(
  rows: readonly RowChange[],
  now: Instant,
  newToken: () => string,
): { events: JournalEvent[]; links: GivenLink[] } {
  const centre = new MemoryCentre(`demo-cases-${now}`);
  centre.rows.apply(rows);
  const fund = { name: 'reward.fund', args: { points: 500 } };
  centre.mutate(fund, asPerson('gu-tao'), now - 110 * HOUR);
  publishClasses(centre, now);
  const links = z
    .array(storySchema)
    .parse(cases.cases)
    .map((story) => {
      const link = { caseId: story.id, token: newToken(), at: now - story.hoursAgo * HOUR + RECEIVED_AFTER };
      tell(centre, story, link, now);
      return link;
    });
  return { events: centre.events, links };
}

/** The classes below the roots, as an admin published them before any of these cases. */
function publishClasses(centre: MemoryCentre, now: Instant): void {
  const { hoursAgo, ...content } = classesSchema.parse(cases.classes);
  const at = now - hoursAgo * HOUR;
  const draft = { ...content, effectiveFrom: isoDate(dayOf(at)) };
  centre.mutate({ name: 'classes.publish', args: { basedOn: 0, draft } }, asPerson('zhou-ning'), at);
}

function tell(centre: MemoryCentre, story: Story, link: GivenLink, now: Instant): void {
  const { id: caseId, hoursAgo, seenHoursAgo, intake, steps } = story;
  const openedAt = now - hoursAgo * HOUR;
  const open = { name: 'case.open', args: { caseId, form: intake, openedAt } };
  centre.mutate(open, asPerson(intake.ownerId ?? ''), openedAt);
  const opened = centre.rows.get('casefile', caseId);
  if (opened) {
    const text = acknowledgement(opened, link.token, link.at);
    centre.mutate({ name: 'centre.receiveCase', args: { caseId, text } }, SYSTEM, link.at);
  }
  for (const { by, step, hoursAgo, form } of steps) {
    const { inHours, milestones, ...words } = form;
    const dated = milestones?.map(({ text, inHours }) => ({ text, dueAt: now + inHours * HOUR }));
    const args = {
      caseId,
      step,
      form: {
        ...words,
        ...(dated && { milestones: dated }),
        ...(inHours !== undefined && { expectedAt: now + inHours * HOUR }),
      },
    };
    centre.mutate({ name: 'case.step', args }, asPerson(by), now - hoursAgo * HOUR);
  }
  if (seenHoursAgo !== undefined)
    centre.mutate({ name: 'centre.seeCase', args: { caseId } }, SYSTEM, now - seenHoursAgo * HOUR);
}
