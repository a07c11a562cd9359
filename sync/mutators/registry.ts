import type { z } from 'zod';
import type { JournalEvent } from '../../domain/journal/event.ts';
import { project } from '../../domain/journal/project.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { isDuty, isTheirDuty } from '../../domain/person/duties.ts';
import { isAuditor } from '../../domain/person/person.ts';
import { Refusal, refuseUnless } from '../../domain/refusal.ts';
import { refuseOthers, rowsFor } from '../../domain/site/rows-of-site.ts';
import * as announcement from './announcement.ts';
import * as appraisal from './appraisal.ts';
import * as archiving from './archiving.ts';
import * as attachment from './attachment.ts';
import * as audit from './audit.ts';
import * as backup from './backup.ts';
import * as budget from './budget.ts';
import * as calibration from './calibration.ts';
import * as callback from './callback.ts';
import * as campaign from './campaign.ts';
import * as caseDelivery from './case-delivery.ts';
import * as caseEvidence from './case-evidence.ts';
import * as caseStep from './case-step.ts';
import * as cases from './cases.ts';
import * as centre from './centre.ts';
import * as changeRequest from './change-request.ts';
import * as channel from './channel.ts';
import * as classes from './classes.ts';
import * as coaching from './coaching.ts';
import * as consult from './consult.ts';
import * as correction from './correction.ts';
import * as course from './course.ts';
import * as courseTest from './course-test.ts';
import * as customer from './customer.ts';
import * as customerGroups from './customer-groups.ts';
import * as dailyReport from './daily-report.ts';
import * as disclosure from './disclosure.ts';
import * as emergencyPlan from './emergency-plan.ts';
import * as evaluation from './evaluation.ts';
import * as expense from './expense.ts';
import * as fault from './fault.ts';
import * as feedback from './feedback.ts';
import * as fileReview from './file-review.ts';
import * as flags from './flags.ts';
import * as incident from './incident.ts';
import * as interaction from './interaction.ts';
import * as judgeFlag from './judge-flag.ts';
import * as knowledge from './knowledge.ts';
import * as kudos from './kudos.ts';
import * as lapse from './lapse.ts';
import * as lesson from './lesson.ts';
import * as line from './line.ts';
import * as mail from './mail.ts';
import * as maintenance from './maintenance.ts';
import { badArguments, type Context, type Mutator, type Outcome, OverlayRows } from './mutator.ts';
import * as observe from './observe.ts';
import * as overflow from './overflow.ts';
import * as pack from './pack.ts';
import * as parameter from './parameter.ts';
import * as person from './person.ts';
import * as preference from './preference.ts';
import * as privacy from './privacy.ts';
import * as problem from './problem.ts';
import * as productReport from './product-report.ts';
import * as recording from './recording.ts';
import * as release from './release.ts';
import * as report from './report.ts';
import * as reward from './reward.ts';
import * as rights from './rights.ts';
import * as ruleReview from './rule-review.ts';
import * as sampling from './sampling.ts';
import * as scorecard from './scorecard.ts';
import * as script from './script.ts';
import * as service from './service.ts';
import * as servicePromise from './service-promise.ts';
import * as shift from './shift.ts';
import * as site from './site.ts';
import * as strategy from './strategy.ts';
import * as study from './study.ts';
import * as surveyForm from './survey-form.ts';
import * as training from './training.ts';
import * as transfer from './transfer.ts';
import * as viewing from './viewing.ts';
import * as waits from './waits.ts';
import * as watch from './watch.ts';

