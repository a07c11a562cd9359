import { FIRST_RULES } from '../../../domain/callback/calling-rules.ts';
import { dueFromPolicy } from '../../../domain/callback/due.ts';
import type { WrapUpForm } from '../../../domain/interaction/wrap-up.ts';
import type { Person } from '../../../domain/person/person.ts';
import { type RequiredStep, requiredSteps } from '../../../domain/script/required-steps.ts';
import { ANYTHING_ELSE, type SkippedStep } from '../../../domain/script/skipped-step.ts';
import { type Duration, type Instant, MINUTE, SECOND } from '../../../domain/time.ts';
import { greetingFor, holdScript } from './approved-wording.ts';
import { asPerson, type CityChat, type CityView, type Deed } from './city-view.ts';
import { corpora } from './corpus.ts';
import { chanceOf, pickBy, spanBy } from './dice.ts';
import { flagDeeds } from './flagging.ts';
import type { Persona } from './persona.ts';

const ACCEPT: [Duration, Duration] = [2 * SECOND, 7 * SECOND];
const GREET: [Duration, Duration] = [2 * SECOND, 6 * SECOND];
const ANSWER: [Duration, Duration] = [5 * SECOND, 12 * SECOND];
const TYPE_A_SIGN: Duration = 120;
const LONGEST_TYPING: Duration = 14 * SECOND;
const LOOK_UP: [Duration, Duration] = [8 * SECOND, 18 * SECOND];
const SAY_GOODBYE: [Duration, Duration] = [4 * SECOND, 9 * SECOND];
const WRAP_UP: [Duration, Duration] = [5 * SECOND, 15 * SECOND];
/** Of so many conversations the question for anything else is left out. */
const UNASKED = 0.06;
/** Of so many steps of a procedure the tick is set. */
const TICKED = 0.8;
/** A real customer who says nothing more has left. */
const SILENCE: Duration = 3 * MINUTE;

/** A colleague, a conversation of theirs, and who it is about; nobody made up when a real customer writes. */
export interface Handling {
  person: Person;
  chat: CityChat;
  persona: Persona | undefined;
  view: CityView;
  now: Instant;
}

/** What a simulated colleague does in one conversation now, at the speed of a person; nothing most of the time. */
export function colleagueDeeds(handling: Handling): Deed[] {
  const { person, chat, now } = handling;
  const { row, talk } = chat;
  const interactionId = row.id;
  const actor = asPerson(person.id);
  if (row.offer?.personId === person.id && row.state === 'offered') {
    const due = row.offer.offeredAt + spanBy(chanceOf(interactionId, row.legs, 'accept'), ...ACCEPT);
    return now < due ? [] : [{ name: 'interaction.accept', args: { interactionId }, actor }];
  }
  if (row.ownerId !== person.id) return consulted(handling);
  switch (row.state) {
    case 'connected':
      return talking(handling);
    case 'held': {
      const due = (row.heldSince ?? now) + spanBy(chanceOf(interactionId, talk.holds, 'look up'), ...LOOK_UP);
      return now < due ? [] : [{ name: 'interaction.resume', args: { interactionId }, actor }];
    }
    case 'wrapUp':
      return closing(handling);
    default:
      return [];
  }
}

/** Whoever is asked by a real agent has read it after a while, and is glad to take over. */
function consulted({ person, chat: { row }, now }: Handling): Deed[] {
  const { consult } = row;
  if (consult?.personId !== person.id || consult.state !== 'asked') return [];
  if (now < consult.askedAt + spanBy(chanceOf(consult.id, 'consult'), ...ANSWER)) return [];
  const text = pickBy(chanceOf(consult.id, 'willing'), corpora[row.language].willing);
  const args = { interactionId: row.id, consultId: consult.id, willing: true, text };
  return [{ name: 'interaction.answerColleague', args, actor: asPerson(person.id) }];
}

function talking(handling: Handling): Deed[] {
  const { chat, persona, now } = handling;
  const { talk, row } = chat;
  if (talk.byOwner === 0 && !persona?.ungreeted) return greet(handling);
  if (talk.answers === 0) return answer(handling);
  const turns = persona?.matter.turns.length ?? Number.POSITIVE_INFINITY;
  const lastAt = talk.last?.at ?? talk.takenAt;
  const finished = talk.turns >= turns && now >= lastAt + spanBy(chanceOf(row.id, 'goodbye'), ...SAY_GOODBYE);
  if (!finished && now < lastAt + SILENCE) return [];
  return [
    { name: 'interaction.startWrapUp', args: { interactionId: row.id }, actor: asPerson(handling.person.id) },
  ];
}

function greet({ person, chat: { row, talk }, view, now }: Handling): Deed[] {
  const due = talk.takenAt + spanBy(chanceOf(row.id, row.legs, 'greet'), ...GREET);
  if (now < due) return [];
  const greeting = greetingFor(row, person, view, now);
  if (!greeting) return [];
  return [post(person, row.id, `greeting${row.legs}`, greeting), ...flagDeeds(row, person.id)];
}

