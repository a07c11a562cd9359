import type { z } from 'zod';
import { announcementSchema, receiptSchema } from '../announcement/announcement.ts';
import { appraisalSchema } from '../appraisal/appraisal.ts';
import { teamGoalsSchema } from '../appraisal/goals.ts';
import { weightingSchema } from '../appraisal/weighting.ts';
import { attachmentSchema } from '../attachment/attachment.ts';
import { backupSchema } from '../backup/backup.ts';
import { accountSchema } from '../budget/account.ts';
import { budgetSchema } from '../budget/budget.ts';
import { expenseSchema, overspendSchema } from '../budget/expense.ts';
import { closedMonthSchema } from '../budget/month-accounts.ts';
import { calibrationSchema } from '../calibration/calibration.ts';
import { callbackSchema } from '../callback/callback.ts';
import { bulletinSchema } from '../case/bulletin.ts';
import { caseContactSchema, caseSchema, responsibilitySchema } from '../case/case.ts';
import { classTreeSchema } from '../case/class-tree.ts';
import { solutionSchema } from '../case/solution.ts';
import { coachingSchema } from '../coaching/coaching.ts';
import { correctionSchema } from '../correction/correction.ts';
import { customerSchema } from '../customer/customer.ts';
import { customerGroupsSchema } from '../customer/customer-groups.ts';
import { fileReviewSchema } from '../customer/review/file-review.ts';
import { viewingSchema } from '../customer/viewing.ts';
import { departmentSchema } from '../department/department.ts';
import { emergencyPlanSchema } from '../emergency/emergency-plan.ts';
import { evaluationSchema, scorecardSchema } from '../evaluation/scorecard.ts';
import { feedbackSchema } from '../feedback/feedback.ts';
import { surveyFormSchema } from '../feedback/survey-form.ts';
import { incidentSchema } from '../incident/incident.ts';
import { interactionSchema } from '../interaction/interaction.ts';
import { legSchema } from '../interaction/leg.ts';
import { messageSchema } from '../interaction/message.ts';
import { articleSchema } from '../knowledge/article.ts';
import { missingArticleSchema } from '../knowledge/missing-article.ts';
import { kudosSchema } from '../kudos/kudos.ts';
import { lapseSchema } from '../lapse/lapse.ts';
import { outageSchema } from '../line/outage.ts';
import { maintenanceSchema } from '../maintenance/maintenance.ts';
import { faultSchema } from '../operation/fault.ts';
import { packSchema } from '../pack/pack.ts';
import { personSchema } from '../person/person.ts';
import { preferenceSchema } from '../person/preference.ts';
import { parameterRowSchema } from '../policy/parameter-row.ts';
import { disclosureSchema } from '../privacy/disclosure.ts';
import { privacyNoticeSchema } from '../privacy/notice.ts';
import { rightsRequestSchema } from '../privacy/rights/rights-request.ts';
import { problemSchema } from '../problem/problem.ts';
import { productReportSchema } from '../product-report/product-report.ts';
import { channelRegisterSchema } from '../queue/channel-register.ts';
import { channelStateSchema } from '../queue/channel-state.ts';
import { queueSchema } from '../queue/queue.ts';
import { recordingSchema } from '../recording/recording.ts';
import { desktopSchema, releasesSchema } from '../release/release.ts';
import { keptReportSchema, madeReportSchema } from '../report/kept-report.ts';
import { ledgerSchema } from '../reward/ledger.ts';
import { ruleReviewSchema } from '../rule-review/rule-review.ts';
import { reportCopySchema, sampleReportSchema } from '../sampling/daily-report.ts';
import { drawSchema } from '../sampling/draw.ts';
import { planSchema } from '../sampling/plan.ts';
import { dutySchema } from '../script/duty.ts';
import { scriptSchema } from '../script/script.ts';
import { wordingSchema } from '../script/wording.ts';
import { serviceCatalogueSchema } from '../service/catalogue.ts';
import { siteSchema } from '../site/site.ts';
import { servicePromiseSchema } from '../sla/service-promise.ts';
import { strategySchema } from '../strategy/strategy.ts';
import { campaignSchema } from '../study/campaign.ts';
import { studySchema } from '../study/study.ts';
import { attemptSchema } from '../training/attempt.ts';
import { courseKeySchema, courseSchema } from '../training/course.ts';
import { gateSchema } from '../training/gate.ts';
import { lessonSchema } from '../training/lesson.ts';
import { qualificationSchema } from '../training/qualification.ts';
import { specialSchema } from '../training/special.ts';
import { yearPlanSchema } from '../training/year-plan.ts';
import { warningSchema, watchSchema } from '../watch/watch.ts';