/** Every named intent of the product. Those not `by: person` never come from a desktop. */
export const mutators = {
  'person.setState': person.setState,
  'person.wentOffline': person.wentOffline,
  'person.prefer': preference.prefer,
  'shift.finish': shift.finish,
  'interaction.accept': interaction.accept,
  'interaction.decline': interaction.decline,
  'interaction.postMessage': interaction.postMessage,
  'interaction.addAttachment': attachment.add,
  'interaction.withdrawAttachment': attachment.withdraw,
  'interaction.hold': interaction.hold,
  'interaction.resume': interaction.resume,
  'interaction.requestTransfer': transfer.requestTransfer,
  'interaction.returnTransfer': transfer.returnTransfer,
  'interaction.readHandover': transfer.readHandover,
  'interaction.takeOver': transfer.takeOver,
  'interaction.askColleague': consult.askColleague,
  'interaction.sayToColleague': consult.sayToColleague,
  'interaction.answerColleague': consult.answerColleague,
  'interaction.leaveConsult': consult.leaveConsult,
  'interaction.startWrapUp': interaction.startWrapUp,
  'interaction.resumeTalk': interaction.resumeTalk,
  'interaction.close': interaction.close,
  'interaction.revealContact': interaction.revealContact,
  'interaction.verify': customer.verify,
  'interaction.setUrgent': flags.setUrgent,
  'interaction.setMajor': flags.setMajor,
  'interaction.takeMajorBack': flags.takeMajorBack,
  'interaction.setKind': flags.setKind,
  'interaction.noteAlert': flags.noteAlert,
  'interaction.assign': flags.assign,
  'interaction.observe': observe.observe,
  'interaction.join': observe.join,
  'interaction.leaveObserved': observe.leaveObserved,
  'announcement.send': announcement.send,
  'announcement.withdraw': announcement.withdraw,
  'announcement.read': announcement.read,
  'announcement.answer': announcement.answer,
  'incident.declare': incident.declare,
  'incident.link': incident.link,
  'incident.unlink': incident.unlink,
  'incident.tell': incident.tell,
  'incident.close': incident.close,
  'queue.openOverflow': overflow.open,
  'queue.closeOverflow': overflow.close,
  'watch.set': watch.set,
  'watch.stop': watch.stop,
  'warning.answer': watch.answer,
  'callback.promise': callback.promise,
  'callback.snooze': callback.snooze,
  'callback.attempt': callback.attempt,
  'callback.reassign': callback.reassign,
  'callback.takeBack': callback.takeBack,
  'callback.reminded': callback.reminded,
  'case.open': cases.open,
  'classes.publish': classes.publish,
  'surveyForm.publish': surveyForm.publish,
  'privacy.publish': privacy.publishNotice,
  'customer.register': privacy.register,
  'customer.tellOutside': disclosure.tell,
  'rights.receive': rights.receive,
  'rights.step': rights.step,
  'rights.copy': rights.copy,
  'case.step': caseStep.step,
  'case.tick': script.tickCase,
  'case.addEvidence': caseEvidence.addEvidence,
  'case.pinRecording': caseEvidence.pinRecording,
  'reward.fund': reward.fund,
  'budget.propose': budget.propose,
  'budget.check': budget.check,
  'budget.decide': budget.decide,
  'budget.closeMonth': budget.closeMonth,
  'expense.enter': expense.enter,
  'expense.takeBack': expense.takeBack,
  'expense.askForMore': expense.askForMore,
  'expense.decideOnMore': expense.decideOnMore,
  'goals.set': appraisal.setGoals,
  'weighting.publish': appraisal.publishWeights,
  'appraisal.sign': appraisal.sign,
  'appraisal.answer': appraisal.answer,
  'parameter.propose': parameter.propose,
  'parameter.decide': parameter.decide,
  'servicePromise.propose': servicePromise.propose,
  'servicePromise.decide': servicePromise.decide,
  'customerGroups.set': customerGroups.set,
  'services.propose': service.propose,
  'services.decide': service.decide,
  'service.give': service.give,
  'service.ask': service.ask,
  'service.decide': service.decideException,
  'channel.set': channel.set,
  'channel.register': channel.register,
  'report.keep': report.keep,
  'report.drop': report.drop,
  'report.read': report.read,
  'report.again': report.again,
  'productReport.send': productReport.send,
  'productReport.answer': productReport.answer,
  'lapse.warn': lapse.warn,
  'lapse.answer': lapse.answer,
  'lapse.decide': lapse.decide,
  'kudos.give': kudos.give,
  'kudos.withdraw': kudos.withdraw,
  'customer.change': customer.change,
  'customer.note': customer.note,
  'customer.pinNote': customer.pinNote,
  'customer.consent': customer.consent,
  'customer.merge': customer.merge,
  'customer.undoMerge': customer.undoMerge,
  'customer.open': viewing.open,
  'person.noteFiles': viewing.note,
  'person.export': viewing.exportRows,
  'person.tooManyLooks': viewing.tooManyLooks,
  'evaluation.save': evaluation.save,
  'evaluation.release': evaluation.release,
  'evaluation.acknowledge': course.acknowledge,
  'evaluation.dispute': course.dispute,
  'evaluation.decide': course.decide,
  'evaluation.appeal': course.appeal,
  'evaluation.settle': course.settle,
  'scorecard.write': scorecard.write,
  'scorecard.publish': scorecard.publish,
  'flag.judge': judgeFlag.judge,
  'flag.missed': judgeFlag.missed,
  'sample.plan': sampling.plan,
  'sample.stopPlan': sampling.stopPlan,
  'sample.handOver': sampling.handOver,
  'sample.readReport': dailyReport.read,
  'calibration.start': calibration.start,
  'calibration.close': calibration.close,
  'problem.report': problem.report,
  'problem.link': problem.link,
  'problem.unlink': problem.unlink,
  'problem.step': problem.step,
  'problem.merge': problem.merge,
  'problem.undoMerge': problem.undoMerge,
  'correction.make': correction.make,
  'correction.done': correction.done,
  'correction.reopen': correction.reopen,
  'correction.drop': correction.drop,
  'correction.decide': changeRequest.decide,
  'correction.link': changeRequest.link,
  'correction.unlink': changeRequest.unlink,
  'correction.judge': changeRequest.judge,
  'coaching.plan': coaching.plan,
  'coaching.dismiss': coaching.dismiss,
  'coaching.hold': coaching.hold,
  'coaching.confirm': coaching.confirm,
  'feedback.tag': feedback.tag,
  'feedback.review': feedback.review,
  'pack.read': pack.read,
  'pack.decide': pack.decide,
  'pack.tick': pack.tick,
  'pack.close': pack.close,
  'study.plan': study.plan,
  'study.group': study.group,
  'study.find': study.find,
  'study.close': study.close,
  'campaign.start': campaign.start,
  'campaign.stop': campaign.stop,
  'strategy.propose': strategy.propose,
  'strategy.decide': strategy.decide,
  'ruleReview.write': ruleReview.write,
  'ruleReview.sign': ruleReview.sign,
  'course.publish': courseTest.publish,
  'training.takeTest': courseTest.takeTest,
  'training.noteDay': training.noteDay,
  'training.recognise': training.recognise,
  'training.setGate': training.setGate,
  'lesson.plan': lesson.plan,
  'lesson.hold': lesson.hold,
  'lesson.cancel': lesson.cancel,
  'special.decline': lesson.decline,
  'yearPlan.write': training.writePlan,
  'knowledge.write': knowledge.write,
  'knowledge.submit': knowledge.submit,
  'knowledge.sendBack': knowledge.sendBack,
  'knowledge.discard': knowledge.discard,
  'knowledge.approve': knowledge.approve,
  'knowledge.confirm': knowledge.confirm,
  'knowledge.retire': knowledge.retire,
  'knowledge.use': knowledge.use,
  'knowledge.judge': knowledge.judge,
  'knowledge.reportMissing': knowledge.reportMissing,
  'knowledge.settleMissing': knowledge.settleMissing,
  'recording.add': recording.add,
  'recording.omit': recording.omit,
  'recording.hold': recording.hold,
  'recording.reportDamage': recording.reportDamage,
  'recording.note': recording.note,
  'script.propose': script.propose,
  'script.approve': script.approve,
  'script.giveBack': script.giveBack,
  'script.withdraw': script.withdraw,
  'interaction.chooseInGuide': script.choose,
  'interaction.tick': script.tick,
  'interaction.putPhraseAside': script.putPhraseAside,
  'centre.arrive': centre.arrive,
  'centre.channelHealth': channel.health,
  'centre.channelKey': channel.keyMade,
  'centre.receiveMessage': centre.receiveMessage,
  'centre.autoReply': centre.autoReply,
  'centre.delivered': centre.delivered,
  'centre.announceWait': waits.announce,
  'centre.tellSilence': waits.tellSilence,
  'centre.mailFate': mail.fate,
  'centre.attachmentReady': attachment.ready,
  'centre.attachmentNeverCame': attachment.neverCame,
  'centre.recordingStored': recording.stored,
  'centre.recordingNeverCame': recording.neverCame,
  'centre.retireRecording': recording.retire,
  'centre.archive': archiving.archive,
  'centre.overflow': waits.overflow,
  'centre.offerCallback': waits.offerCallback,
  'centre.requestCallback': waits.requestCallback,
  'centre.reachPlace': waits.reachPlace,
  'centre.alertClocks': waits.alertClocks,
  'centre.offer': centre.offer,
  'centre.offerMissed': centre.offerMissed,
  'centre.abandon': centre.abandon,
  'centre.answerSurvey': centre.answerSurvey,
  'centre.drawSample': sampling.drawSample,
  'centre.reportSample': dailyReport.report,
  'centre.receiveCase': cases.receive,
  'centre.changeCaseLeads': cases.changeLeads,
  'centre.seeCase': cases.see,
  'centre.knockForCase': caseDelivery.knock,
  'centre.deliverCaseWord': caseDelivery.deliver,
  'centre.evidenceReady': caseEvidence.evidenceReady,
  'centre.evidenceNeverCame': caseEvidence.evidenceNeverCame,
  'centre.rateCase': cases.rate,
  'centre.remindOfCase': cases.remind,
  'centre.closeSilentCase': cases.closeSilent,
  'centre.makeReport': report.made,
  'centre.countAppraisal': appraisal.count,
  'centre.crossWatch': watch.cross,
  'emergencyPlan.write': emergencyPlan.write,
  'emergencyPlan.approve': emergencyPlan.approve,
  'backup.ask': backup.ask,
  'centre.beginFault': fault.begin,
  'centre.endFault': fault.end,
  'centre.noteBackup': backup.noteBackup,
  'centre.noteRestoreDrill': backup.noteDrill,
  'centre.measureBaseline': correction.baseline,
  'centre.measureEffect': correction.measure,
  'centre.preparePack': pack.prepare,
  'centre.prepareRuleReview': ruleReview.prepare,
  'centre.prepareFileReview': fileReview.prepare,
  'centre.prepareStudy': study.prepare,
  'centre.countStudy': study.count,
  'centre.callForCampaign': campaign.call,
  'centre.takeBackCall': campaign.takeBackCall,
  'centre.tellOfFiles': viewing.tellLead,
  'centre.recordLook': audit.recordLook,
  'centre.setSite': site.set,
  'centre.recordRefused': site.recordRefused,
  'knowledge.share': site.shareArticle,
  'line.note': line.note,
  'maintenance.announce': maintenance.announce,
  'maintenance.takeBack': maintenance.takeBack,
  'desktop.tell': release.tell,
  'desktop.refusePackage': release.refusePackage,
  'release.withdraw': release.withdraw,
  'centre.announceRelease': release.announce,
  'centre.releaseStored': release.stored,
  'centre.releaseNeverCame': release.neverCame,
  'centre.beginTraining': training.begin,
  'centre.configure': centre.configure,
} as const;

