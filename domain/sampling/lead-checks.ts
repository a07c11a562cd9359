import { dayOf, isoDate, siteDay, startOfDay } from '../calendar/site-time.ts';
import { isReleased } from '../evaluation/course.ts';
import type { Evaluation } from '../evaluation/scorecard.ts';
import { hasRole, type Person } from '../person/person.ts';
import type { Instant } from '../time.ts';

/** How many of each agent's interactions a team lead checks a month, themselves (C-155, P-LCHK). */
export const LEAD_CHECKS = 2;

/** How far a lead has come with one agent this month. */
export interface LeadCheck {
  agentId: string;
  done: number;
  missing: number;
}

interface Looked {
  lead: Person;
  people: readonly Person[];
  evaluations: readonly Evaluation[];
  now: Instant;
}

/** Everybody who serves a queue that `lead` leads, those who were checked too seldom first, then by id. */
export function leadChecks({ lead, people, evaluations, now }: Looked): LeadCheck[] {
  const since = startOfDay(siteDay(`${isoDate(dayOf(now)).slice(0, 7)}-01`));
  const serves = (person: Person) =>
    hasRole(person, 'agent') &&
    person.id !== lead.id &&
    person.queueIds.some((id) => lead.queueIds.includes(id));
  const checked = evaluations.filter(
    (one) => one.evaluatorId === lead.id && isReleased(one) && (one.releasedAt ?? 0) >= since,
  );
  return people
    .filter(serves)
    .map(({ id: agentId }) => {
      const own = checked.filter((one) => one.agentId === agentId);
      const done = new Set(own.map(({ interactionId }) => interactionId)).size;
      return { agentId, done, missing: Math.max(0, LEAD_CHECKS - done) };
    })
    .sort((a, b) => b.missing - a.missing || (a.agentId < b.agentId ? -1 : 1));
}
