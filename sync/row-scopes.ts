import { isReleased } from '../domain/evaluation/course.ts';
import type { Entity, Row, RowReader } from '../domain/journal/rows.ts';
import { type ScopeId, scope } from './scopes.ts';
import { besides, mayHold } from './site-scopes.ts';
import {
  announcementScopes,
  articleScopes,
  caseScopes,
  giverOf,
  leadsOfCase,
  present,
  travels,
  withhold,
  workScopes,
} from './work-scopes.ts';

/** Rows that travel with their interaction: when it changes scopes, they do. */
export const followers = ['message', 'attachment'] as const;
export type Follower = (typeof followers)[number];

export const isFollower = (entity: Entity): entity is Follower =>
  (followers as readonly Entity[]).includes(entity);

type Rule<E extends Entity> = (row: Row<E>, rows: RowReader) => ScopeId[];

const everybody = (): ScopeId[] => [scope.org];
/** Opened on demand, or kept for the centre alone. */
const nobody = (): ScopeId[] => [];
const ofTheBudget = (): ScopeId[] => [scope.budget, scope.accounts];

const withItsInteraction: Rule<Follower> = ({ interactionId }, rows) => {
  const interaction = rows.get('interaction', interactionId);
  return travels(interaction) ? withhold(rows, interaction, workScopes(interaction)) : [];
};

/**
 * Who has each kind of row as long as everybody is of one house, said once for every kind there is: none falls into another's
 * case, and a new one does not compile without a line.
 */