/** Answers the customer's last turn: after a look-up, by handing over, or at once. */
function answer(handling: Handling): Deed[] {
  const { person, chat, persona, view, now } = handling;
  const { row, talk } = chat;
  const { transfer, holdAt } = persona?.matter ?? {};
  const turn = Math.max(0, talk.turns - 1);
  const text = answerWords(handling, turn);
  const since = Math.max(talk.last?.at ?? 0, talk.takenAt);
  const typing = Math.min(text.length * TYPE_A_SIGN, LONGEST_TYPING);
  if (now < since + spanBy(chanceOf(row.id, turn, 'answer'), ...ANSWER) + typing) return [];
  if (transfer && talk.turns >= transfer.after && row.transferCount === 0)
    return handOver(handling, transfer);
  const wording = holdAt === turn && talk.holds === 0 ? holdScript(row, view, now) : undefined;
  if (wording) {
    return [
      post(person, row.id, 'hold', wording),
      { name: 'interaction.hold', args: { interactionId: row.id }, actor: asPerson(person.id) },
    ];
  }
  return [post(person, row.id, `answer${talk.turns}-${talk.nudges}`, { text })];
}

function answerWords({ chat: { row, talk }, persona }: Handling, turn: number): string {
  if (!persona) return pickBy(((talk.turns + 2) % 3) / 3, corpora[row.language].generic);
  return persona.matter.turns[turn]?.[1] ?? pickBy(persona.chance('bye'), corpora[persona.language].generic);
}

function handOver(
  { person, chat: { row } }: Handling,
  { queueId, reason, summary, tried, expectation }: NonNullable<Persona['matter']['transfer']>,
): Deed[] {
  const form = { to: { kind: 'queue' as const, queueId }, reason, summary, tried, expectation };
  const args = {
    interactionId: row.id,
    transferId: `${row.id}:transfer`,
    messageId: `${row.id}:reason`,
    form,
  };
  return [{ name: 'interaction.requestTransfer', args, actor: asPerson(person.id) }];
}

function closing(handling: Handling): Deed[] {
  const { person, chat, persona, now } = handling;
  const { row } = chat;
  const due = (row.wrapUpAt ?? now) + spanBy(chanceOf(row.id, 'wrap up'), ...WRAP_UP);
  if (now < due) return [];
  const open = requiredSteps(handling.view.scripts, row, now).filter(({ done }) => !done);
  const isTicked = ({ id, task }: RequiredStep) => task && chanceOf(row.id, id, 'tick') < TICKED;
  const ticks = open.flatMap((step): Deed[] =>
    step.task && isTicked(step)
      ? [
          {
            name: 'interaction.tick',
            args: { interactionId: row.id, ...step.task, version: step.version, done: true },
            actor: asPerson(person.id),
          },
        ]
      : [],
  );
  const skipped: SkippedStep[] = open
    .filter((step) => !isTicked(step))
    .map(({ id, task }) => ({
      step: id,
      why: task ? ('notNeeded' as const) : ('ownWords' as const),
      words: '',
    }));
  const form = record(row.language, persona);
  // Now and then the customer is gone before anybody could ask for anything else.
  if (form.anythingElseAsked && chanceOf(row.id, 'anything else') < UNASKED) {
    form.anythingElseAsked = false;
    skipped.push({ step: ANYTHING_ELSE, why: 'customerGone', words: '' });
  }
  const args = { interactionId: row.id, form: { ...form, skipped } };
  const close: Deed = { name: 'interaction.close', args, actor: asPerson(person.id) };
  const promise = callback(handling);
  return [...ticks, ...(promise ? [promise] : []), close];
}

function record(language: Persona['language'], persona: Persona | undefined): WrapUpForm {
  const { generic } = corpora[language];
  const matter = persona?.matter;
  if (!matter)
    return {
      disposition: 'customerLeft',
      summary: generic[0] ?? '',
      solution: '',
      solved: false,
      anythingElseAsked: false,
    };
  return {
    disposition: matter.callback ? 'followUp' : 'resolved',
    summary: matter.summary,
    solution: matter.solution,
    solved: true,
    anythingElseAsked: true,
  };
}

function callback({ person, chat: { row, talk }, persona, view, now }: Handling): Deed | undefined {
  const queue = view.queues.find(({ id }) => id === row.queueId);
  const dueAt = queue && dueFromPolicy('inOneHour', now, queue.hours, FIRST_RULES);
  const purpose = persona?.matter.callback;
  if (!purpose || !persona.phone || talk.promised || dueAt === undefined) return undefined;
  const promise = { dueAt, policy: 'inOneHour' as const, purpose, number: persona.phone, promisedAt: now };
  const args = { callbackId: `${row.id}:callback`, interactionId: row.id, ...promise };
  return { name: 'callback.promise', args, actor: asPerson(person.id) };
}

type Wording = {
  text: string;
  script?: Extract<Deed, { name: 'interaction.postMessage' }>['args']['script'];
};

function post(person: Person, interactionId: string, part: string, wording: Wording): Deed {
  const args = { interactionId, messageId: `${interactionId}:${part}`, ...wording };
  return { name: 'interaction.postMessage', args, actor: asPerson(person.id) };
}
