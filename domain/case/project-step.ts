import type { EventOf } from '../journal/event.ts';
import { type Case, nextMilestone, type Round, roundOf } from './case.ts';
import { isUrgent } from './priority.ts';
import { ownSolutionId } from './solution.ts';
import { type StepForm, stepSpecs } from './steps.ts';

type Stepped = EventOf<'case.stepped'>;

/** The case after a step: its new state, what the step says, and one more line of what happened. */
export function afterStep(row: Case, event: Stepped): Case {
  const { step, to, form } = event.data;
  const moved = { ...effect(row, event), state: to };
  const told = stepSpecs[step].public ? afterWord(moved, event) : moved;
  const text = wordsOf(form);
  const line = { id: event.id, at: event.at, by: event.actor.id, step, from: row.state, to };
  return { ...told, log: [...row.log, text ? { ...line, text } : line] };
}

/** What a line of the story shows of a form: what was written, in the order of the forms. */
const wordsOf = ({ text, reason, evidence, cause, solution, risk }: StepForm): string | undefined =>
  [text, reason, evidence, cause, solution, risk].filter((words) => words?.trim()).join('\n') || undefined;

function effect(row: Case, event: Stepped): Case {
  const { step, form } = event.data;
  const { at } = event;
  const by = event.actor.id;
  const { text = '', reason = '' } = form;
  const inRound = (change: Partial<Round>) => withRound(row, change);
  switch (step) {
    case 'grade':
    case 'regrade':
      return afterGrade(row, event);
    case 'send':
      return sent(row, event);
    case 'acknowledge':
      return inRound({ taken: { at, by }, progressAt: undefined, progressToldAt: undefined });
    case 'findings': {
      const { cause = '', unitId = '', evidence = '' } = form;
      return inRound({ findings: { at, by, cause, unitId, evidence } });
    }
    case 'plan': {
      const { solution = '', needs = '', systemState = '', risk = '', milestones = [] } = form;
      const solutionId = form.solutionId ?? ownSolutionId(row);
      return inRound({
        plan: { at, by, solution, solutionId, needs, systemState, risk, milestones },
        sentBack: undefined,
      });
    }
    case 'approve':
      return inRound({ approved: { at, by } });
    case 'sendBack':
      return inRound({ sentBack: { at, by, reason } });
    case 'reply':
      return {
        ...inRound({ approved: { at, by } }),
        ...(form.adopted && { adopted: form.adopted === 'yes' }),
      };
    case 'tell':
      return row.kind === 'complaint'
        ? inRound({ toldAt: at })
        : { ...inRound({ toldAt: at }), settledAt: at };
    case 'answer':
      return { ...inRound({ toldAt: at, approved: { at, by } }), promise: kept(row, at) };
    case 'satisfied':
      return { ...inRound({ outcome: { at, by, how: 'satisfied', note: text } }), settledAt: at };
    case 'noAnswer':
      return { ...inRound({ outcome: { at, by, how: 'noAnswer', note: text } }), settledAt: at };
    case 'notSatisfied':
    case 'notSolved':
      return nextRound(inRound({ outcome: { at, by, how: 'notSatisfied', note: reason } }), event);
    case 'finalReply':
      return { ...row, finalReply: { at, by, text }, settledAt: at };
    case 'confirm': {
      const how = form.confirmed === 'yes' ? 'satisfied' : 'noAnswer';
      return { ...inRound({ outcome: { at, by, how, note: text } }), settledAt: at };
    }
    case 'summarise':
      return { ...row, report: { at, by, text } };
    case 'archive':
      return { ...row, archivedAt: at };
    case 'assess':
      return form.feasibility ? { ...row, feasibility: form.feasibility } : row;
    case 'explain':
      return form.expectedAt === undefined ? row : { ...row, promise: { at, dueAt: form.expectedAt } };
    default:
      return beside(row, event);
  }
}

/** What is noted beside a case's way. */
function beside(row: Case, event: Stepped): Case {
  const { step, form } = event.data;
  const { at } = event;
  const by = event.actor.id;
  const { text = '', reason = '' } = form;
  switch (step) {
    case 'progress':
      return withRound(row, { progressAt: at, progressToldAt: undefined });
    case 'question':
      return { ...withRound(row, { progressAt: at }), question: { at, by, text } };
    case 'answerQuestion':
      return { ...row, question: undefined };
    case 'preliminary':
      return { ...withRound(row, { progressAt: at, progressToldAt: undefined }), preliminary: { at, text } };
    case 'attempt':
      return form.outcome === undefined
        ? row
        : withRound(row, {
            attempts: [...(roundOf(row)?.attempts ?? []), { at, by, outcome: form.outcome }],
          });
    case 'extend':
      return form.days === undefined ? row : { ...row, extended: { at, by, days: form.days, reason } };
    case 'assign':
      return form.ownerId === undefined ? row : { ...row, ownerId: form.ownerId };
    case 'revise':
      return { ...row, summary: text, earlier: [...row.earlier, { at, by, text: row.summary }] };
    case 'requestReward':
      return form.points === undefined
        ? row
        : { ...row, reward: { points: form.points, reason, asked: { at, by } } };
    case 'grantReward':
      return row.reward ? { ...row, reward: { ...row.reward, granted: { at, by } } } : row;
    case 'tellAssessment':
      return { ...row, assessmentToldAt: at };
    case 'carryOut':
      return carriedOut(row, { at, by, note: text });
    case 'publicise':
      return { ...row, publicised: { at, by } };
    case 'reclassify':
      return reclassified(row, event);
    case 'raiseTier': {
      const { tier, ownerId } = form;
      if (tier === undefined || ownerId === undefined) return row;
      const raised = { at, by, tier, fromId: row.ownerId, toId: ownerId, reason };
      return { ...row, ownerId, raised: [...(row.raised ?? []), raised] };
    }
    case 'retype':
      return form.kind === undefined ? row : { ...row, kind: form.kind };
    default:
      return row;
  }
}

