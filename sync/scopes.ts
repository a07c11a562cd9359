import { type Case, isArchived } from '../domain/case/case.ts';
import { isWithheldFrom } from '../domain/case/withheld.ts';
import { isReleased } from '../domain/evaluation/course.ts';
import type { Interaction } from '../domain/interaction/interaction.ts';
import { isOpen } from '../domain/interaction/interaction.ts';
import type { Entity, Row, RowReader } from '../domain/journal/rows.ts';
import type { Person } from '../domain/person/person.ts';
import { hasRole } from '../domain/person/person.ts';
import { consultedId } from '../domain/transfer/consult.ts';
import { besides, COMMON, mayHold, siteScope } from './site-scopes.ts';

/**
 * Who has which rows. A scope is a set of rows that is synced together; a person is given scopes by role.
 * `org` the centre itself · `queue:<id>` open work of a queue · `user:<id>` a person's own work ·
 * `lead:<queueId>` what a team lead counts · `quality` what evaluators judge · `knowledge` what knowledge editors look after ·
 * `wordings` the versions of scripts and what is asked to be changed, for who writes and who approves them ·
 * `appraisals` what every month of every person came to, for managers ·
 * `budget` what the year may cost and did, for leads · `accounts` the same for managers and finance ·
 * `house` what managers and admins are told where nobody leads ·
 * `department:<id>` the cases a department looks into · `cases` all of them, for managers ·
 * `common` what every place needs alike and `site:<id>` what is a partner's own: its people have these instead of `org` ·
 * `interaction:<id>` one interaction's whole journal, asked for when somebody opens it.
 */
export type ScopeId = string;

export const scope = {
  org: 'org',
  quality: 'quality',
  knowledge: 'knowledge',
  wordings: 'wordings',
  cases: 'cases',
  appraisals: 'appraisals',
  house: 'house',
  common: COMMON,
  budget: 'budget',
  accounts: 'accounts',
  queue: (id: string): ScopeId => `queue:${id}`,
  user: (id: string): ScopeId => `user:${id}`,
  lead: (queueId: string): ScopeId => `lead:${queueId}`,
  department: (id: string): ScopeId => `department:${id}`,
  site: siteScope,
  interaction: (id: string): ScopeId => `interaction:${id}`,
};

/** The interaction a scope asked for on demand is about, if it is one. */
export const interactionOfScope = (id: ScopeId): string | undefined =>
  id.startsWith('interaction:') ? id.slice('interaction:'.length) : undefined;

/** The standing scopes of a person, from roles and queues; those of a partner's people hold nothing of the centre's (C-003). */
export function scopesOfPerson(person: Person): ScopeId[] {
  const own = ownScopes(person);
  if (person.siteId !== undefined) return [scope.common, scope.site(person.siteId), ...own];
  return [scope.org, ...own, ...centreScopes(person)];
}

/** What comes with a queue or a department, wherever it is. */
function ownScopes(person: Person): ScopeId[] {
  const scopes = [scope.user(person.id)];
  if (hasRole(person, 'agent', 'teamLead')) scopes.push(...person.queueIds.map(scope.queue));
  if (hasRole(person, 'teamLead')) scopes.push(...person.queueIds.map(scope.lead));
  if (hasRole(person, 'handler', 'approver'))
    scopes.push(...(person.departmentIds ?? []).map(scope.department));
  return scopes;
}

/** What looks at the whole centre. */
function centreScopes(person: Person): ScopeId[] {
  const scopes: ScopeId[] = [];
  if (hasRole(person, 'evaluator')) scopes.push(scope.quality);
  if (hasRole(person, 'knowledgeEditor')) scopes.push(scope.knowledge);
  if (hasRole(person, 'knowledgeEditor', 'teamLead', 'approver')) scopes.push(scope.wordings);
  if (hasRole(person, 'manager')) scopes.push(scope.cases, scope.appraisals);
  if (hasRole(person, 'teamLead')) scopes.push(scope.budget);
  if (hasRole(person, 'manager', 'finance')) scopes.push(scope.accounts);
  if (hasRole(person, 'manager', 'admin')) scopes.push(scope.house);
  return scopes;
}

const present = (scopes: (ScopeId | undefined)[]): ScopeId[] => [
  ...new Set(scopes.filter((id): id is ScopeId => id !== undefined)),
];

/**
 * What is published is everybody's. A draft is its authors' and the editors' (C-227); what was published once stays
 * readable for those who judge the answers that were given with it.
 */
function articleScopes({ state, authorIds }: Row<'article'>): ScopeId[] {
  if (state === 'published') return [scope.org];
  const readers = state === 'retired' ? [scope.quality] : authorIds.map(scope.user);
  return present([scope.knowledge, ...readers]);
}

