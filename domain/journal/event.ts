import { z } from 'zod';
import { announcementContentSchema } from '../announcement/announcement.ts';
import { sheetVersionSchema } from '../appraisal/appraisal.ts';
import { goalsSchema } from '../appraisal/goals.ts';
import { weightsSchema } from '../appraisal/weighting.ts';
import { fileSchema } from '../attachment/attachment.ts';
import { monthSchema } from '../calendar/month.ts';
import { callbackOutcomeSchema, callbackPolicySchema } from '../callback/callback.ts';
import { classDraftSchema } from '../case/class-tree.ts';
import { intakeSchema } from '../case/intake.ts';
import { otherLimitsSchema } from '../case/limits.ts';
import { caseStateSchema, stepNameSchema } from '../case/machine.ts';
import { stepFormSchema } from '../case/steps.ts';
import { coachingContentSchema } from '../coaching/coaching.ts';
import { correctionContentSchema, measuredSchema } from '../correction/correction.ts';
import { consentPurposeSchema } from '../customer/customer.ts';
import { changeSchema, fieldValueSchema, profileFieldSchema } from '../customer/profile.ts';
import { revealWhySchema, verificationResultSchema } from '../customer/verification.ts';
import { fileWhySchema, overLimitSchema } from '../customer/viewing.ts';
import { cardContentSchema } from '../evaluation/card-version.ts';
import { answersSchema, decisionSchema, disputeSchema } from '../evaluation/scorecard.ts';
import { exportedSchema, exportPurposeSchema } from '../export/export.ts';
import { themeSchema } from '../feedback/feedback.ts';
import { flagKinds } from '../flags/flag.ts';
import { incidentContentSchema } from '../incident/incident.ts';
import { kindSchema } from '../interaction/kind.ts';
import { wrapUpFormSchema } from '../interaction/wrap-up.ts';
import { articleContentSchema } from '../knowledge/article.ts';
import { articleUseSchema, usedArticleSchema } from '../knowledge/article-use.ts';
import { kudosSchema } from '../kudos/kudos.ts';
import { languageSchema } from '../language.ts';
import { closingSchema, decisionContentSchema, packInputsSchema } from '../pack/pack.ts';
import { agentStateSchema, reasonCodeSchema } from '../person/person.ts';
import { preferenceKeys } from '../person/preference.ts';
import { proposalSchema } from '../policy/parameter-row.ts';
import { problemSteps } from '../problem/machine.ts';
import {
  fixLinkSchema,
  occurrenceKeySchema,
  occurrenceSchema,
  problemContentSchema,
  problemStateSchema,
} from '../problem/problem.ts';
import { channelSchema } from '../queue/channel.ts';
import { recordingKindSchema, stretchSchema } from '../recording/recording.ts';
import { keptContentSchema, madeFailures } from '../report/kept-report.ts';
import { pointsSchema } from '../reward/ledger.ts';
import { reportContentSchema } from '../sampling/daily-report.ts';
import { pickSchema } from '../sampling/draw.ts';
import { candidateSchema, exclusionSchema } from '../sampling/frame.ts';
import { handOverSchema } from '../sampling/hand-over.ts';
import { planContentSchema } from '../sampling/plan.ts';
import { guideChosenSchema } from '../script/guide/guide.ts';
import { phraseKindSchema } from '../script/phrases/phrase.ts';
import { taskTickedSchema } from '../script/procedure/task.ts';
import { scriptContentSchema, scriptUseSchema } from '../script/script.ts';
import { namedSkipSchema } from '../script/skipped-step.ts';
import { leftOpenSchema } from '../shift/shift.ts';
import { alertKeySchema, slaAlertSchema } from '../sla/alert.ts';
import { consultFormSchema } from '../transfer/consult.ts';
import { transferFormSchema } from '../transfer/transfer.ts';
import { warningAnswerSchema, watchContentSchema } from '../watch/watch.ts';

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
  ]),
  id: z.string(),
});
export type Stream = z.infer<typeof streamSchema>;

const instant = z.number().int();