/** Every kind of row there is. A row is a projection of the journal; nothing else writes one. */
export const rowSchemas = {
  person: personSchema,
  queue: queueSchema,
  script: scriptSchema,
  wording: wordingSchema,
  scorecard: scorecardSchema,
  customer: customerSchema,
  interaction: interactionSchema,
  leg: legSchema,
  message: messageSchema,
  attachment: attachmentSchema,
  callback: callbackSchema,
  evaluation: evaluationSchema,
  article: articleSchema,
  missing: missingArticleSchema,
  recording: recordingSchema,
  plan: planSchema,
  draw: drawSchema,
  calibration: calibrationSchema,
  department: departmentSchema,
  site: siteSchema,
  /** `case` means something else in SQL. */
  casefile: caseSchema,
  casecontact: caseContactSchema,
  responsibility: responsibilitySchema,
  classtree: classTreeSchema,
  solution: solutionSchema,
  ledger: ledgerSchema,
  goals: teamGoalsSchema,
  weighting: weightingSchema,
  appraisal: appraisalSchema,
  kudos: kudosSchema,
  lapse: lapseSchema,
  parameter: parameterRowSchema,
  servicepromise: servicePromiseSchema,
  servicecatalogue: serviceCatalogueSchema,
  customergroups: customerGroupsSchema,
  channelregister: channelRegisterSchema,
  channelstate: channelStateSchema,
  announcement: announcementSchema,
  receipt: receiptSchema,
  incident: incidentSchema,
  watch: watchSchema,
  warning: warningSchema,
  bulletin: bulletinSchema,
  problem: problemSchema,
  correction: correctionSchema,
  coaching: coachingSchema,
  feedback: feedbackSchema,
  surveyform: surveyFormSchema,
  privacynotice: privacyNoticeSchema,
  disclosure: disclosureSchema,
  rightsrequest: rightsRequestSchema,
  pack: packSchema,
  productreport: productReportSchema,
  study: studySchema,
  campaign: campaignSchema,
  strategy: strategySchema,
  rulereview: ruleReviewSchema,
  filereview: fileReviewSchema,
  preference: preferenceSchema,
  duty: dutySchema,
  viewing: viewingSchema,
  samplereport: sampleReportSchema,
  reportcopy: reportCopySchema,
  keptreport: keptReportSchema,
  madereport: madeReportSchema,
  course: courseSchema,
  coursekey: courseKeySchema,
  attempt: attemptSchema,
  qualification: qualificationSchema,
  traininggate: gateSchema,
  lesson: lessonSchema,
  yearplan: yearPlanSchema,
  special: specialSchema,
  backup: backupSchema,
  fault: faultSchema,
  outage: outageSchema,
  maintenance: maintenanceSchema,
  releases: releasesSchema,
  desktop: desktopSchema,
  emergencyplan: emergencyPlanSchema,
  budget: budgetSchema,
  budgetaccount: accountSchema,
  budgetmonth: closedMonthSchema,
  expense: expenseSchema,
  overspend: overspendSchema,
} as const;

export type Entity = keyof typeof rowSchemas;
export type Row<E extends Entity> = z.infer<(typeof rowSchemas)[E]>;
export const entities = Object.keys(rowSchemas) as Entity[];

/** Reads current rows by key. What rules are written against, wherever the rows live. */
export interface RowReader {
  get<E extends Entity>(entity: E, id: string): Row<E> | undefined;
}

/** A row's new content, or null when it is gone. */
export type RowChange = { [E in Entity]: { entity: E; id: string; row: Row<E> | null } }[Entity];
