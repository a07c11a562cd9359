import { z } from 'zod';
import { isArchived } from '../../domain/case/case.ts';
import { mayAddEvidence } from '../../domain/case/evidence.ts';
import type { Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { phraseKindSchema } from '../../domain/script/phrases/phrase.ts';
import type { Tick, taskTickedSchema } from '../../domain/script/procedure/task.ts';
import { type Script, type ScriptContent, scriptContentSchema } from '../../domain/script/script.ts';
import { scriptProblems } from '../../domain/script/script-problems.ts';
import { mayJudge, mayPropose, newestVersion, type Wording } from '../../domain/script/wording.ts';
import { caseId, caseOf, caseStream } from './case-row.ts';
import { actingPerson, defineMutator, interactionStream } from './mutator.ts';
import { ownOpenInteraction, spokenIn } from './ownership.ts';

const oneWording = z.object({ wordingId: z.string().min(1).max(64) });

const whichTask = { scriptId: z.string(), version: z.number().int(), taskId: z.string(), done: z.boolean() };

const streamOf = (scriptId: string): Stream => ({ kind: 'config', id: `script:${scriptId}` });

function wordingOf(rows: RowReader, id: string): Wording {
  const wording = rows.get('wording', id);
  refuseUnless(wording, 'notFound');
  return wording;
}

/** Proposes the next version of a script, or a new script. It says nothing to anybody until it is approved. */
export const propose = defineMutator({
  args: oneWording.extend({
    scriptId: z.string().min(1).max(64),
    /** The newest version there was when it was written; 0 for a new script. */
    basedOn: z.number().int().min(0),
    content: scriptContentSchema,
  }),
  by: ['person'],
  run(rows, { wordingId, scriptId, basedOn, content }, context) {
    const person = actingPerson(rows, context);
    refuseUnless(mayPropose(person), 'notAllowed');
    const known = rows.get('wording', wordingId);
    if (known?.authorId === person.id) return [];
    refuseUnless(!known, 'badArguments');
    refuseProblems(scriptProblems(content));
    refuseUnless(newestVersion(rows.get('script', scriptId)) === basedOn, 'changedMeanwhile');
    const data = { wordingId, scriptId, basedOn, content };
    return [{ stream: streamOf(scriptId), type: 'script.proposed', data }];
  },
});

/** Approves a version, which is never its author's own to do. From then on, or from its day on, it holds. */
export const approve = defineMutator({
  args: oneWording,
  by: ['person'],
  run(rows, { wordingId }, context) {
    const person = actingPerson(rows, context);
    const wording = wordingOf(rows, wordingId);
    if (wording.state === 'approved' && wording.decidedBy === person.id) return [];
    refuseUnless(wording.state === 'proposed', 'alreadyDone');
    refuseUnless(mayJudge(wording, person), 'notAllowed');
    refuseUnless(newestVersion(rows.get('script', wording.scriptId)) === wording.basedOn, 'changedMeanwhile');
    return [{ stream: streamOf(wording.scriptId), type: 'script.approved', data: { wordingId } }];
  },
});

/** Gives a proposal back to its author, saying why. */
export const giveBack = defineMutator({
  args: oneWording.extend({ reason: z.string().max(500) }),
  by: ['person'],
  run(rows, { wordingId, reason }, context) {
    const person = actingPerson(rows, context);
    const wording = wordingOf(rows, wordingId);
    refuseUnless(wording.state === 'proposed', 'alreadyDone');
    refuseUnless(mayJudge(wording, person), 'notAllowed');
    if (!reason.trim()) throw new Refusal('missingField', [{ field: 'reason', problem: 'required' }]);
    const data = { wordingId, reason: reason.trim() };
    return [{ stream: streamOf(wording.scriptId), type: 'script.returned', data }];
  },
});

/** Its author takes a proposal back. */
export const withdraw = defineMutator({
  args: oneWording,
  by: ['person'],
  run(rows, { wordingId }, context) {
    const wording = wordingOf(rows, wordingId);
    refuseUnless(wording.authorId === context.actor.id, 'notAllowed');
    if (wording.state === 'withdrawn') return [];
    refuseUnless(wording.state === 'proposed', 'alreadyDone');
    return [{ stream: streamOf(wording.scriptId), type: 'script.withdrawn', data: { wordingId } }];
  },
});

/** A version of a script that is worked through: the one in force, one to come, or one that it was begun with. */
function versionOf(rows: RowReader, script: Script, version: number): ScriptContent | undefined {
  const current = [script, ...(script.coming ?? [])].find((one) => one.version === version);
  const record = script.wordings?.[version];
  return current ?? (record === undefined ? undefined : rows.get('wording', record)?.content);
}

/** Takes one turn in a guided script; the journal keeps it in the words it was taken with (C-036). */
export const choose = defineMutator({
  args: z.object({
    interactionId: z.string(),
    walkId: z.string().min(1).max(64),
    scriptId: z.string(),
    version: z.number().int(),
    stepId: z.string(),
    choiceId: z.string(),
  }),
  by: ['person'],
  run(rows, { interactionId, walkId, scriptId, version, stepId, choiceId }, context) {
    const { guide } = ownOpenInteraction(rows, interactionId, context);
    const script = rows.get('script', scriptId);
    refuseUnless(script, 'unknownScript');
    const content = versionOf(rows, script, version);
    refuseUnless(content, 'changedMeanwhile');
    const { steps = [], title } = content;
    const step = steps.find(({ id }) => id === stepId);
    const choice = step?.choices.find(({ id }) => id === choiceId);
    refuseUnless(step && choice, 'notFound');
    const path = guide?.walkId === walkId ? guide.path : [];
    const open = [steps[0]?.id, path.at(-1)?.to, ...path.map((turn) => turn.stepId)];
    refuseUnless(open.includes(stepId), 'wrongState');
    const turn = { stepId, say: step.say, choiceId, choice: choice.label, to: choice.to };
    const data = { walkId, scriptId, version, title, ...turn };
    return [{ stream: interactionStream(interactionId), type: 'guide.chosen', data }];
  },
});

/** Ticks a step of the matter's procedure, or takes the tick back; the journal keeps the words it had (C-033). */
export const tick = defineMutator({
  args: z.object({ interactionId: z.string(), ...whichTask }),
  by: ['person'],
  run(rows, { interactionId, ...which }, context) {
    const { ticks = [] } = ownOpenInteraction(rows, interactionId, context);
    const data = ticked(rows, ticks, which);
    return data ? [{ stream: interactionStream(interactionId), type: 'procedure.ticked', data }] : [];
  },
});

/** What ticking a step says, in the words it has now; nothing where it stands as is wanted. */
function ticked(
  rows: RowReader,
  ticks: readonly Tick[],
  { scriptId, version, taskId, done }: { scriptId: string; version: number; taskId: string; done: boolean },
): z.infer<typeof taskTickedSchema> | undefined {
  const script = rows.get('script', scriptId);
  refuseUnless(script, 'unknownScript');
  const content = versionOf(rows, script, version);
  refuseUnless(content, 'changedMeanwhile');
  const task = content.tasks?.find(({ id }) => id === taskId);
  refuseUnless(task, 'notFound');
  if (ticks.some((one) => one.scriptId === scriptId && one.taskId === taskId) === done) return undefined;
  return { scriptId, version, taskId, title: content.title, text: task.text, done };
}

/** The same on the page of a case, by whoever works on it: a procedure goes on when the conversation has ended (C-033). */
export const tickCase = defineMutator({
  args: z.object({ caseId, ...whichTask }),
  by: ['person'],
  run(rows, { caseId: id, ...which }, context) {
    const person = actingPerson(rows, context);
    const row = caseOf(rows, id);
    refuseUnless(row.aboutId !== person.id, 'aboutYourself');
    refuseUnless(!isArchived(row), 'wrongState');
    refuseUnless(mayAddEvidence(row, person), 'notAllowed');
    const data = ticked(rows, row.ticks ?? [], which);
    return data ? [{ stream: caseStream(id), type: 'case.procedureTicked', data }] : [];
  },
});

/** Puts an offer of better wording aside: nothing is blocked by it, and the journal keeps that it was seen (C-035). */
export const putPhraseAside = defineMutator({
  args: z.object({
    interactionId: z.string(),
    words: z.string().min(1).max(80),
    kind: phraseKindSchema,
    clauseId: z.string().regex(/^C-\d{3}$/),
  }),
  by: ['person'],
  run(rows, { interactionId, ...data }, context) {
    spokenIn(rows, interactionId, context);
    return [{ stream: interactionStream(interactionId), type: 'phrase.putAside', data }];
  },
});
