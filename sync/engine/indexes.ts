import type { Case } from '../../domain/case/case.ts';
import { type Interaction, isOpen, isWaiting } from '../../domain/interaction/interaction.ts';
import type { JournalEvent } from '../../domain/journal/event.ts';
import { type Entity, entities, type Row } from '../../domain/journal/rows.ts';
import { consultedId } from '../../domain/transfer/consult.ts';

/** What a desktop holds: every row, and the journal events of interactions that somebody opened. */
export type HeldEntity = Entity | 'event';
export type Held<E extends HeldEntity> = E extends Entity ? Row<E> : JournalEvent;

export const heldEntities: readonly HeldEntity[] = [...entities, 'event'];

/** The fields `where` can ask by. Memory is the index: these exist only while the engine runs. */
export const indexedFields = {
  person: [],
  queue: [],
  script: ['moment'],
  wording: ['scriptId', 'state'],
  scorecard: [],
  customer: [],
  interaction: ['state', 'queueId', 'waitingIn', 'inHandsOf', 'customerId', 'consultedId'],
  leg: ['queueId', 'interactionId', 'agentId'],
  message: ['interactionId'],
  attachment: ['interactionId', 'state'],
  callback: ['ownerId', 'interactionId', 'state'],
  evaluation: ['interactionId', 'evaluatorId', 'agentId'],
  article: ['articleId', 'state'],
  missing: ['state'],
  recording: [],
  plan: ['state'],
  draw: ['planId'],
  calibration: ['sessionId'],
  department: [],
  casefile: ['fromInteractionId'],
  casecontact: [],
  responsibility: [],
  classtree: [],
  solution: ['departmentId'],
  ledger: [],
  goals: ['teamId'],
  weighting: [],
  appraisal: ['agentId', 'teamId'],
  kudos: [],
  lapse: [],
  productreport: [],
  parameter: [],
  servicepromise: [],
  servicecatalogue: [],
  customergroups: [],
  channelregister: [],
  channelstate: [],
  announcement: [],
  receipt: ['announcementId', 'personId'],
  incident: [],
  watch: [],
  warning: ['watchId'],
  bulletin: [],
  problem: [],
  correction: [],
  coaching: ['agentId'],
  feedback: [],
  surveyform: [],
  privacynotice: [],
  disclosure: [],
  rightsrequest: [],
  filereview: [],
  pack: [],
  study: [],
  campaign: [],
  strategy: [],
  rulereview: [],
  preference: [],
  duty: [],
  viewing: [],
  samplereport: [],
  reportcopy: ['reportId', 'personId'],
  keptreport: [],
  madereport: ['ownerId'],
  course: [],
  coursekey: [],
  attempt: ['personId'],
  qualification: [],
  traininggate: [],
  lesson: [],
  yearplan: [],
  budget: [],
  budgetaccount: ['year'],
  budgetmonth: [],
  expense: ['year'],
  overspend: ['year'],
  special: [],
  backup: [],
  fault: [],
  outage: [],
  emergencyplan: [],
  maintenance: [],
  releases: [],
  desktop: [],
  site: [],
  event: ['interactionId'],
} as const satisfies Record<HeldEntity, readonly string[]>;

export type IndexedField<E extends HeldEntity> = (typeof indexedFields)[E][number];

/**
 * The value a row is indexed by. An event's interaction is its stream. An interaction that waits is `waitingIn` its
 * queue and an open one is `inHandsOf` its owner: a list of work must not cost more with every interaction that was ever
 * closed. `consultedId` is whoever reads along because they were asked.
 * A case is found from the conversation it began in.
 */
export function indexValue(entity: HeldEntity, row: unknown, field: string): string | undefined {
  if (entity === 'event') return (row as JournalEvent).stream.id;
  if (field === 'waitingIn') return isWaiting(row as Interaction) ? (row as Interaction).queueId : undefined;
  if (field === 'inHandsOf') return isOpen(row as Interaction) ? (row as Interaction).ownerId : undefined;
  if (field === 'consultedId') return consultedId(row as Interaction);
  if (field === 'fromInteractionId') return (row as Case).interactionIds[0];
  const value = (row as Record<string, unknown>)[field];
  return typeof value === 'string' ? value : undefined;
}
