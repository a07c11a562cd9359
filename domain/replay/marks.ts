import type { VerificationResult } from '../customer/verification.ts';
import type { FlagKind } from '../flags/flag.ts';
import type { InteractionState } from '../interaction/interaction.ts';
import type { ArticleUse } from '../knowledge/article-use.ts';
import type { Bilingual } from '../language.ts';
import type { GapReason } from '../recording/coverage.ts';
import { isGreeting } from '../script/fill-script.ts';
import type { ScriptUse } from '../script/script.ts';
import type { SlaClock } from '../sla/clocks.ts';
import type { SlaClockId } from '../sla/policy.ts';
import type { Instant } from '../time.ts';
import type { TransferTarget } from '../transfer/transfer.ts';
import type { StateSpan } from './state-spans.ts';
import type { Step } from './walk.ts';

export type CallbackMark = 'promised' | 'placeReached' | 'reminded' | 'snoozed' | 'reassigned' | 'attempted';

/** What one can jump to on a timeline. */
export type MarkContent =
  | { kind: 'message'; messageId: string; by: 'customer' | 'person' | 'system' }
  | { kind: 'script'; messageId: string; use: ScriptUse }
  | { kind: 'missingGreeting'; messageId: string; personId: string }
  | { kind: 'transfer'; transferId: string; fromPersonId: string; to: TransferTarget; returned?: true }
  | { kind: 'packageRead'; personId: string }
  | {
      kind: 'consult';
      what: 'asked' | 'said' | 'willing' | 'declined' | 'left';
      personId: string;
      text: string;
    }
  | { kind: 'observer'; what: 'looksOn' | 'speaks' | 'gone'; personId: string }
  | { kind: 'turnedDown'; personId: string; how: 'declined' | 'missed' }
  | { kind: 'escalated'; reason: 'declines' | 'transfers' }
  | { kind: 'hold'; edge: 'start' | 'end' }
  | { kind: 'clock'; clockId: SlaClockId; clauseId: string; edge: 'start' | 'stop' | 'breach' }
  | { kind: 'talkResumed'; personId: string | undefined }
  | { kind: 'state'; state: InteractionState; holderId: string | undefined; queueId: string }
  | { kind: 'callback'; callbackId: string; what: CallbackMark }
  | { kind: 'file'; by: 'customer' | 'person' | 'system'; name: string }
  | { kind: 'fileGone'; why: 'author' | 'neverCame' }
  | { kind: 'knowledge'; what: ArticleUse | 'helped' | 'didNotHelp' | 'missing'; title: string }
  | { kind: 'guide'; title: Bilingual; say: string; choice: string }
  | { kind: 'phraseAside'; words: string }
  | { kind: 'procedure'; title: Bilingual; text: Bilingual; done: boolean }
  | { kind: 'verification'; result: VerificationResult }
  | { kind: 'gap'; reason: GapReason }
  | { kind: 'note'; personId: string; text: string }
  | { kind: 'flag'; flag: FlagKind; words: string | undefined }
  | { kind: 'survey'; what: 'offered' | 'answered'; stars: number | undefined };

/** A mark has an id of its own that stays the same however often the timeline is laid out. */
export type Mark = MarkContent & { id: string; at: Instant };

/** What the events themselves say. */
export const eventMarks = (steps: readonly Step[]): Mark[] =>
  steps.flatMap((step, n) =>
    contentOf(step, steps[n - 1]).map((content) => ({
      ...content,
      id: `${step.event.id}/${content.kind}`,
      at: step.at,
    })),
  );

function contentOf(step: Step, before: Step | undefined): MarkContent[] {
  const { event } = step;
  switch (event.type) {
    case 'message.posted':
      return messageContent(step, before);
    case 'interaction.offerDeclined':
      return [{ kind: 'turnedDown', personId: event.data.personId, how: 'declined' }];
    case 'interaction.offerMissed':
      return [{ kind: 'turnedDown', personId: event.data.personId, how: 'missed' }];
    case 'interaction.escalated':
      return [{ kind: 'escalated', reason: event.data.reason }];
    case 'transfer.requested': {
      const { transferId, to, returned } = event.data;
      const back = returned && { returned: true as const };
      return [{ kind: 'transfer', transferId, fromPersonId: event.actor.id, to, ...back }];
    }
    case 'attachment.added':
      return [{ kind: 'file', by: event.actor.kind, name: event.data.name }];
    case 'attachment.withdrawn':
      return [{ kind: 'fileGone', why: event.data.reason }];
    case 'guide.chosen': {
      const { title, say, choice } = event.data;
      return [{ kind: 'guide', title, say, choice }];
    }
    case 'phrase.putAside':
      return [{ kind: 'phraseAside', words: event.data.words }];
    case 'procedure.ticked': {
      const { title, text, done } = event.data;
      return [{ kind: 'procedure', title, text, done }];
    }
    case 'verification.recorded':
      return [{ kind: 'verification', result: event.data.result }];
    case 'survey.offered':
      return [{ kind: 'survey', what: 'offered', stars: undefined }];
    case 'survey.answered':
      return [{ kind: 'survey', what: 'answered', stars: event.data.stars }];
    default:
      return [
        ...callbackContent(step),
        ...knowledgeContent(step),
        ...consultContent(step),
        ...observerContent(step),
      ];
  }
}

