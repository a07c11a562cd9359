import { hasRole, type Person, type Role } from './person.ts';

/**
 * What each role is there for (C-076). This is the table the centre goes by: who is not named here is refused before a
 * rule is asked, by the API at its door and by every desktop. Within their duty the rules decide about the single matter:
 * whose conversation it is, who leads the queue, nobody about themselves. What stands in no duty is everybody's, of their
 * own matters.
 */
export interface Duty {
  id: DutyId;
  area: DutyArea;
  roles: readonly Role[];
  /** The intents it takes, by their name in `sync/mutators/registry.ts`. */
  intents?: readonly string[];
  /** The endpoints it opens. */
  doors?: readonly string[];
}

export const dutyAreas = [
  'service',
  'cases',
  'leading',
  'quality',
  'improvement',
  'content',
  'house',
] as const;
export type DutyArea = (typeof dutyAreas)[number];

const table = [
  {
    id: 'serve',
    area: 'service',
    roles: ['agent', 'teamLead'],
    intents: ['interaction.accept', 'interaction.setUrgent', 'interaction.setKind', 'shift.finish'],
  },
  {
    id: 'customerFiles',
    area: 'service',
    roles: ['agent', 'teamLead'],
    intents: [
      'interaction.verify',
      'customer.open',
      'customer.change',
      'customer.note',
      'customer.pinNote',
      'customer.consent',
      'customer.register',
      'customer.tellOutside',
      'rights.receive',
      'customer.merge',
      'customer.undoMerge',
    ],
    doors: [
      'GET /customers',
      'GET /customers/:id',
      'POST /customers',
      'POST /customers/:id/merges',
      'POST /customers/:id/undone-merges',
    ],
  },
  {
    id: 'linkIncident',
    area: 'service',
    roles: ['agent', 'teamLead'],
    intents: ['incident.link', 'incident.unlink'],
  },
  { id: 'openCase', area: 'cases', roles: ['agent', 'teamLead'], intents: ['case.open'] },
  {
    id: 'findCases',
    area: 'cases',
    roles: ['agent', 'teamLead', 'evaluator', 'handler', 'approver', 'manager'],
    doors: ['GET /cases'],
  },
  { id: 'tidyFiles', area: 'service', roles: ['teamLead'], doors: ['GET /customers/duplicates'] },
  { id: 'caseRecord', area: 'cases', roles: ['teamLead', 'manager'], doors: ['GET /cases/:id/record'] },
  {
    id: 'spend',
    area: 'leading',
    roles: ['teamLead', 'manager', 'finance'],
    intents: ['budget.propose', 'expense.enter', 'expense.takeBack', 'expense.askForMore'],
  },
  {
    id: 'checkMoney',
    area: 'house',
    roles: ['finance'],
    intents: ['budget.check', 'budget.closeMonth'],
  },
  {
    id: 'approveMoney',
    area: 'house',
    roles: ['manager'],
    intents: ['budget.decide', 'expense.decideOnMore'],
  },
  { id: 'fundRewards', area: 'cases', roles: ['manager'], intents: ['reward.fund'] },
  {
    id: 'leadQueue',
    area: 'leading',
    roles: ['teamLead'],
    intents: [
      'interaction.assign',
      'interaction.takeOver',
      'interaction.observe',
      'interaction.join',
      'queue.openOverflow',
      'queue.closeOverflow',
      'watch.set',
      'watch.stop',
      'warning.answer',
    ],
  },
  {
    id: 'noteLimits',
    area: 'leading',
    roles: ['teamLead', 'manager', 'admin'],
    intents: ['person.noteFiles'],
  },
  {
    id: 'figuresNow',
    area: 'leading',
    roles: ['teamLead'],
    intents: ['report.keep', 'report.again'],
    doors: ['GET /figures', 'GET /figures/backlog'],
  },
  {
    id: 'figuresPast',
    area: 'leading',
    roles: ['teamLead', 'manager'],
    doors: [
      'GET /figures/rows',
      'GET /figures/trend',
      'GET /figures/trend/customers',
      'GET /figures/records',
      'GET /figures/records/rows',
    ],
  },
  {
    id: 'announce',
    area: 'leading',
    roles: ['teamLead', 'manager'],
    intents: ['announcement.send', 'incident.declare', 'incident.tell', 'incident.close'],
  },
  { id: 'signMonths', area: 'leading', roles: ['teamLead'], intents: ['goals.set', 'appraisal.sign'] },
  {
    id: 'weighMonths',
    area: 'leading',
    roles: ['manager'],
    intents: ['weighting.publish'],
    doors: ['GET /appraisals/export'],
  },
  {
    id: 'tellMakers',
    area: 'improvement',
    roles: ['teamLead', 'manager'],
    intents: ['productReport.send', 'productReport.answer'],
  },
  {
    id: 'warnOfLapses',
    area: 'leading',
    roles: ['teamLead', 'manager'],
    intents: ['lapse.warn', 'lapse.decide'],
  },
  {
    id: 'praise',
    area: 'leading',
    roles: ['teamLead', 'evaluator', 'manager'],
    intents: ['kudos.give'],
  },
  {
    id: 'judge',
    area: 'quality',
    roles: ['evaluator', 'teamLead'],
    intents: [
      'evaluation.save',
      'evaluation.release',
      'flag.judge',
      'flag.missed',
      'recording.hold',
      'recording.note',
    ],
    doors: ['GET /interactions', 'GET /recordings/reconciliation'],
  },
  {
    id: 'planSamples',
    area: 'quality',
    roles: ['qualityLead', 'teamLead'],
    intents: ['sample.plan', 'sample.stopPlan'],
  },
  { id: 'writeCards', area: 'quality', roles: ['evaluator'], intents: ['scorecard.write'] },
  {
    id: 'leadQuality',
    area: 'quality',
    roles: ['qualityLead'],
    intents: ['scorecard.publish', 'sample.handOver', 'calibration.start', 'calibration.close'],
  },
  {
    id: 'coach',
    area: 'improvement',
    roles: ['evaluator', 'teamLead'],
    intents: ['coaching.plan', 'coaching.dismiss'],
  },
  {
    id: 'reportProblems',
    area: 'improvement',
    roles: ['agent', 'teamLead', 'evaluator', 'handler', 'approver', 'manager'],
    intents: ['problem.report', 'problem.link', 'problem.unlink', 'problem.step'],
  },
  {
    id: 'keepProblems',
    area: 'improvement',
    roles: ['evaluator', 'teamLead', 'manager'],
    intents: [
      'problem.merge',
      'problem.undoMerge',
      'feedback.tag',
      'feedback.review',
      'pack.decide',
      'pack.close',
    ],
  },
  {
    id: 'readMonths',
    area: 'improvement',
    roles: ['evaluator', 'teamLead', 'manager', 'handler', 'approver'],
    intents: ['pack.read'],
  },
  {
    id: 'askCustomers',
    area: 'improvement',
    roles: ['teamLead', 'evaluator', 'manager'],
    intents: ['study.plan', 'study.group', 'study.find'],
  },
  {
    id: 'improveRules',
    area: 'improvement',
    roles: ['teamLead', 'evaluator', 'manager'],
    intents: ['strategy.propose', 'ruleReview.write'],
  },
  {
    id: 'decideStrategy',
    area: 'improvement',
    roles: ['manager', 'approver'],
    intents: ['strategy.decide', 'correction.decide', 'correction.judge'],
  },
  {
    id: 'closeStudies',
    area: 'improvement',
    roles: ['manager'],
    intents: ['study.close', 'ruleReview.sign'],
  },
  { id: 'campaign', area: 'improvement', roles: ['teamLead'], intents: ['campaign.start'] },
  {
    id: 'stopCampaigns',
    area: 'improvement',
    roles: ['teamLead', 'manager'],
    intents: ['campaign.stop'],
  },
  {
    id: 'train',
    area: 'improvement',
    roles: ['teamLead', 'manager'],
    intents: [
      'course.publish',
      'training.noteDay',
      'lesson.plan',
      'lesson.hold',
      'lesson.cancel',
      'special.decline',
    ],
  },
  {
    id: 'ruleTraining',
    area: 'improvement',
    roles: ['manager'],
    intents: ['training.recognise', 'training.setGate', 'yearPlan.write'],
  },
  {
    id: 'keepKnowledge',
    area: 'content',
    roles: ['knowledgeEditor'],
    intents: [
      'knowledge.approve',
      'knowledge.confirm',
      'knowledge.retire',
      'knowledge.share',
      'knowledge.settleMissing',
    ],
  },
  {
    id: 'proposeWordings',
    area: 'content',
    roles: ['knowledgeEditor', 'teamLead'],
    intents: ['script.propose'],
  },
  {
    id: 'approveWordings',
    area: 'content',
    roles: ['teamLead', 'approver'],
    intents: ['script.approve', 'script.giveBack'],
  },
  {
    id: 'wordingUse',
    area: 'content',
    roles: ['knowledgeEditor', 'teamLead', 'approver'],
    doors: ['GET /scripts/uses'],
  },
  {
    id: 'proposeNumbers',
    area: 'house',
    roles: ['teamLead', 'manager', 'admin'],
    intents: ['parameter.propose'],
  },
  {
    id: 'proposePromises',
    area: 'house',
    roles: ['admin'],
    intents: ['servicePromise.propose'],
    doors: ['POST /service-promises/:id'],
  },
  {
    id: 'groupCustomers',
    area: 'house',
    roles: ['teamLead', 'admin'],
    intents: ['customerGroups.set'],
  },
  { id: 'decidePromises', area: 'house', roles: ['manager'], intents: ['servicePromise.decide'] },
  { id: 'proposeServices', area: 'house', roles: ['admin'], intents: ['services.propose'] },
  { id: 'decideServices', area: 'house', roles: ['manager'], intents: ['services.decide'] },
  {
    id: 'giveServices',
    area: 'service',
    roles: ['agent', 'teamLead'],
    intents: ['service.give', 'service.ask'],
  },
  { id: 'decideExceptions', area: 'leading', roles: ['teamLead'], intents: ['service.decide'] },
  {
    id: 'privacyNotice',
    area: 'house',
    roles: ['manager', 'admin'],
    intents: ['privacy.publish'],
  },
  {
    id: 'customerRights',
    area: 'house',
    roles: ['manager', 'admin'],
    intents: ['rights.step', 'rights.copy'],
    doors: ['POST /rights-requests/:id/steps', 'POST /rights-requests/:id/copies'],
  },
  { id: 'decideNumbers', area: 'house', roles: ['manager', 'approver'], intents: ['parameter.decide'] },
  {
    id: 'availability',
    area: 'house',
    roles: ['teamLead', 'manager', 'admin'],
    doors: ['GET /availability'],
  },
  {
    id: 'writeEmergencyPlan',
    area: 'house',
    roles: ['teamLead', 'manager', 'admin'],
    intents: ['emergencyPlan.write'],
  },
  {
    id: 'approveEmergencyPlan',
    area: 'house',
    roles: ['manager', 'approver'],
    intents: ['emergencyPlan.approve'],
  },
  { id: 'watchLine', area: 'house', roles: ['manager', 'admin'], doors: ['GET /line'] },
  {
    id: 'publishReleases',
    area: 'house',
    roles: ['admin'],
    intents: ['release.withdraw'],
    doors: ['POST /releases'],
  },
  {
    id: 'announceMaintenance',
    area: 'house',
    roles: ['admin'],
    intents: ['maintenance.announce', 'maintenance.takeBack'],
  },
  { id: 'keepBackups', area: 'house', roles: ['manager', 'admin'], intents: ['backup.ask'] },
  {
    id: 'audit',
    area: 'house',
    roles: ['auditor'],
    doors: ['GET /audit/journal', 'GET /audit/registers/:entity', 'GET /audit/export'],
  },
  {
    id: 'proveJournal',
    area: 'house',
    roles: ['auditor', 'manager', 'admin'],
    doors: ['GET /audit/looks', 'GET /audit/chain', 'GET /audit/chain/part'],
  },
  {
    id: 'guardSigningIn',
    area: 'house',
    roles: ['admin'],
    doors: [
      'GET /second-factor',
      'PUT /second-factor/roles',
      'POST /people/:id/second-factor/reset',
      'GET /anomalies',
    ],
  },
  {
    id: 'setUp',
    area: 'house',
    roles: ['admin'],
    intents: ['classes.publish', 'surveyForm.publish', 'channel.set', 'channel.register'],
    doors: [
      'GET /people',
      'PUT /people/:id',
      'PUT /people/:id/account',
      'PUT /people/:id/leaving',
      'PUT /people/:id/outside-name',
      'PUT /queues/:id',
      'PUT /departments/:id',
      'PUT /sites/:id',
      'POST /channels/:channel/beat',
      'POST /channels/:channel/key',
      'POST /calls',
      'POST /calls/:id/hung-up',
      'GET /calls/waiting',
      'POST /calls/:id/announced',
      'POST /mail',
      'GET /mail/outbox',
      'POST /mail/outbox/:id',
    ],
  },
] as const;

