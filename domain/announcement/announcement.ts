import { z } from 'zod';
import { hasRole, isAuditor, leadsQueue, type Person } from '../person/person.ts';
import type { FieldProblem } from '../refusal.ts';
import type { Instant } from '../time.ts';

export const ANNOUNCEMENT_LIMIT = 1_000;

/** Whom it is for. What is for one person is a message to them, and they can answer it. */
export const audienceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everybody') }),
  z.object({ kind: z.literal('queues'), queueIds: z.array(z.string()).min(1).max(50) }),
  z.object({ kind: z.literal('person'), personId: z.string() }),
]);
export type Audience = z.infer<typeof audienceSchema>;

export const announcementContentSchema = z.object({
  to: audienceSchema,
  text: z.string(),
  /** It may break in on somebody at work; else it waits where it is seen. */
  important: z.boolean(),
  /** Who comes later need not read it any more. */
  endsAt: z.number().int(),
});
export type AnnouncementContent = z.infer<typeof announcementContentSchema>;

/** Something a lead tells people, and that each of them confirms (C-085). */
export const announcementSchema = announcementContentSchema.extend({
  id: z.string(),
  authorId: z.string(),
  at: z.number().int(),
  withdrawnAt: z.number().int().optional(),
});
export type Announcement = z.infer<typeof announcementSchema>;

/** That one person has read it, and what they answered. One row a reader: it goes to them and to who wrote it. */
export const receiptSchema = z.object({
  id: z.string(),
  announcementId: z.string(),
  authorId: z.string(),
  personId: z.string(),
  readAt: z.number().int(),
  answers: z.array(z.object({ at: z.number().int(), text: z.string() })),
});
export type Receipt = z.infer<typeof receiptSchema>;

export const receiptIdOf = (announcementId: string, personId: string): string =>
  `${announcementId}:${personId}`;

/** What keeps it from being sent. */
export function announcementProblems({ text, endsAt }: AnnouncementContent, now: Instant): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!text.trim()) problems.push({ field: 'text', problem: 'required' });
  if (text.length > ANNOUNCEMENT_LIMIT) problems.push({ field: 'text', problem: 'tooLong' });
  if (endsAt <= now) problems.push({ field: 'endsAt', problem: 'inThePast' });
  return problems;
}

/** Whether `author` may tell these: everybody, queues they lead, or somebody who works in one of them. */
export function mayAnnounce(author: Person, to: Audience, receiver: Person | undefined): boolean {
  if (hasRole(author, 'manager')) return to.kind !== 'person' || receiver !== undefined;
  if (!hasRole(author, 'teamLead')) return false;
  if (to.kind === 'everybody') return true;
  if (to.kind === 'queues') return to.queueIds.every((id) => leadsQueue(author, id));
  return receiver?.queueIds.some((id) => leadsQueue(author, id)) ?? false;
}

/** Whether it is for this person. Who joins a queue later is told as well, until it ends. */
export function concerns({ to, authorId }: Announcement, person: Person): boolean {
  // An auditor has nothing to acknowledge: they change nothing.
  if (person.id === authorId || isAuditor(person)) return false;
  if (to.kind === 'everybody') return true;
  if (to.kind === 'person') return to.personId === person.id;
  return hasRole(person, 'agent', 'teamLead') && person.queueIds.some((id) => to.queueIds.includes(id));
}

/** Still to be read by whoever it is for. */
export const isCurrent = ({ withdrawnAt, endsAt }: Announcement, now: Instant): boolean =>
  withdrawnAt === undefined && now < endsAt;