/** The closed list of things that can happen, with what each carries. */
export const eventData = {
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
  }),
  'interaction.urgencySet': z.object({ urgent: z.boolean(), reason: z.string() }),
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
  'message.posted': z.object({
    messageId: z.string(),
    text: z.string(),
    automatic: z.boolean(),
    script: scriptUseSchema.optional(),
  }),
  'message.delivered': z.object({ messageId: z.string() }),
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
  }),
  'callback.reminded': z.object({ callbackId: z.string() }),
  'callback.snoozed': z.object({ callbackId: z.string(), until: instant, reason: z.string() }),
  'callback.attempted': z.object({
    callbackId: z.string(),
    attemptId: z.string(),
    outcome: callbackOutcomeSchema,
    note: z.string(),
  }),
  /** Nobody could be reached, or the matter ended otherwise: nothing more is owed. */
  'callback.ended': z.object({ callbackId: z.string(), note: z.string() }),
  /** Somebody else keeps the promise from here on. */
  'callback.reassigned': z.object({ callbackId: z.string(), toId: z.string() }),
  'clock.alerted': slaAlertSchema,
  /** Somebody has read it and put it aside. */
  'clock.alertNoted': alertKeySchema,
  'survey.offered': z.object({}),
  'survey.answered': z.object({ stars: z.number().int().min(1).max(5), text: z.string() }),
  'evaluation.saved': z.object({
    evaluationId: z.string(),
    scorecardId: z.string(),
    scorecardVersion: z.number().int(),
    agentId: z.string(),
    answers: answersSchema,
    comment: z.string(),
  }),
  'evaluation.released': z.object({ evaluationId: z.string() }),
  /** Handed in for a comparison of evaluators: it says nothing about its agent, who never sees it. */
  'evaluation.calibrated': z.object({ evaluationId: z.string() }),
  // What became of a released evaluation: the agent's word, and a second and third person's
  'evaluation.acknowledged': z.object({ evaluationId: z.string() }),
  'evaluation.disputed': z.object({ evaluationId: z.string(), disputes: z.array(disputeSchema) }),
  'evaluation.decided': z.object({ evaluationId: z.string(), decisions: z.array(decisionSchema) }),
  'evaluation.appealed': z.object({ evaluationId: z.string(), reason: z.string() }),
  'evaluation.settled': z.object({ evaluationId: z.string(), decisions: z.array(decisionSchema) }),
  /** Somebody looked at what is masked: at which field, and why. Journals of before know the phone number only. */
  'contact.revealed': z.object({
    customerId: z.string(),
    field: profileFieldSchema.optional(),
    why: revealWhySchema.optional(),
  }),
  /** Whether the customer has shown who they are, in this interaction (C-047). */
  'verification.recorded': z.object({
    result: verificationResultSchema,
    scriptId: z.string().optional(),
    reason: z.string().optional(),
  }),
  // What was recorded of it beside this journal; the bytes are elsewhere, named by their hash (C-149)
  'recording.segment': stretchSchema.extend({ recordingId: z.string() }),
  /** The server has all of it and has checked the hash (C-150). */
  'recording.stored': z.object({ recordingId: z.string() }),
  'recording.lost': z.object({ recordingId: z.string() }),
  /** It was handled without being recorded (C-151). */
  'recording.omitted': z.object({ reason: z.enum(['refused']) }),
  /** Not to be deleted when its time is over, or no longer so. */
  'recording.held': z.object({ held: z.boolean(), reason: z.string() }),
  /** A stretch of it is evidence in a case, and stays for as long as that does. */
  'recording.pinned': z.object({ caseId: z.string(), from: instant, to: instant }),
  /** The certificate: what was deleted, and why (P-RET). */
  'recording.deleted': z.object({
    recordingId: z.string(),
    kind: recordingKindSchema,
    hash: z.string(),
    size: z.number().int(),
    from: instant,
    to: instant,
    why: z.enum(['retention']),
    keptMonths: z.number().int(),
  }),
  /** Somebody was given bytes that are not those of the hash. */
  'recording.damaged': z.object({ recordingId: z.string() }),
  /** Somebody pinned a note to an instant of its replay. */
  'replay.noted': z.object({ noteId: z.string(), about: instant, text: z.string() }),
  /** What a person said of what the rules for quality saw, and of what they did not see. */
  'flag.judged': z.object({ flagId: z.string(), right: z.boolean() }),
  'flag.missed': z.object({ kind: z.enum(flagKinds) }),
  // What is judged, and how evaluators compare
  'sample.planned': planContentSchema.extend({ planId: z.string(), leadId: z.string().optional() }),
  'sample.planStopped': z.object({ planId: z.string() }),
  /** A day's draw with all it was made from: with the seed anyone gets the same. */
  'sample.drawn': z.object({
    planId: z.string(),
    seed: z.string(),
    from: instant,
    to: instant,
    frame: z.array(candidateSchema),
    exclusions: z.array(exclusionSchema),
    evaluatorIds: z.array(z.string()),
    picks: z.array(pickSchema),
  }),
  /** Somebody else judges one of what was drawn: never another one of it (C-152). */
  'sample.handedOver': handOverSchema
    .omit({ by: true, at: true })
    .extend({ drawId: z.string(), planId: z.string() }),
  /** The day's report on one queue's sample, and that a member of the team has read it (C-154). */
  'sample.reported': reportContentSchema,
  'sample.reportRead': z.object({ reportId: z.string() }),
  /** The draft of a card's next version, and its publication. */
  'scorecard.written': cardContentSchema.extend({
    scorecardId: z.string(),
    cardId: z.string(),
    version: z.number().int(),
    kind: kindSchema.optional(),
  }),
  'scorecard.published': z.object({ scorecardId: z.string() }),
  'calibration.started': z.object({
    sessionId: z.string(),
    scorecardId: z.string(),
    interactionIds: z.array(z.string()),
    evaluatorIds: z.array(z.string()),
  }),
  'calibration.closed': z.object({ sessionId: z.string(), interactionIds: z.array(z.string()) }),
  // A customer's file; what was done to it while serving them names the interaction
  'customer.changed': z.object({
    interactionId: z.string(),
    change: changeSchema,
    was: fieldValueSchema,
  }),
  'customer.noted': z.object({ interactionId: z.string(), noteId: z.string(), text: z.string() }),
  'customer.notePinned': z.object({ noteId: z.string(), pinned: z.boolean() }),
  'customer.consented': z.object({
    interactionId: z.string(),
    consentId: z.string(),
    purpose: consentPurposeSchema,
    given: z.boolean(),
    channel: channelSchema,
  }),
  /** Two files are one person's (C-055); the stream is the survivor's. */
  'customer.merged': z.object({
    mergeId: z.string(),
    otherId: z.string(),
    take: z.array(profileFieldSchema),
    reason: z.string(),
  }),
  /** Somebody who does not serve the customer opened their file (C-258). */
  'customer.opened': z.object({ why: fileWhySchema }),
  'customer.mergeUndone': z.object({ mergeId: z.string(), otherId: z.string() }),
  /** What knowledge did for a matter (C-228). */
  'knowledge.used': usedArticleSchema.extend({ how: articleUseSchema }),
  'knowledge.judged': usedArticleSchema.extend({ helped: z.boolean() }),
  /** Somebody looked for an article and there was none (C-227). */
  'knowledge.missing': z.object({ missingId: z.string(), words: z.string(), language: languageSchema }),
  'knowledge.missingSettled': z.object({
    missingId: z.string(),
    state: z.enum(['answered', 'dismissed']),
    articleId: z.string().optional(),
  }),
  // An article's way from draft to retired; "id" is one version's
  'article.written': articleContentSchema.extend({
    articleId: z.string(),
    version: z.number().int(),
    interactionId: z.string().optional(),
  }),
  'article.submitted': z.object({ id: z.string() }),
  'article.sentBack': z.object({ id: z.string(), reason: z.string() }),
  'article.discarded': z.object({ id: z.string() }),
  'article.published': z.object({ id: z.string() }),
  'article.reviewed': z.object({ id: z.string() }),
  'article.retired': z.object({ id: z.string() }),
  // A person's shift
  'person.stateChanged': z.object({ state: agentStateSchema, reason: reasonCodeSchema.optional() }),
  /** They have set something up for themselves. */
  'person.preferred': z.object({ key: z.enum(preferenceKeys), value: z.unknown(), setAt: instant }),
  /** They took something along, and for what (C-258, C-263). */
  'person.exported': z.object({ what: exportedSchema, rows: z.number().int(), purpose: exportPurposeSchema }),
  /** They wanted more of customers' data than anybody needs (P-VIEW, P-EXP); a lead has seen it. */
  'person.filesRefused': z.object({ what: overLimitSchema.optional() }),
  'person.filesNoted': z.object({}),
  'shift.started': z.object({}),
  'shift.finished': leftOpenSchema,
  // A version of a script: proposed, and what another person said of it (C-039)
  'script.proposed': z.object({
    wordingId: z.string(),
    scriptId: z.string(),
    basedOn: z.number().int(),
    content: scriptContentSchema,
  }),
  'script.approved': z.object({ wordingId: z.string() }),
  'script.returned': z.object({ wordingId: z.string(), reason: z.string() }),
  'script.withdrawn': z.object({ wordingId: z.string() }),
  /** A turn in a guided script (C-036). */
  'guide.chosen': guideChosenSchema,
  /** Better wording was offered and put aside (C-035). */
  'phrase.putAside': z.object({ words: z.string(), kind: phraseKindSchema, clauseId: z.string() }),
  /** A step of the matter's procedure was done, or is open again (C-033). */
  'procedure.ticked': taskTickedSchema,
  // A case: opened with a whole record, moved on step by step
  'case.opened': z.object({
    intake: intakeSchema,
    interactionId: z.string().optional(),
    fromCaseId: z.string().optional(),
    /** Whom it is about led its queue when it was opened. */
    aboutLead: z.boolean().optional(),
    /** The version of the tree its classes are of. */
    classVersion: z.number().int().optional(),
    receivedAt: instant,
    flaggedAt: instant,
    recordedAt: instant,
    /** The limits in force that are not those the register begins with. */
    limits: otherLimitsSchema.optional(),
  }),
  /** Who, when and why are the actor, the time and the form. What is for leads only is not in the form. */
  'case.stepped': z.object({
    step: stepNameSchema,
    to: caseStateSchema,
    form: stepFormSchema.omit({ person: true }),
  }),
  /** Another version of the classes that cases are given (C-062). */
  'classes.published': classDraftSchema,
  'case.personNamed': z.object({ name: z.string() }),
  /** The centre has told the customer its number; an earlier case about the same was found. */
  'case.received': z.object({ recurrenceOf: z.string().optional() }),
  'case.linked': z.object({ caseId: z.string() }),
  /** Whom it is about leads its queue from now on, or no longer: managers stand in while they do. */
  'case.leadsChanged': z.object({ aboutLead: z.boolean() }),
  /** The centre tried once more to get the last word to the customer, saw that it is there, or gave up (C-107). */
  'case.knocked': z.object({}),
  'case.delivered': z.object({}),
  'case.undelivered': z.object({}),
  // Files that prove something; their bytes follow (C-121)
  'case.evidenceAdded': fileSchema.extend({ evidenceId: z.string() }),
  'case.evidenceReady': z.object({ evidenceId: z.string() }),
  'case.evidenceLost': z.object({ evidenceId: z.string() }),
  'case.pinned': z.object({ interactionId: z.string(), from: instant, to: instant, reason: z.string() }),
  /** The customer looked at how it stands. */
  'case.seen': z.object({}),
  /** The centre asks again whether an answer has helped. */
  'case.reminded': z.object({ text: z.string() }),
  'case.rated': z.object({ stars: z.number().int().min(1).max(5), text: z.string() }),
  /** What may be given for good suggestions, and what was given for one (C-141). */
  'reward.funded': z.object({ points: pointsSchema }),
  'reward.granted': z.object({ caseId: z.string(), points: pointsSchema }),
  // What people are measured by, what their months came to, and what they are praised for
  'goals.set': z.object({
    teamId: z.string(),
    month: monthSchema,
    goals: goalsSchema,
    reason: z.string(),
  }),
  'weighting.published': z.object({ weights: weightsSchema }),
  'appraisal.counted': sheetVersionSchema
    .omit({ version: true, at: true })
    .extend({ agentId: z.string(), teamId: z.string(), month: monthSchema }),
  'appraisal.signed': z.object({
    appraisalId: z.string(),
    version: z.number().int(),
    rating: z.number().int(),
    text: z.string(),
  }),
  'appraisal.answered': z.object({ appraisalId: z.string(), agrees: z.boolean(), text: z.string() }),
  'kudos.given': kudosSchema
    .omit({ id: true, by: true, at: true, withdrawnAt: true })
    .extend({ kudosId: z.string() }),
  'kudos.withdrawn': z.object({ kudosId: z.string() }),
  // Reports that somebody comes back to, and what was made of them when they were due
  'report.kept': keptContentSchema.extend({ reportId: z.string(), queueIds: z.array(z.string()) }),
  'report.dropped': z.object({ reportId: z.string() }),
  'report.made': z.object({
    reportId: z.string(),
    dueAt: instant,
    now: z.unknown().optional(),
    before: z.unknown().optional(),
    failure: z.enum(madeFailures).optional(),
  }),
  'report.read': z.object({ madeId: z.string() }),
  // What the numbers of the rules are from a day on
  'parameter.proposed': proposalSchema.extend({ parameterId: z.string() }),
  'parameter.decided': z.object({
    parameterId: z.string(),
    version: z.number().int(),
    approved: z.boolean(),
    reason: z.string(),
  }),
  // What a lead tells people, and each of them confirms (C-085)
  'announcement.sent': announcementContentSchema.extend({ announcementId: z.string() }),
  'announcement.withdrawn': z.object({ announcementId: z.string() }),
  'announcement.read': z.object({ announcementId: z.string() }),
  'announcement.answered': z.object({ announcementId: z.string(), text: z.string() }),
  // Something many matters have in common, from its beginning to its end (C-265)
  'incident.declared': incidentContentSchema.extend({ incidentId: z.string() }),
  'incident.linked': z.object({ incidentId: z.string(), interactionId: z.string() }),
  'incident.unlinked': z.object({ incidentId: z.string(), interactionId: z.string() }),
  'incident.told': z.object({ incidentId: z.string(), interactionId: z.string() }),
  'incident.closed': z.object({ incidentId: z.string(), summary: z.string() }),
  /** Another queue helps this one out at once, until an end. */
  'queue.overflowOpened': z.object({ queueId: z.string(), toQueueId: z.string(), until: instant }),
  'queue.overflowClosed': z.object({ queueId: z.string() }),
  // A figure that is watched, and what came of it
  'watch.set': watchContentSchema.extend({ watchId: z.string() }),
  'watch.stopped': z.object({ watchId: z.string() }),
  'watch.crossed': z.object({ watchId: z.string(), warningId: z.string(), value: z.number() }),
  'watch.crossedBack': z.object({ watchId: z.string(), value: z.number() }),
  'warning.answered': z.object({ warningId: z.string(), how: warningAnswerSchema }),
  // The library of problems: what comes up again and again, and what became of it (C-217)
  'problem.reported': problemContentSchema,
  'problem.linked': occurrenceSchema.pick({ kind: true, id: true, at: true, interactionId: true }),
  'problem.unlinked': occurrenceKeySchema,
  'problem.stepped': fixLinkSchema.extend({
    step: z.enum(problemSteps),
    to: problemStateSchema,
    ownerId: z.string().optional(),
    text: z.string(),
  }),
  /** They are one; the stream is the survivor's. */
  'problem.merged': z.object({ otherId: z.string() }),
  'problem.mergeUndone': z.object({ otherId: z.string() }),
  // A corrective action: what is done, and the figure before and after it (C-213)
  'correction.made': correctionContentSchema,
  'correction.baseline': measuredSchema,
  'correction.done': z.object({ note: z.string() }),
  'correction.measured': measuredSchema,
  'correction.reopened': z.object({ dueAt: instant }),
  'correction.dropped': z.object({ reason: z.string() }),
  // A talk about one criterion
  'coaching.planned': coachingContentSchema.extend({ note: z.string() }),
  'coaching.dismissed': coachingContentSchema.extend({ note: z.string() }),
  'coaching.held': z.object({ action: z.string() }),
  'coaching.confirmed': z.object({ text: z.string() }),
  // What people said of a customer's rating; the stars and the words stay the customer's (C-161, C-173)
  'feedback.tagged': z.object({ themes: z.array(themeSchema) }),
  'feedback.reviewed': z.object({ cause: themeSchema, note: z.string() }),
  // A month's pack for the improvement meeting
  'pack.prepared': z.object({
    from: instant,
    to: instant,
    queueIds: z.array(z.string()),
    inputs: packInputsSchema,
  }),
  'pack.read': z.object({}),
  'pack.decided': decisionContentSchema.extend({ decisionId: z.string() }),
  'pack.decisionDone': z.object({ decisionId: z.string() }),
  'pack.closed': closingSchema,
  // What the centre is made of: people, queues, scripts, scorecards, customers
  'config.put': z.object({ entity: z.string(), row: z.record(z.string(), z.unknown()) }),
  'config.removed': z.object({ entity: z.string(), id: z.string() }),
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