function callbackContent({ event }: Step): MarkContent[] {
  switch (event.type) {
    case 'callback.promised':
      return [{ kind: 'callback', callbackId: event.data.callbackId, what: 'promised' }];
    case 'callback.placeReached':
      return [{ kind: 'callback', callbackId: event.data.callbackId, what: 'placeReached' }];
    case 'callback.reminded':
      return [{ kind: 'callback', callbackId: event.data.callbackId, what: 'reminded' }];
    case 'callback.snoozed':
      return [{ kind: 'callback', callbackId: event.data.callbackId, what: 'snoozed' }];
    case 'callback.reassigned':
      return [{ kind: 'callback', callbackId: event.data.callbackId, what: 'reassigned' }];
    case 'callback.attempted':
      return [{ kind: 'callback', callbackId: event.data.callbackId, what: 'attempted' }];
    default:
      return [];
  }
}

/** What colleagues said among themselves, which no customer has seen; and that a package was read. */
function consultContent({ event }: Step): MarkContent[] {
  const personId = event.actor.id;
  switch (event.type) {
    case 'transfer.read':
      return [{ kind: 'packageRead', personId }];
    case 'consult.asked':
      return [{ kind: 'consult', what: 'asked', personId: event.data.personId, text: event.data.summary }];
    case 'consult.said':
      return [{ kind: 'consult', what: 'said', personId, text: event.data.text }];
    case 'consult.answered':
      return [
        {
          kind: 'consult',
          what: event.data.willing ? 'willing' : 'declined',
          personId,
          text: event.data.text,
        },
      ];
    case 'consult.left':
      return [{ kind: 'consult', what: 'left', personId, text: '' }];
    default:
      return [];
  }
}

/** A lead who looked on, or spoke as well: each look into a conversation can be seen (C-147). */
function observerContent({ event }: Step): MarkContent[] {
  const personId = event.actor.id;
  switch (event.type) {
    case 'interaction.observed':
      return [{ kind: 'observer', what: 'looksOn', personId }];
    case 'interaction.joined':
      return [{ kind: 'observer', what: 'speaks', personId }];
    case 'interaction.observerLeft':
      return [{ kind: 'observer', what: 'gone', personId }];
    default:
      return [];
  }
}

/** What was looked up, and whether it was there (C-228). */
function knowledgeContent({ event }: Step): MarkContent[] {
  switch (event.type) {
    case 'knowledge.used':
      return [{ kind: 'knowledge', what: event.data.how, title: event.data.title }];
    case 'knowledge.judged':
      return [
        { kind: 'knowledge', what: event.data.helped ? 'helped' : 'didNotHelp', title: event.data.title },
      ];
    case 'knowledge.missing':
      return [{ kind: 'knowledge', what: 'missing', title: event.data.words }];
    default:
      return [];
  }
}

/** The first words of a person without a greeting are a mark of their own (C-039). */
function messageContent({ event, row }: Step, before: Step | undefined): MarkContent[] {
  if (event.type !== 'message.posted') return [];
  const { messageId, automatic, script } = event.data;
  const marks: MarkContent[] = [{ kind: 'message', messageId, by: automatic ? 'system' : event.actor.kind }];
  if (script) marks.push({ kind: 'script', messageId, use: script });
  const firstWords = before?.row.firstHumanAt === undefined && row.firstHumanAt !== undefined;
  // A lead who has joined need not greet.
  const own = row.ownerId === undefined || row.ownerId === event.actor.id;
  if (firstWords && own && !isGreeting(script))
    marks.push({ kind: 'missingGreeting', messageId, personId: event.actor.id });
  return marks;
}

/** What the rules for quality saw, at the instant that shows it; what has a mark of its own is left out. */
export const flagMarks = (steps: readonly Step[]): Mark[] =>
  (steps.at(-1)?.row.raised ?? [])
    .filter(({ kind }) => kind !== 'noGreeting' && kind !== 'lowStars')
    .map(({ id, kind: flag, at, words }) => ({ kind: 'flag', id: `flag/${id}`, at, flag, words }));

/** The mark of the first state: the arrival. */
export const FIRST_STATE = 'state/0';

/** The beginning of each state, and both ends of each hold. A hold that lasts to the end of the timeline has no end. */
export const stateMarks = (spans: readonly StateSpan[], endedAt: Instant): Mark[] =>
  spans.flatMap((span, n): Mark[] => {
    const { state, holderId, queueId } = span;
    if (state === 'connected' && spans[n - 1]?.state === 'wrapUp')
      return [{ kind: 'talkResumed', id: `resumed/${n}`, at: span.from, personId: holderId }];
    if (state !== 'held')
      return [{ kind: 'state', id: `state/${n}`, at: span.from, state, holderId, queueId }];
    const start: Mark = { kind: 'hold', id: `hold/${n}`, at: span.from, edge: 'start' };
    const over = span.to < endedAt || spans[n + 1] !== undefined;
    return over ? [start, { kind: 'hold', id: `hold/${n}/end`, at: span.to, edge: 'end' }] : [start];
  });

/** Start, stop and breach of each clock. The breach stands at the last instant that would still have met it. */
export const clockMarks = (clocks: readonly SlaClock[], endedAt: Instant): Mark[] =>
  clocks.flatMap((clock, n): Mark[] => {
    const { id: clockId, clauseId } = clock;
    const edge = (name: 'start' | 'stop' | 'breach', at: Instant): Mark => ({
      kind: 'clock',
      id: `clock/${n}/${name}`,
      at,
      clockId,
      clauseId,
      edge: name,
    });
    const marks = [edge('start', clock.startedAt)];
    if (clock.dueAt < (clock.stoppedAt ?? endedAt)) marks.push(edge('breach', clock.dueAt));
    if (clock.stoppedAt !== undefined) marks.push(edge('stop', clock.stoppedAt));
    return marks;
  });