/** Whether it is on any desktop at all: history that was brought in and what is in the archive is opened on demand. */
const travels = (interaction: Interaction | undefined): interaction is Interaction =>
  interaction?.source === 'live' && interaction.archivedAt === undefined;

/** Whose work an interaction is: its queue while open, its owner, whoever it is handed to, and whoever is asked about it. */
function workScopes(interaction: Interaction): (ScopeId | undefined)[] {
  const { ownerId, transfer, overflowTo, aboutId, offer } = interaction;
  const consulted = isOpen(interaction) ? consultedId(interaction) : undefined;
  return [
    isOpen(interaction) ? scope.queue(interaction.queueId) : undefined,
    isOpen(interaction) && overflowTo ? scope.queue(overflowTo) : undefined,
    ownerId ? scope.user(ownerId) : undefined,
    transfer?.to.kind === 'person' ? scope.user(transfer.to.personId) : undefined,
    consulted ? scope.user(consulted) : undefined,
    // A complaint about somebody of the queue is in no list of it: whoever is asked has it from that moment.
    aboutId !== undefined && offer ? scope.user(offer.personId) : undefined,
  ];
}

/** Nothing of a complaint reaches whom it is about: it is in no scope that they hold. */
function withhold(
  rows: RowReader,
  said: { aboutId?: string | undefined; ownerId?: string | undefined } | undefined,
  scopes: (ScopeId | undefined)[],
): ScopeId[] {
  const about = said?.aboutId === undefined ? undefined : rows.get('person', said.aboutId);
  if (!said || !about || !isWithheldFrom(said, about.id)) return present(scopes);
  const theirs = scopesOfPerson(about);
  return present(scopes).filter((id) => !theirs.includes(id));
}

/** Whoever gave an open promise away keeps it in sight, to take it back. */
function giverOf({ state, reassigned }: Row<'callback'>): ScopeId | undefined {
  const giver = state === 'open' ? reassigned?.at(-1)?.fromId : undefined;
  return giver === undefined ? undefined : scope.user(giver);
}

/**
 * The scopes a row belongs to. `rows` is asked for the interaction of a row that follows it around, and for whose a queue is.
 * Imported history is in none: it is opened on demand.
 */
export function scopesOfRow<E extends Entity>(rows: RowReader, entity: E, row: Row<E>): ScopeId[] {
  const scopes = scopesInHouse(rows, entity, row).filter((id) => mayHold(rows, id, entity, row));
  return scopes.includes(scope.org) ? present([...scopes, ...besides(rows, entity, row)]) : scopes;
}