export type DutyId = (typeof table)[number]['id'];
export const duties: readonly Duty[] = table;

const byIntent = new Map(duties.flatMap((duty) => (duty.intents ?? []).map((name) => [name, duty] as const)));
const byDoor = new Map(duties.flatMap((duty) => (duty.doors ?? []).map((door) => [door, duty] as const)));

/** Whether an intent is within somebody's duties. */
export function isTheirDuty(person: Pick<Person, 'roles' | 'siteId'>, intent: string): boolean {
  const duty = byIntent.get(intent);
  return duty === undefined || (hasRole(person, ...duty.roles) && isAtTheirPlace(person, duty));
}

/**
 * What people of partners and other places are there for (C-003): their own customers, cases and people. The rest looks at
 * the whole centre, or decides for it.
 */
const atSites: ReadonlySet<string> = new Set<DutyId>([
  'serve',
  'customerFiles',
  'linkIncident',
  'openCase',
  'findCases',
  'caseRecord',
  'leadQueue',
  'noteLimits',
  'figuresNow',
  'figuresPast',
  'announce',
  'signMonths',
  'praise',
  'judge',
  'coach',
]);

const isAtTheirPlace = ({ siteId }: Pick<Person, 'siteId'>, { id }: Pick<Duty, 'id'>): boolean =>
  siteId === undefined || atSites.has(id);

/** Whether somebody of a partner or another place may come in at a door like `GET /figures`; one that is no duty is everybody's. */
export function isDoorOfTheirs(person: Pick<Person, 'siteId'>, door: string): boolean {
  const duty = byDoor.get(door);
  return duty === undefined || isAtTheirPlace(person, duty);
}

/** Whether an intent is some role's and not everybody's. */
export const isDuty = (intent: string): boolean => byIntent.has(intent);

/** The roles an endpoint is open to, for example of `GET /people`. Throws for one that is no duty: a door is never left open. */
export function rolesAtDoor(door: string): Role[] {
  const duty = byDoor.get(door);
  if (!duty) throw new Error(`no duty opens ${door}`);
  return [...duty.roles];
}
