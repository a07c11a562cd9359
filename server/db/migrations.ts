import type { Migration } from './migration.ts';
import { journalAndRows } from './migrations/0001-journal-and-rows.ts';
import { synchronisation } from './migrations/0002-synchronisation.ts';
import { sessions } from './migrations/0003-sessions.ts';
import { chatPages } from './migrations/0004-chat-pages.ts';
import { marksAndSums } from './migrations/0005-marks-and-sums.ts';
import { attachments } from './migrations/0006-attachments.ts';
import { knowledge } from './migrations/0007-knowledge.ts';
import { wordings } from './migrations/0008-wordings.ts';
import { customersByPhone } from './migrations/0009-customers-by-phone.ts';
import { customerKeys } from './migrations/0010-customer-keys.ts';
import { figures } from './migrations/0011-figures.ts';
import { recordings } from './migrations/0012-recordings.ts';
import { quality } from './migrations/0013-quality.ts';
import { cases } from './migrations/0014-cases.ts';
import { rewards } from './migrations/0015-rewards.ts';
import { ownSettings } from './migrations/0016-own-settings.ts';
import { leading } from './migrations/0017-leading.ts';
import { people } from './migrations/0018-people.ts';
import { sampleReports } from './migrations/0019-sample-reports.ts';
import { improvement } from './migrations/0020-improvement.ts';
import { caseEvidence } from './migrations/0021-case-evidence.ts';
import { keptReports } from './migrations/0022-kept-reports.ts';
import { caseClasses } from './migrations/0023-case-classes.ts';
import { figuresByDisposition } from './migrations/0024-figures-by-disposition.ts';
import { caseWords } from './migrations/0025-case-words.ts';
import { looksAtOneself } from './migrations/0026-looks-at-oneself.ts';
import { keptPlaces } from './migrations/0027-kept-places.ts';
import { timeInHand } from './migrations/0028-time-in-hand.ts';
import { mail } from './migrations/0029-mail.ts';
import { journalChain } from './migrations/0030-journal-chain.ts';
import { training } from './migrations/0031-training.ts';
import { surveyQuestions } from './migrations/0032-survey-questions.ts';
import { toldWhereNobodyLeads } from './migrations/0033-told-where-nobody-leads.ts';
import { secondFactors } from './migrations/0034-second-factors.ts';
import { signInFailures } from './migrations/0035-sign-in-failures.ts';
import { solutions } from './migrations/0036-solutions.ts';
import { timeStatements } from './migrations/0037-time-statements.ts';
import { studies } from './migrations/0038-studies.ts';
import { figuresTogether } from './migrations/0039-figures-together.ts';
import { servicePromises } from './migrations/0040-service-promises.ts';
import { customerGroups } from './migrations/0041-customer-groups.ts';
import { backups } from './migrations/0042-backups.ts';
import { faults } from './migrations/0043-faults.ts';
import { customersByResidentId } from './migrations/0044-customers-by-resident-id.ts';
import { contactsToArchive } from './migrations/0045-contacts-to-archive.ts';
import { channels } from './migrations/0046-channels.ts';
import { emergencyPlan } from './migrations/0047-emergency-plan.ts';
import { strategyAndReviews } from './migrations/0048-strategy-and-reviews.ts';
import { budget } from './migrations/0049-budget.ts';
import { privacyNotice } from './migrations/0050-privacy-notice.ts';
import { disclosures } from './migrations/0051-disclosures.ts';
import { channelRegister } from './migrations/0052-channel-register.ts';
import { sites } from './migrations/0053-sites.ts';
import { lapses } from './migrations/0054-lapses.ts';
import { leaving } from './migrations/0055-leaving.ts';
import { secretsKey } from './migrations/0056-secrets-key.ts';
import { outsideSignIn } from './migrations/0057-outside-sign-in.ts';
import { productReports } from './migrations/0058-product-reports.ts';
import { line } from './migrations/0059-line.ts';
import { rightsRequests } from './migrations/0060-rights-requests.ts';
import { fileReviews } from './migrations/0061-file-reviews.ts';
import { figuresByHour } from './migrations/0062-figures-by-hour.ts';
import { releases } from './migrations/0063-releases.ts';
import { serviceCatalogue } from './migrations/0064-service-catalogue.ts';

/** Every step from an empty database to today's, in order. */
export const migrations: readonly Migration[] = [
  journalAndRows,
  synchronisation,
  sessions,
  chatPages,
  marksAndSums,
  attachments,
  knowledge,
  wordings,
  customersByPhone,
  customerKeys,
  figures,
  recordings,
  quality,
  cases,
  rewards,
  ownSettings,
  leading,
  people,
  sampleReports,
  improvement,
  caseEvidence,
  keptReports,
  caseClasses,
  figuresByDisposition,
  caseWords,
  looksAtOneself,
  keptPlaces,
  timeInHand,
  mail,
  journalChain,
  training,
  surveyQuestions,
  toldWhereNobodyLeads,
  secondFactors,
  signInFailures,
  solutions,
  timeStatements,
  studies,
  figuresTogether,
  servicePromises,
  customerGroups,
  backups,
  faults,
  customersByResidentId,
  contactsToArchive,
  channels,
  emergencyPlan,
  strategyAndReviews,
  budget,
  privacyNotice,
  disclosures,
  channelRegister,
  sites,
  lapses,
  leaving,
  secretsKey,
  outsideSignIn,
  productReports,
  line,
  rightsRequests,
  fileReviews,
  figuresByHour,
  releases,
  serviceCatalogue,
];