/** Classed anew; what it was stays readable, in the version it was classed in (C-062). */
function reclassified(row: Case, { at, actor, data: { form, classVersion } }: Stepped): Case {
  const { areaClassId, faultClassId, classVersion: version, ...rest } = row;
  const before = {
    ...{ area: row.area, fault: row.fault, at, by: actor.id, reason: form.reason ?? '' },
    ...(areaClassId !== undefined && { areaClassId }),
    ...(faultClassId !== undefined && { faultClassId }),
    ...(version !== undefined && { classVersion: version }),
  };
  return {
    ...rest,
    area: form.area ?? row.area,
    fault: form.fault ?? row.fault,
    ...(form.areaClassId !== undefined && { areaClassId: form.areaClassId }),
    ...(form.faultClassId !== undefined && { faultClassId: form.faultClassId }),
    ...(classVersion !== undefined && { classVersion }),
    earlierClasses: [...(row.earlierClasses ?? []), before],
  };
}

/** The plan's steps are done in their order. */
function carriedOut(row: Case, done: { at: number; by: string; note: string }): Case {
  const next = nextMilestone(row);
  const plan = roundOf(row)?.plan;
  if (!next || !plan) return row;
  const milestones = plan.milestones.map((one) => (one === next ? { ...one, done } : one));
  return withRound(row, { plan: { ...plan, milestones } });
}

function afterGrade(row: Case, event: Stepped): Case {
  const { criteria = [], reason } = event.data.form;
  const urgent = isUrgent(criteria);
  const grade = { at: event.at, by: event.actor.id, criteria, urgent, ...(reason && { reason }) };
  const known = { ...row, urgent, grades: [...row.grades, grade] };
  return event.data.to === 'sent' && row.state !== 'sent' ? sent(known, event) : known;
}

/** With its department, which has not said yet that it has it. */
function sent(row: Case, { at, data: { form } }: Stepped): Case {
  const { departmentId = row.departmentId, alsoDepartmentIds = [], coordinatorId } = form;
  const round = { sentAt: at, taken: undefined, progressAt: undefined, progressToldAt: undefined };
  // A fourth round and later ones begin where the lead sends the case.
  const begun = row.state === 'withLead' ? begin(row, at) : row;
  return { ...withRound(begun, round), departmentId, alsoDepartmentIds, coordinatorId };
}

const begin = (row: Case, at: number): Case => ({
  ...row,
  rounds: [...row.rounds, { n: row.rounds.length + 1, startedAt: at, attempts: [] }],
  extended: undefined,
});

/** What did not satisfy the customer begins anew: with its department, unless the lead has to decide. */
function nextRound(row: Case, { at, data: { to } }: Stepped): Case {
  if (to === 'withLead') return row;
  const next = begin(row, at);
  return to === 'sent' ? withRound(next, { sentAt: at }) : next;
}

/** The customer has heard from a person. */
function afterWord(row: Case, { at, data: { form } }: Stepped): Case {
  const round = roundOf(row);
  const passedOn = round?.progressAt !== undefined && round.progressToldAt === undefined;
  const told = passedOn ? withRound(row, { progressToldAt: at }) : row;
  const preliminary =
    row.preliminary && row.preliminary.toldAt === undefined
      ? { ...row.preliminary, toldAt: at }
      : row.preliminary;
  // Who was told on the phone has heard it.
  const spoken = form.channel === 'voice' && { proved: { at, how: 'spoken' as const } };
  return {
    ...told,
    preliminary,
    delivery: { messageId: `${row.id}:${row.log.length}`, at, tries: [], ...spoken },
    firstToldAt: row.firstToldAt ?? at,
    firstToldBy: row.firstToldBy ?? form.channel ?? row.channel,
    lastToldAt: at,
  };
}

const kept = ({ promise }: Case, at: number): Case['promise'] =>
  promise && promise.keptAt === undefined ? { ...promise, keptAt: at } : promise;

function withRound(row: Case, change: Partial<Round>): Case {
  const rounds = row.rounds.map((round, i) =>
    i === row.rounds.length - 1 ? { ...round, ...change } : round,
  );
  return { ...row, rounds };
}
