import { isWaiting } from '../../../domain/interaction/interaction.ts';
import { type Duration, type Instant, MINUTE, SECOND } from '../../../domain/time.ts';
import { asCustomer, type CityChat, type Deed } from './city-view.ts';
import { corpora } from './corpus.ts';
import { pickBy, spanBy } from './dice.ts';
import type { Persona } from './persona.ts';

/** How long a customer thinks and types. */
const THINK: [Duration, Duration] = [4 * SECOND, 11 * SECOND];
const TYPE_A_SIGN: Duration = 110;
const LONGEST_TYPING: Duration = 12 * SECOND;
/** Nobody answers a greeting or "one moment" before the agent has had the time to go on. */
const AFTER_SCRIPT: [Duration, Duration] = [40 * SECOND, MINUTE];
const NUDGE_AFTER: Duration = 100 * SECOND;
const NUDGES = 2;
const SURVEY_AFTER: [Duration, Duration] = [6 * SECOND, 25 * SECOND];
/** When the survey is forgotten and the customer gone for good. */
export const CUSTOMER_STAYS: Duration = MINUTE;

/** What a customer of the city does now, if anything. */
export function customerDeed(chat: CityChat, persona: Persona, now: Instant): Deed | undefined {
  const { row } = chat;
  if (isWaiting(row)) return giveUp(chat, persona, now);
  if (row.state === 'connected') return speak(chat, persona, now);
  if (row.state === 'closed') return answerSurvey(chat, persona, now);
  return undefined;
}

/** Somebody who was handed over has been talked to and waits longer. */
function giveUp({ row }: CityChat, persona: Persona, now: Instant): Deed | undefined {
  const patience = persona.patience * (1 + row.transferCount);
  if (row.offHours || now - row.queuedAt < patience) return undefined;
  return { name: 'centre.abandon', args: { interactionId: row.id }, actor: asCustomer(row) };
}

function speak(chat: CityChat, persona: Persona, now: Instant): Deed | undefined {
  const { talk, row } = chat;
  const { last, turns } = talk;
  if (!last) return undefined;
  if (last.by === 'customer') {
    const due = last.at + NUDGE_AFTER * (1 + talk.nudges);
    if (talk.nudges >= NUDGES || now < due) return undefined;
    const nudge = pickBy(persona.chance('nudge', talk.nudges), corpora[persona.language].nudges);
    return say(chat, `nudge${talk.nudges}`, nudge);
  }
  const text = nextWords(persona, turns);
  const scripted = last.moment === 'greeting' || last.moment === 'hold';
  const [from, to] = scripted ? AFTER_SCRIPT : THINK;
  const typing = Math.min((text?.length ?? 0) * TYPE_A_SIGN, LONGEST_TYPING);
  const due = last.at + spanBy(persona.chance('think', turns), from, to) + typing;
  return text === undefined || now < due ? undefined : say(chat, `turn${turns}`, text);

  function say({ row: { id } }: CityChat, part: string, words: string): Deed {
    const args = { interactionId: id, messageId: `${id}:${part}`, text: words };
    return { name: 'centre.receiveMessage', args, actor: asCustomer(row) };
  }
}

/** The next turn of the matter; when an agent goes on after its end, one goodbye and nothing more. */
function nextWords({ matter, chance, language }: Persona, turns: number): string | undefined {
  if (turns < matter.turns.length) return matter.turns[turns]?.[0];
  return turns === matter.turns.length ? pickBy(chance('goodbye'), corpora[language].goodbyes) : undefined;
}

function answerSurvey({ row }: CityChat, persona: Persona, now: Instant): Deed | undefined {
  const { survey } = persona;
  if (!survey || !row.survey || row.survey.answeredAt !== undefined) return undefined;
  const due = row.survey.offeredAt + spanBy(persona.chance('survey at'), ...SURVEY_AFTER);
  if (now < due || now > due + CUSTOMER_STAYS) return undefined;
  return { name: 'centre.answerSurvey', args: { interactionId: row.id, ...survey }, actor: asCustomer(row) };
}
