import { z } from 'zod';
import { auditEvents } from './events/audit-events.ts';
import { budgetEvents } from './events/budget-events.ts';
import { caseEvents } from './events/case-events.ts';
import { channelEvents } from './events/channel-events.ts';
import { configEvents } from './events/config-events.ts';
import { customerEvents } from './events/customer-events.ts';
import { customerReviewEvents } from './events/customer-review-events.ts';
import { governanceEvents } from './events/governance-events.ts';
import { improvementEvents } from './events/improvement-events.ts';
import { instant } from './events/instant.ts';
import { interactionEvents } from './events/interaction-events.ts';
import { knowledgeEvents } from './events/knowledge-events.ts';
import { leadingEvents } from './events/leading-events.ts';
import { operationEvents } from './events/operation-events.ts';
import { personEvents } from './events/person-events.ts';
import { promiseEvents } from './events/promise-events.ts';
import { qualityEvents } from './events/quality-events.ts';
import { recordingEvents } from './events/recording-events.ts';
import { rightsEvents } from './events/rights-events.ts';
import { scriptEvents } from './events/script-events.ts';
import { serviceEvents } from './events/service-events.ts';
import { siteEvents } from './events/site-events.ts';
import { studyEvents } from './events/study-events.ts';
import { trainingEvents } from './events/training-events.ts';

/** Who did it. The system acts for nobody: the router, a clock, an import. */
export const actorSchema = z.object({ kind: z.enum(['person', 'customer', 'system']), id: z.string() });
export type Actor = z.infer<typeof actorSchema>;

/** What the event is about: one ordered journal a stream. */
export const streamSchema = z.object({
  kind: z.enum([
    'interaction',
    'person',
    'config',
    'customer',
    'case',
    'ledger',
    'problem',
    'correction',
    'coaching',
    'feedback',
    'pack',
    'study',
    'campaign',
    'strategy',
    'ruleReview',
    'training',
    'budget',
  ]),
  id: z.string(),
});
export type Stream = z.infer<typeof streamSchema>;

/** The closed list of things that can happen, with what each carries. */
export const eventData = {
  ...interactionEvents,
  ...qualityEvents,
  ...recordingEvents,
  ...customerEvents,
  ...rightsEvents,
  ...knowledgeEvents,
  ...scriptEvents,
  ...personEvents,
  ...caseEvents,
  ...leadingEvents,
  ...improvementEvents,
  ...studyEvents,
  ...governanceEvents,
  ...customerReviewEvents,
  ...trainingEvents,
  ...promiseEvents,
  ...serviceEvents,
  ...channelEvents,
  ...budgetEvents,
  ...configEvents,
  ...auditEvents,
  ...operationEvents,
  ...siteEvents,
} as const;

export type EventType = keyof typeof eventData;

interface Envelope<T extends EventType> {
  id: string;
  stream: Stream;
  type: T;
  /** Server time; on a desktop that has not been answered yet, the device's own estimate of it. */
  at: number;
  /** What the device claimed, kept beside the server's time when they differ. */
  claimedAt?: number;
  actor: Actor;
  data: z.infer<(typeof eventData)[T]>;
}

/** One thing that happened. Append-only: rows are computed from these and from nothing else. */
export type JournalEvent = { [T in EventType]: Envelope<T> }[EventType];
export type EventOf<T extends EventType> = Envelope<T>;

const envelope = z.object({
  id: z.string(),
  stream: streamSchema,
  at: instant,
  claimedAt: instant.optional(),
  actor: actorSchema,
});

const typed = z.object({ type: z.enum(Object.keys(eventData) as [EventType, ...EventType[]]) });
/** Made when first needed: imports check a hundred thousand events, and a schema costs more to make than to use. */
const schemas = new Map<EventType, z.ZodType>();

function schemaOf(type: EventType): z.ZodType {
  const known = schemas.get(type);
  if (known) return known;
  const schema = envelope.extend({ type: z.literal(type), data: eventData[type] });
  schemas.set(type, schema);
  return schema;
}

/** Checks one event that came from outside (sync, import). Throws ZodError with the path of what is wrong. */
export const parseEvent = (input: unknown): JournalEvent =>
  schemaOf(typed.parse(input).type).parse(input) as JournalEvent;
