import { hasRole, type Person } from '../domain/person/person.ts';
import { COMMON, siteScope } from './site-scopes.ts';

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