export type MutationName = keyof typeof mutators;
export type MutationArgs<N extends MutationName> = z.infer<(typeof mutators)[N]['args']>;

/** An intent on its way. `uid` makes it happen at most once; `at` is the device's claimed time. */
export interface Mutation {
  uid: string;
  name: string;
  args: unknown;
  at: number;
}

/** How auditors set up their own screens is no part of the centre. */
const OF_ONES_OWN: readonly string[] = ['person.prefer'] satisfies MutationName[];

/** Auditors change nothing, whatever else a rule would let them (C-146). */
function mayChange(rows: RowReader, name: string, actor: Context['actor']): boolean {
  const person = actor.kind === 'person' ? rows.get('person', actor.id) : undefined;
  return person === undefined || !isAuditor(person) || OF_ONES_OWN.includes(name);
}

/** What is some role's duty is nobody else's (C-076). */
function refuseBeyondDuty(rows: RowReader, name: string, { actor }: Context): void {
  if (actor.kind !== 'person' || !isDuty(name)) return;
  const person = rows.get('person', actor.id);
  refuseUnless(person && isTheirDuty(person, name), 'notAllowed');
}

/**
 * Runs a mutation over `rows`: checks its arguments and rules, and says which events happen and what rows become.
 * Throws `Refusal`; never changes `rows`. Event ids derive from the mutation's uid, so every run names them alike.
 */
export function runMutation(rows: RowReader, mutation: Mutation, context: Context): Outcome {
  const mutator = (mutators as Record<string, Mutator<z.ZodType> | undefined>)[mutation.name];
  if (!mutator) throw new Refusal('badArguments', [{ field: 'name', problem: 'invalid' }]);
  refuseUnless(mutator.by.includes(context.actor.kind), 'notAllowed');
  refuseUnless(mayChange(rows, mutation.name, context.actor), 'notAllowed');
  refuseBeyondDuty(rows, mutation.name, context);
  const args = mutator.args.safeParse(mutation.args);
  if (!args.success) throw badArguments(args.error);
  const view = new OverlayRows(rows);
  const person = context.actor.kind === 'person' ? rows.get('person', context.actor.id) : undefined;
  const events = mutator.run(rowsFor(rows, person), args.data, context).map((draft, i) => {
    const claimed = mutation.at === context.now ? {} : { claimedAt: mutation.at };
    return {
      actor: context.actor,
      ...draft,
      id: `${mutation.uid}:${i}`,
      at: context.now,
      ...claimed,
    } as JournalEvent;
  });
  for (const event of events) view.apply(project(view, event));
  refuseOthers(rows, person, view.changes);
  return { events, changes: view.changes };
}
