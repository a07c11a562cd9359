import { z } from 'zod';
import { fileSchema } from '../../attachment/attachment.ts';
import { callbackOutcomeSchema, callbackPolicySchema, campaignCallSchema } from '../../callback/callback.ts';
import { surveyAnswersSchema } from '../../feedback/survey-form.ts';
import { kindSchema } from '../../interaction/kind.ts';
import { outsideSchema } from '../../interaction/outside.ts';
import { wrapUpFormSchema } from '../../interaction/wrap-up.ts';
import { languageSchema } from '../../language.ts';
import { channelSchema } from '../../queue/channel.ts';
import { scriptUseSchema } from '../../script/script.ts';
import { namedSkipSchema } from '../../script/skipped-step.ts';
import { alertKeySchema, slaAlertSchema } from '../../sla/alert.ts';
import { leftOutSchema } from '../../study/left-out.ts';
import { consultFormSchema } from '../../transfer/consult.ts';
import { transferFormSchema } from '../../transfer/transfer.ts';
import { instant } from './instant.ts';

/** What happens to an interaction on its way through the centre: talk, hand-over, callback, clock, survey. */
export const interactionEvents = {
  // An interaction's way through the centre
  'interaction.arrived': z.object({
    channel: channelSchema,
    queueId: z.string(),
    customerId: z.string(),
    customerName: z.string(),
    language: languageSchema,
    topic: z.string().optional(),
    offHours: z.boolean(),
    source: z.enum(['live', 'import']),
    recordingNotice: z.boolean(),
    /** The next opening, when it was left off hours: the wait begins there. Journals of before have it nowhere. */
    waitsFrom: instant.optional(),
    /** When a call came in, where that is known and it stood in a voice menu before it entered the queue. */
    arrivedAt: instant.optional(),
    priority: z.boolean().optional(),
    /** Who talked with this customer last time: asked first. */
    lastAgentId: z.string().optional(),
    /** What it is called outside, such as a mail's Message-ID (C-009), and the address of ours it came to. */
    outside: outsideSchema.optional(),
    /** The type of customer, and the queue they came to where another one serves that type (C-014). */
    customerType: z.string().optional(),
    cameTo: z.string().optional(),
  }),
  'interaction.urgencySet': z.object({ urgent: z.boolean(), reason: z.string() }),
  /** Its lead is its owner from here on (C-209); who took it over stands beside it. */
  'interaction.majorSet': z.object({ leadId: z.string(), fromId: z.string(), reason: z.string() }),
  'interaction.majorTakenBack': z.object({}),
  /** `aboutId`: the colleague that a complaint is about. */
  'interaction.kindSet': z.object({ kind: kindSchema, aboutId: z.string().optional() }),
  'interaction.overflowed': z.object({ toQueueId: z.string() }),
  /** Its lead would have this person asked first, or nobody in particular any more. */
  'interaction.assigned': z.object({ personId: z.string().optional() }),
  // A lead beside the owner: looking on, speaking, gone (C-147)
  'interaction.observed': z.object({}),
  'interaction.joined': z.object({}),
  'interaction.observerLeft': z.object({}),
  'interaction.offered': z.object({ personId: z.string(), expiresAt: instant }),
  'interaction.offerDeclined': z.object({ personId: z.string(), reason: z.string().optional() }),
  'interaction.offerMissed': z.object({ personId: z.string() }),
  /** `answersCall`: it rang until then. */
  'interaction.accepted': z.object({ personId: z.string(), answersCall: z.boolean().optional() }),
  /** A lead goes on with what somebody left open at the end of their shift. */
  'interaction.takenOver': z.object({ personId: z.string() }),
  /** The telephone platform has told a caller where they stand and how long it will take, ms (C-025). */
  'wait.announced': z.object({
    position: z.number().int().min(1),
    expectedMs: z.number().int().min(0).optional(),
  }),
  /** A caller has heard nothing for longer than P-ANN. */
  'wait.silent': z.object({ since: instant }),
  'interaction.held': z.object({}),
  'interaction.resumed': z.object({}),
  'interaction.abandoned': z.object({}),
  'interaction.escalated': z.object({ reason: z.enum(['declines', 'transfers']) }),
  'interaction.wrapUpStarted': z.object({}),
  /** Back from wrap-up to the conversation: there was something left to say. */
  'interaction.talkResumed': z.object({}),
  /** Steps that were left out have the names they had then. */
  'interaction.closed': wrapUpFormSchema.extend({ skipped: z.array(namedSkipSchema).optional() }),
  /** The end of a matter that was never talked through: imported history, a message left and answered elsewhere. */
  'interaction.ended': z.object({}),
  /** So many months after its end it is only in the archive (C-057). */
  'interaction.archived': z.object({ keptMonths: z.number().int() }),
  'message.posted': z.object({
    messageId: z.string(),
    text: z.string(),
    automatic: z.boolean(),
    script: scriptUseSchema.optional(),
  }),
  /** `by`: a mail service has taken it on its way; otherwise the customer's page has shown it. */
  'message.delivered': z.object({ messageId: z.string(), by: z.literal('mail').optional() }),
  /** A mail service will not take it, in its own words. */
  'message.failed': z.object({ messageId: z.string(), reason: z.string() }),
  /** Its bytes are on their way. */
  'attachment.added': fileSchema.extend({ attachmentId: z.string() }),
  /** The server has all of it. */
  'attachment.uploaded': z.object({ attachmentId: z.string() }),
  /** Taken back by its author, or given up because the bytes never came. */
  'attachment.withdrawn': z.object({ attachmentId: z.string(), reason: z.enum(['author', 'neverCame']) }),
  'transfer.requested': transferFormSchema.extend({
    transferId: z.string(),
    /** The next opening, when the queue is closed: the wait there begins then. */
    waitsFrom: instant.optional(),
    /** The queue it goes back to, whoever is to take it there. */
    queueId: z.string().optional(),
    /** Back to whoever had handed it over. */
    returned: z.object({ why: z.string() }).optional(),
    /** The receiver said yes beforehand. */
    agreed: z.boolean().optional(),
  }),
  /** The receiver has read the package (C-079). */
  'transfer.read': z.object({ transferId: z.string() }),
  // A colleague asked in private; no customer ever sees any of it (C-083)
  'consult.asked': consultFormSchema.extend({ consultId: z.string() }),
  'consult.said': z.object({ consultId: z.string(), lineId: z.string(), text: z.string() }),
  'consult.answered': z.object({ consultId: z.string(), willing: z.boolean(), text: z.string() }),
  'consult.left': z.object({ consultId: z.string() }),
  /** The wait was long: the customer may be called back instead. */
  'callback.offered': z.object({}),
  'callback.promised': z.object({
    callbackId: z.string(),
    ownerId: z.string(),
    dueAt: instant,
    policy: callbackPolicySchema,
    purpose: z.string(),
    number: z.string(),
    /** When their turn in line was, of whom the wait was too long: they keep it. */
    turn: instant.optional(),
    /** A call that nobody was promised: the centre asks how it was (C-172). */
    campaign: campaignCallSchema.optional(),
  }),
  /** Nobody is before them in line any more: they are called next. */
  'callback.placeReached': z.object({ callbackId: z.string() }),
  'callback.reminded': z.object({ callbackId: z.string() }),
  'callback.snoozed': z.object({ callbackId: z.string(), until: instant, reason: z.string() }),
  'callback.attempted': z.object({
    callbackId: z.string(),
    attemptId: z.string(),
    outcome: callbackOutcomeSchema,
    note: z.string(),
  }),
  /** Nobody could be reached, or the matter ended otherwise: nothing more is owed. */
  'callback.ended': z.object({ callbackId: z.string(), note: z.string(), why: leftOutSchema.optional() }),
  /** What the customer answered on the telephone to what is asked on the page after a conversation (C-172). */
  'callback.surveyed': z.object({
    callbackId: z.string(),
    stars: z.number().int().min(1).max(5),
    text: z.string(),
    answers: surveyAnswersSchema.optional(),
  }),
  /** Somebody else keeps the promise from here on. */
  'callback.reassigned': z.object({ callbackId: z.string(), toId: z.string() }),
  'clock.alerted': slaAlertSchema,
  /** Somebody has read it and put it aside. */
  'clock.alertNoted': alertKeySchema,
  'survey.offered': z.object({}),
  'survey.answered': z.object({
    stars: z.number().int().min(1).max(5),
    text: z.string(),
    answers: surveyAnswersSchema.optional(),
  }),
} as const;