/** The scopes a row belongs to as long as everybody is of one house. */
function scopesInHouse<E extends Entity>(rows: RowReader, entity: E, row: Row<E>): ScopeId[] {
  switch (entity) {
    case 'site':
    case 'person':
    case 'queue':
    case 'script':
    case 'department':
    case 'ledger':
    case 'classtree':
    case 'surveyform':
    case 'privacynotice':
    case 'weighting':
    case 'parameter':
    case 'servicepromise':
    case 'customergroups':
    case 'channelregister':
    case 'channelstate':
    case 'bulletin':
    case 'problem':
    case 'duty':
    case 'course':
    case 'traininggate':
    case 'yearplan':
    case 'emergencyplan':
    case 'maintenance':
    case 'releases':
    case 'strategy':
      return [scope.org];
    case 'viewing': {
      const { id, queueIds, refused } = row as Row<'viewing'>;
      // Their own desktop refuses what is too much also without a network.
      // Who leads nobody knows here: whoever is told where nobody does has it too, and shows it then (`toldOf`).
      return present([scope.user(id), ...(refused ? [...queueIds.map(scope.lead), scope.house] : [])]);
    }
    case 'desktop':
      return [scope.user(row.id), scope.house];
    case 'preference':
      return [scope.user((row as Row<'preference'>).personId)];
    case 'scorecard':
      return [(row as Row<'scorecard'>).state === 'draft' ? scope.quality : scope.org];
    case 'wording':
      return [scope.wordings];
    case 'interaction': {
      const interaction = row as Interaction;
      if (!travels(interaction)) return [];
      const quality = interaction.state === 'closed' ? scope.quality : undefined;
      return withhold(rows, interaction, [
        ...workScopes(interaction),
        quality,
        scope.lead(interaction.queueId),
      ]);
    }
    case 'disclosure':
      // What was told may be about a complaint of which others may not read; auditors find it in its register.
      return [scope.user((row as Row<'disclosure'>).by)];
    case 'filereview':
      return [scope.cases];
    case 'rightsrequest':
      // Whoever answers for it, and who took it down: they are asked what became of it.
      return [scope.house, scope.user((row as Row<'rightsrequest'>).receivedBy)];
    case 'message':
    case 'attachment': {
      const interaction = rows.get('interaction', (row as Row<Follower>).interactionId);
      return travels(interaction) ? withhold(rows, interaction, workScopes(interaction)) : [];
    }
    case 'leg': {
      const leg = row as Row<'leg'>;
      const interaction = rows.get('interaction', leg.interactionId);
      return travels(interaction) ? withhold(rows, interaction, [scope.lead(leg.queueId)]) : [];
    }
    case 'callback': {
      const callback = row as Row<'callback'>;
      const own = [scope.user(callback.ownerId), giverOf(callback)];
      if (callback.caseId === undefined) return present([...own, scope.lead(callback.queueId)]);
      const about = rows.get('casefile', callback.caseId);
      return withhold(rows, about, [...own, leadsOfCase(about)]);
    }
    case 'evaluation': {
      const evaluation = row as Row<'evaluation'>;
      const own = scope.user(evaluation.evaluatorId);
      // Nobody is led by what somebody else is about to say: until it is released it is on its evaluator's desktop only.
      if (!isReleased(evaluation)) return [own];
      const about = rows.get('interaction', evaluation.interactionId);
      const readers = [scope.quality, own, scope.user(evaluation.agentId), scope.lead(evaluation.queueId)];
      return withhold(rows, about, readers);
    }
    case 'plan': {
      const { leadId } = row as Row<'plan'>;
      return present([scope.quality, leadId === undefined ? undefined : scope.user(leadId)]);
    }
    case 'draw': {
      const { leadId } = (row as Row<'draw'>).plan;
      return present([scope.quality, leadId === undefined ? undefined : scope.user(leadId)]);
    }
    case 'calibration':
      return [scope.quality];
    case 'samplereport':
      return [scope.quality, scope.lead((row as Row<'samplereport'>).queueId)];
    case 'reportcopy': {
      const { personId, queueId } = row as Row<'reportcopy'>;
      return [scope.user(personId), scope.lead(queueId), scope.quality];
    }
    case 'article':
      return articleScopes(row as Row<'article'>);
    case 'missing':
      return (row as Row<'missing'>).state === 'open' ? [scope.knowledge] : [];
    case 'announcement':
      return announcementScopes(row as Row<'announcement'>);
    case 'receipt': {
      const { authorId, personId } = row as Row<'receipt'>;
      return present([scope.user(authorId), scope.user(personId)]);
    }
    case 'incident': {
      const { byId, queueIds } = row as Row<'incident'>;
      return present([scope.user(byId), ...queueIds.map(scope.queue)]);
    }
    case 'watch':
      return [scope.lead((row as Row<'watch'>).queueId)];
    case 'warning': {
      const { ownerId, queueId } = row as Row<'warning'>;
      return present([scope.user(ownerId), scope.lead(queueId)]);
    }
    case 'casefile':
      return withhold(rows, row as Case, caseScopes(row as Case));
    case 'casecontact': {
      const { id, ownerId } = row as Row<'casecontact'>;
      const about = rows.get('casefile', id);
      return withhold(rows, about, [scope.user(ownerId), leadsOfCase(about), scope.cases]);
    }
    case 'solution': {
      const { departmentId, caseIds } = row as Row<'solution'>;
      // Its words may tell of the case that it was made for.
      const [madeFor = ''] = caseIds;
      return withhold(rows, rows.get('casefile', madeFor), [scope.department(departmentId)]);
    }
    case 'responsibility': {
      const { caseId } = row as Row<'responsibility'>;
      const about = rows.get('casefile', caseId);
      return withhold(rows, about, [leadsOfCase(about), scope.cases]);
    }
    case 'goals': {
      const { teamId } = row as Row<'goals'>;
      return [scope.queue(teamId), scope.lead(teamId), scope.appraisals];
    }
    case 'appraisal': {
      const { agentId, teamId } = row as Row<'appraisal'>;
      return [scope.user(agentId), scope.lead(teamId), scope.appraisals];
    }
    case 'lapse': {
      // A warning is between its person and who answers for them: no colleague and no evaluator has it (C-204).
      const { agentId, teamId } = row as Row<'lapse'>;
      return [scope.user(agentId), scope.lead(teamId), scope.appraisals];
    }
    case 'keptreport': {
      const { ownerId, shared, queueIds } = row as Row<'keptreport'>;
      return present([scope.user(ownerId), ...(shared ? queueIds.map(scope.lead) : [])]);
    }
    case 'madereport':
      return [scope.user((row as Row<'madereport'>).ownerId)];
    case 'kudos':
      return (row as Row<'kudos'>).withdrawnAt === undefined ? [scope.org] : [];
    case 'correction': {
      const { ownerId, madeBy, queueId, finding, decided } = row as Row<'correction'>;
      // Why a rule was changed anybody may read who goes by it; what is only asked for, who decides and who carries it out.
      if (decided?.approved) return [scope.org, scope.user(ownerId), scope.lead(queueId)];
      const readers = [scope.user(ownerId), scope.lead(queueId), scope.quality, scope.cases];
      return present(finding ? [...readers, scope.user(madeBy), scope.wordings] : readers);
    }
    case 'coaching': {
      const { agentId, coachId, queueId, state } = row as Row<'coaching'>;
      const agent = state === 'dismissed' ? undefined : scope.user(agentId);
      return present([agent, scope.user(coachId), scope.lead(queueId), scope.quality]);
    }
    case 'productreport':
      return [scope.lead((row as Row<'productreport'>).queueId), scope.quality, scope.cases];
    case 'feedback':
      return [scope.lead((row as Row<'feedback'>).queueId), scope.quality, scope.cases];
    case 'coursekey':
      // What is right never reaches whoever takes the test.
      return [scope.user((row as Row<'coursekey'>).by)];
    case 'attempt': {
      const { personId, queueIds } = row as Row<'attempt'>;
      return present([scope.user(personId), ...queueIds.map(scope.lead), scope.cases]);
    }
    case 'qualification': {
      const { id, queueIds } = row as Row<'qualification'>;
      return present([scope.user(id), ...queueIds.map(scope.lead), scope.cases]);
    }
    case 'lesson': {
      const { personIds, queueIds } = row as Row<'lesson'>;
      return present([...personIds.map(scope.user), ...queueIds.map(scope.lead), scope.cases]);
    }
    case 'special': {
      const { queueId } = row as Row<'special'>;
      return [scope.lead(queueId), scope.quality, scope.cases];
    }
    case 'study':
      return [scope.quality, scope.cases, ...(row as Row<'study'>).queueIds.map(scope.lead)];
    case 'rulereview': {
      const { figures } = (row as Row<'rulereview'>).inputs;
      return [scope.quality, scope.cases, ...figures.map(({ queueId }) => scope.lead(queueId))];
    }
    case 'campaign':
      return [scope.lead((row as Row<'campaign'>).queueId), scope.quality, scope.cases];
    case 'budget':
    case 'budgetaccount':
    case 'budgetmonth':
    case 'overspend':
      return [scope.budget, scope.accounts];
    case 'expense': {
      // What was spent on a case says that there is one: no lead has it who is not to know.
      const about = rows.get('casefile', (row as Row<'expense'>).caseId ?? '');
      return withhold(rows, about, [scope.budget, scope.accounts]);
    }
    case 'pack': {
      const { queueIds, departmentIds = [], decisions } = row as Row<'pack'>;
      const owners = decisions.map(({ ownerId }) => scope.user(ownerId));
      const departments = departmentIds.map(scope.department);
      return present([scope.quality, scope.cases, ...queueIds.map(scope.lead), ...departments, ...owners]);
    }
    case 'backup':
    case 'fault':
      return [scope.house];
    default:
      return [];
  }
}

