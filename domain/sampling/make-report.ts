import { isReleased } from '../evaluation/course.ts';
import { meanScoreOf, standingOf } from '../evaluation/mean-score.ts';
import { type Sampled, sampledOf } from '../evaluation/sample-results.ts';
import { isAsked } from '../evaluation/score.ts';
import type { Evaluation, Scorecard } from '../evaluation/scorecard.ts';
import { hasRole, type Person } from '../person/person.ts';
import type { Instant } from '../time.ts';
import { type AgentLine, REPORT_REACHES, type ReportContent, type ReportFigures } from './daily-report.ts';
import type { Draw } from './draw.ts';
import { judgeOf } from './hand-over.ts';

/** Everything one queue's report is counted from. Rows of other queues and times are looked past. */
export interface ReportSources {
  queueId: string;
  day: string;
  since: Instant;
  to: Instant;
  draws: readonly Draw[];
  evaluations: readonly Evaluation[];
  cards: readonly Scorecard[];
  /** The queue an interaction ended in. */
  queueOf(interactionId: string): string | undefined;
  people: readonly Person[];
}

const MOST_CRITERIA = 5;

/** The report of one day on one queue's sample (C-154). */
export function reportOf(sources: ReportSources): ReportContent {
  const { queueId, day, since, to, evaluations, cards, people } = sources;
  const from = to - REPORT_REACHES;
  const draws = sources.draws.filter(({ plan, at }) => plan.kind !== 'targeted' && at < to);
  const released = evaluations.filter(
    (one) => one.queueId === queueId && one.releasedAt !== undefined && one.releasedAt < to,
  );
  const counted = sampledOf(released, draws, cards).filter(
    ({ evaluation: { releasedAt = 0 } }) => releasedAt >= from,
  );
  const members = people.filter(
    (person) => person.queueIds.includes(queueId) && hasRole(person, 'agent', 'teamLead'),
  );
  const score = meanScoreOf(counted.map((one) => one.score));
  return {
    queueId,
    day,
    since,
    from,
    to,
    ...drawnCounts({ ...sources, draws }),
    judged: counted.filter(({ evaluation: { releasedAt = 0 } }) => releasedAt >= since).length,
    waiting: waitingOf({ ...sources, draws }, from, released),
    ...(score && { score }),
    criteria: criteriaOf(counted, cards),
    agents: linesOf(counted, members),
    memberIds: members.map(({ id }) => id).sort(),
  };
}

/** What the draws since the last report had before them. One that stood in two plans' draws is one. */
function drawnCounts({
  draws,
  since,
  queueId,
  queueOf,
}: ReportSources): Pick<ReportFigures, 'ended' | 'framed' | 'drawn' | 'late'> {
  const here = (interactionId: string) => queueOf(interactionId) === queueId;
  const [ended, framed, drawn, late] = Array.from({ length: 4 }, () => new Set<string>());
  for (const draw of draws.filter(({ at }) => at >= since)) {
    const candidates = draw.frame.filter((one) => here(one.interactionId));
    for (const one of [...candidates, ...draw.exclusions.filter((other) => here(other.interactionId))])
      ended?.add(one.interactionId);
    for (const one of candidates) framed?.add(one.interactionId);
    for (const pick of draw.picks.filter((one) => here(one.interactionId))) {
      drawn?.add(pick.interactionId);
      if (pick.late) late?.add(pick.interactionId);
    }
  }
  const sizeOf = (ids: Set<string> | undefined) => ids?.size ?? 0;
  return { ended: sizeOf(ended), framed: sizeOf(framed), drawn: sizeOf(drawn), late: sizeOf(late) };
}

/** Picks whose judgement has not been released. */
function waitingOf(
  { draws, queueId, queueOf }: ReportSources,
  from: Instant,
  released: readonly Evaluation[],
): number {
  const done = new Set(released.filter(isReleased).map((one) => `${one.interactionId}/${one.evaluatorId}`));
  const picks = draws
    .filter(({ at }) => at >= from)
    .flatMap((draw) => draw.picks.map((pick) => ({ pick, judge: judgeOf(draw, pick) })))
    .filter(({ pick }) => queueOf(pick.interactionId) === queueId)
    .map(({ pick, judge }) => `${pick.interactionId}/${judge}`);
  return new Set(picks.filter((pick) => !done.has(pick))).size;
}

function criteriaOf(counted: readonly Sampled[], cards: readonly Scorecard[]): ReportFigures['criteria'] {
  const found = new Map<string, ReportFigures['criteria'][number]>();
  for (const { evaluation } of counted) {
    const { scorecardId, answers } = evaluation;
    const card = cards.find(({ id }) => id === scorecardId);
    for (const criterion of card?.sections.flatMap(({ criteria }) => criteria) ?? []) {
      const answer = answers[criterion.id];
      if (answer === undefined || answer === 'notApplicable' || !isAsked(criterion, answers)) continue;
      const key = `${scorecardId}/${criterion.id}`;
      const known = found.get(key) ?? { scorecardId, criterionId: criterion.id, missed: 0, asked: 0 };
      found.set(key, {
        ...known,
        missed: known.missed + (answer < 1 ? 1 : 0),
        asked: known.asked + 1,
      });
    }
  }
  return [...found.values()]
    .filter(({ missed }) => missed > 0)
    .sort(
      (a, b) =>
        b.missed / b.asked - a.missed / a.asked ||
        b.asked - a.asked ||
        (a.criterionId < b.criterionId ? -1 : 1),
    )
    .slice(0, MOST_CRITERIA);
}

/** In the order of their ids: nobody is ranked. */
function linesOf(counted: readonly Sampled[], members: readonly Person[]): AgentLine[] {
  const agentIds = members.filter((person) => hasRole(person, 'agent')).map(({ id }) => id);
  // Whoever has left the queue since is in the team's mean and has no line.
  const scores = agentIds.sort().map((agentId) => {
    const own = counted.filter(({ evaluation }) => evaluation.agentId === agentId);
    const score = meanScoreOf(own.map((one) => one.score));
    return { agentId, ...(score && { score }), evaluationIds: own.map(({ evaluation }) => evaluation.id) };
  });
  const judged = scores.filter(({ score }) => score !== undefined);
  return scores.map((one) => ({
    ...one,
    stands: standingOf(
      one.score,
      judged.filter((other) => other !== one).map(({ score }) => score),
    ),
  }));
}
