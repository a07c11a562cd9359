import { signatureRefusal } from '../budget/budget.ts';
import { mayDecideOnMore } from '../budget/expense.ts';
import { decisionRefusal, judgementRefusal } from '../correction/request.ts';
import { mayApprovePlan, openPlan } from '../emergency/emergency-plan.ts';
import type { Entity, Row } from '../journal/rows.ts';
import { mayApprove } from '../knowledge/article.ts';
import { mayDecideOnLapse } from '../lapse/lapse.ts';
import type { Person } from '../person/person.ts';
import { mayDecide, proposedOf } from '../policy/approval.ts';
import { maySign } from '../rule-review/rule-review.ts';
import { mayJudge } from '../script/wording.ts';
import { strategyDecisionRefusal } from '../strategy/strategy.ts';
import type { Instant } from '../time.ts';

/** Rows that are at hand, of the entities in which something can wait for somebody's word. */
export interface AwaitingReader {
  all<E extends Entity>(entity: E): readonly Row<E>[];
}

type Versions = Parameters<typeof proposedOf>[0];

const proposals = (
  rows: readonly { versions: Versions }[],
  person: Person,
  intent: Parameters<typeof mayDecide>[2],
): number =>
  rows.filter(({ versions }) => {
    const proposed = proposedOf(versions);
    return proposed !== undefined && mayDecide(proposed, person, intent);
  }).length;

/** What one person lays before another for a yes or no, and how much of it waits for this very person. */
const waiting = {
  parameter: (rows, person) => proposals(rows.all('parameter'), person, 'parameter.decide'),
  servicePromise: (rows, person) => proposals(rows.all('servicepromise'), person, 'servicePromise.decide'),
  services: (rows, person) => proposals(rows.all('servicecatalogue'), person, 'services.decide'),
  strategy: (rows, person) =>
    rows.all('strategy').filter((row) => strategyDecisionRefusal(row, person) === undefined).length,
  change: (rows, person) =>
    rows.all('correction').filter((row) => decisionRefusal(row, person) === undefined).length,
  judgement: (rows, person, now) =>
    rows.all('correction').filter((row) => judgementRefusal(row, 'worked', person, now) === undefined).length,
  budget: (rows, person) =>
    rows.all('budget').filter(({ versions }) => {
      const last = versions.at(-1);
      return (
        last &&
        (['check', 'decide'] as const).some((one) => signatureRefusal(last, one, person) === undefined)
      );
    }).length,
  overspend: (rows, person) => rows.all('overspend').filter((row) => mayDecideOnMore(row, person)).length,
  article: (rows, person) => rows.all('article').filter((row) => mayApprove(row, person)).length,
  wording: (rows, person) => rows.all('wording').filter((row) => mayJudge(row, person)).length,
  emergencyPlan: (rows, person) =>
    rows.all('emergencyplan').filter((plan) => {
      const open = openPlan(plan);
      return open !== undefined && mayApprovePlan(open, person);
    }).length,
  lapse: (rows, person) => rows.all('lapse').filter((row) => mayDecideOnLapse(row, person)).length,
  ruleReview: (rows, person) => rows.all('rulereview').filter((row) => maySign(row, person)).length,
} satisfies Record<string, (rows: AwaitingReader, person: Person, now: Instant) => number>;

export type Awaited = keyof typeof waiting;

/** How much of each waits for this person's word; by the same rules by which their word is taken. */
export function awaitedOf(
  rows: AwaitingReader,
  person: Person,
  now: Instant,
): Readonly<Record<Awaited, number>> {
  const counts = Object.entries(waiting).map(([name, count]) => [name, count(rows, person, now)]);
  return Object.fromEntries(counts) as Record<Awaited, number>;
}