/** Whoever it is for, and who wrote it. */
function announcementScopes({ to, authorId }: Row<'announcement'>): ScopeId[] {
  if (to.kind === 'everybody') return [scope.org];
  const readers = to.kind === 'person' ? [scope.user(to.personId)] : to.queueIds.map(scope.queue);
  return present([scope.user(authorId), ...readers]);
}

/** The leads of its queue, unless it is about one of them: then none of them has it. */
const leadsOfCase = (row: Case | undefined): ScopeId | undefined =>
  row && !row.aboutLead ? scope.lead(row.queueId) : undefined;

/** Whoever answers for a case, leads its queue or manages, and while it is open whoever looks into it. */
function caseScopes(row: Case): (ScopeId | undefined)[] {
  const { ownerId, departmentId, alsoDepartmentIds, coordinatorId } = row;
  const departments = isArchived(row) ? [] : [departmentId, ...alsoDepartmentIds];
  return [
    scope.user(ownerId),
    leadsOfCase(row),
    scope.cases,
    ...departments.map((id) => (id === undefined ? undefined : scope.department(id))),
    coordinatorId === undefined ? undefined : scope.user(coordinatorId),
  ];
}

/** Rows that travel with their interaction: when it changes scopes, they do. */
export const followers = ['message', 'attachment'] as const;
export type Follower = (typeof followers)[number];

export const isFollower = (entity: Entity): entity is Follower =>
  (followers as readonly Entity[]).includes(entity);

/**
 * Who may know an interaction's customer: only its owner, from the moment of ownership on (names on queue lists come
 * with the interaction; the customer's contact does not).
 */
export const scopesOfCustomer = (interaction: Interaction): ScopeId[] =>
  interaction.ownerId && travels(interaction) ? [scope.user(interaction.ownerId)] : [];