const rules: { [E in Entity]: Rule<E> } = {
  site: everybody,
  person: everybody,
  queue: everybody,
  script: everybody,
  department: everybody,
  ledger: everybody,
  classtree: everybody,
  surveyform: everybody,
  privacynotice: everybody,
  weighting: everybody,
  parameter: everybody,
  servicepromise: everybody,
  servicecatalogue: everybody,
  customergroups: everybody,
  channelregister: everybody,
  channelstate: everybody,
  bulletin: everybody,
  problem: everybody,
  duty: everybody,
  course: everybody,
  traininggate: everybody,
  yearplan: everybody,
  emergencyplan: everybody,
  maintenance: everybody,
  releases: everybody,
  strategy: everybody,
  viewing({ id, queueIds, refused }) {
    // Their own desktop refuses what is too much also without a network.
    // Who leads nobody knows here: whoever is told where nobody does has it too, and shows it then (`toldOf`).
    return present([scope.user(id), ...(refused ? [...queueIds.map(scope.lead), scope.house] : [])]);
  },
  desktop: ({ id }) => [scope.user(id), scope.house],
  preference: ({ personId }) => [scope.user(personId)],
  scorecard: ({ state }) => [state === 'draft' ? scope.quality : scope.org],
  wording: () => [scope.wordings],
  interaction(interaction, rows) {
    if (!travels(interaction)) return [];
    const quality = interaction.state === 'closed' ? scope.quality : undefined;
    return withhold(rows, interaction, [
      ...workScopes(interaction),
      quality,
      scope.lead(interaction.queueId),
    ]);
  },
  disclosure(row) {
    // What was told may be about a complaint of which others may not read; auditors find it in its register.
    return [scope.user(row.by)];
  },
  filereview: () => [scope.cases],
  rightsrequest(row) {
    // Whoever answers for it, and who took it down: they are asked what became of it.
    return [scope.house, scope.user(row.receivedBy)];
  },
  message: withItsInteraction,
  attachment: withItsInteraction,
  leg({ interactionId, queueId }, rows) {
    const interaction = rows.get('interaction', interactionId);
    return travels(interaction) ? withhold(rows, interaction, [scope.lead(queueId)]) : [];
  },
  callback(callback, rows) {
    const own = [scope.user(callback.ownerId), giverOf(callback)];
    if (callback.caseId === undefined) return present([...own, scope.lead(callback.queueId)]);
    const about = rows.get('casefile', callback.caseId);
    return withhold(rows, about, [...own, leadsOfCase(about)]);
  },
  evaluation(evaluation, rows) {
    const own = scope.user(evaluation.evaluatorId);
    // Nobody is led by what somebody else is about to say: until it is released it is on its evaluator's desktop only.
    if (!isReleased(evaluation)) return [own];
    const about = rows.get('interaction', evaluation.interactionId);
    const readers = [scope.quality, own, scope.user(evaluation.agentId), scope.lead(evaluation.queueId)];
    return withhold(rows, about, readers);
  },
  plan: ({ leadId }) => present([scope.quality, leadId === undefined ? undefined : scope.user(leadId)]),
  draw(row) {
    const { leadId } = row.plan;
    return present([scope.quality, leadId === undefined ? undefined : scope.user(leadId)]);
  },
  calibration: () => [scope.quality],
  samplereport: ({ queueId }) => [scope.quality, scope.lead(queueId)],
  reportcopy: ({ personId, queueId }) => [scope.user(personId), scope.lead(queueId), scope.quality],
  article: articleScopes,
  missing: ({ state }) => (state === 'open' ? [scope.knowledge] : []),
  announcement: announcementScopes,
  receipt: ({ authorId, personId }) => present([scope.user(authorId), scope.user(personId)]),
  incident: ({ byId, queueIds }) => present([scope.user(byId), ...queueIds.map(scope.queue)]),
  watch: ({ queueId }) => [scope.lead(queueId)],
  warning: ({ ownerId, queueId }) => present([scope.user(ownerId), scope.lead(queueId)]),
  casefile: (row, rows) => withhold(rows, row, caseScopes(row)),
  casecontact({ id, ownerId }, rows) {
    const about = rows.get('casefile', id);
    return withhold(rows, about, [scope.user(ownerId), leadsOfCase(about), scope.cases]);
  },
  solution({ departmentId, caseIds }, rows) {
    // Its words may tell of the case that it was made for.
    const [madeFor = ''] = caseIds;
    return withhold(rows, rows.get('casefile', madeFor), [scope.department(departmentId)]);
  },
  responsibility({ caseId }, rows) {
    const about = rows.get('casefile', caseId);
    return withhold(rows, about, [leadsOfCase(about), scope.cases]);
  },
  goals: ({ teamId }) => [scope.queue(teamId), scope.lead(teamId), scope.appraisals],
  appraisal: ({ agentId, teamId }) => [scope.user(agentId), scope.lead(teamId), scope.appraisals],
  lapse(row) {
    // A warning is between its person and who answers for them: no colleague and no evaluator has it (C-204).
    const { agentId, teamId } = row;
    return [scope.user(agentId), scope.lead(teamId), scope.appraisals];
  },
  keptreport: ({ ownerId, shared, queueIds }) =>
    present([scope.user(ownerId), ...(shared ? queueIds.map(scope.lead) : [])]),
  madereport: ({ ownerId }) => [scope.user(ownerId)],
  kudos: ({ withdrawnAt }) => (withdrawnAt === undefined ? [scope.org] : []),
  correction({ ownerId, madeBy, queueId, finding, decided }) {
    // Why a rule was changed anybody may read who goes by it; what is only asked for, who decides and who carries it out.
    if (decided?.approved) return [scope.org, scope.user(ownerId), scope.lead(queueId)];
    const readers = [scope.user(ownerId), scope.lead(queueId), scope.quality, scope.cases];
    return present(finding ? [...readers, scope.user(madeBy), scope.wordings] : readers);
  },
  coaching({ agentId, coachId, queueId, state }) {
    const agent = state === 'dismissed' ? undefined : scope.user(agentId);
    return present([agent, scope.user(coachId), scope.lead(queueId), scope.quality]);
  },
  productreport: ({ queueId }) => [scope.lead(queueId), scope.quality, scope.cases],
  feedback: ({ queueId }) => [scope.lead(queueId), scope.quality, scope.cases],
  coursekey(row) {
    // What is right never reaches whoever takes the test.
    return [scope.user(row.by)];
  },
  attempt: ({ personId, queueIds }) =>
    present([scope.user(personId), ...queueIds.map(scope.lead), scope.cases]),
  qualification: ({ id, queueIds }) => present([scope.user(id), ...queueIds.map(scope.lead), scope.cases]),
  lesson: ({ personIds, queueIds }) =>
    present([...personIds.map(scope.user), ...queueIds.map(scope.lead), scope.cases]),
  special: ({ queueId }) => [scope.lead(queueId), scope.quality, scope.cases],
  study: ({ queueIds }) => [scope.quality, scope.cases, ...queueIds.map(scope.lead)],
  rulereview(row) {
    const { figures } = row.inputs;
    return [scope.quality, scope.cases, ...figures.map(({ queueId }) => scope.lead(queueId))];
  },
  campaign: ({ queueId }) => [scope.lead(queueId), scope.quality, scope.cases],
  budget: ofTheBudget,
  budgetaccount: ofTheBudget,
  budgetmonth: ofTheBudget,
  overspend: ofTheBudget,
  expense(row, rows) {
    // What was spent on a case says that there is one: no lead has it who is not to know.
    const about = rows.get('casefile', row.caseId ?? '');
    return withhold(rows, about, [scope.budget, scope.accounts]);
  },
  pack({ queueIds, departmentIds = [], decisions }) {
    const owners = decisions.map(({ ownerId }) => scope.user(ownerId));
    const departments = departmentIds.map(scope.department);
    return present([scope.quality, scope.cases, ...queueIds.map(scope.lead), ...departments, ...owners]);
  },
  backup: () => [scope.house],
  fault: () => [scope.house],
  customer: nobody,
  recording: nobody,
  outage: nobody,
};

/**
 * The scopes a row belongs to. `rows` is asked for the interaction of a row that follows it around, and for whose a queue is.
 * Imported history is in none: it is opened on demand.
 */
export function scopesOfRow<E extends Entity>(rows: RowReader, entity: E, row: Row<E>): ScopeId[] {
  const scopes = rules[entity](row, rows).filter((id) => mayHold(rows, id, entity, row));
  return scopes.includes(scope.org) ? present([...scopes, ...besides(rows, entity, row)]) : scopes;
}
