import { LOW_STARS } from '../feedback/feedback.ts';
import type { Interaction } from '../interaction/interaction.ts';
import type { JournalEvent } from '../journal/event.ts';
import { findPhrases } from '../script/phrases/find-phrases.ts';
import { MINUTE, SECOND } from '../time.ts';
import { wentBack } from '../transfer/transfer.ts';
import type { FlagKind, RaisedFlag } from './flag.ts';
import { cardNumberIn, identityNumberIn, lastFour } from './personal-number.ts';

/** A customer who waited so long for words, or on hold, was left alone. */
export const SILENCE = 3 * MINUTE;
export const LONG_HOLD = 2 * MINUTE;
/** Nobody is helped by a call that its agent ended so soon. */
export const AT_ONCE = 10 * SECOND;
/** What one interaction keeps; more of the same tells nothing more. */
const FLAG_LIMIT = 30;

const COMPLAINT = /投诉|举报|12315|消协|曝光|起诉|complain|sue you|consumer (?:council|association)/i;
const CALL_BACK =
  /(?:给您|给你|再)(?:回电|回拨|打电话|致电)|稍后(?:联系|回复)(?:您|你)|call you back|get back to you/i;

/**
 * The interaction with what the rules saw in this event. Imported history is left as it came. What has turned out
 * otherwise is taken back: complaint words once it is a complaint, a promise in words once it is a callback.
 */
export function withRaised(
  before: Interaction | undefined,
  after: Interaction,
  event: JournalEvent,
): Interaction {
  if (after.source === 'import') return after;
  const kept = (after.raised ?? []).filter(({ kind, verdict }) => verdict || !isOver(kind, event));
  const found = raisedBy(before, after, event).filter(({ id }) => !kept.some((one) => one.id === id));
  if (found.length === 0 && kept.length === (after.raised?.length ?? 0)) return after;
  return { ...after, raised: [...kept, ...found].slice(0, FLAG_LIMIT) };
}

const isOver = (kind: FlagKind, event: JournalEvent): boolean =>
  (kind === 'promiseUnkept' && event.type === 'callback.promised') ||
  (kind === 'complaintWords' && event.type === 'interaction.kindSet' && event.data.kind === 'complaint');

function raisedBy(before: Interaction | undefined, after: Interaction, event: JournalEvent): RaisedFlag[] {
  switch (event.type) {
    case 'interaction.arrived':
      return event.data.recordingNotice ? [] : [flag('noNotice', event.at)];
    case 'message.posted':
      return [...missingGreeting(before, after, event.at), ...inWords(before, event)];
    case 'interaction.resumed':
      return before?.heldSince !== undefined && event.at - before.heldSince > LONG_HOLD
        ? [flag('longHold', before.heldSince)]
        : [];
    case 'interaction.accepted':
      return wentBack(after) ? [flag('pingPong', event.at)] : [];
    case 'survey.answered':
      return event.data.stars <= LOW_STARS ? [flag('lowStars', event.at, '★'.repeat(event.data.stars))] : [];
    case 'interaction.wrapUpStarted':
      return endedAtOnce(before, event);
    case 'interaction.closed': {
      const left = after.skipped ?? [];
      const names = left.flatMap(({ title }) => title?.[after.language] ?? []).join(' · ');
      const skipped = left.length > 0 ? [flag('stepSkipped', event.at, names || undefined)] : [];
      return [...endedAtOnce(before, event), ...skipped];
    }
    default:
      return [];
  }
}

/** A call that was talked on is over by its agent's word. */
function endedAtOnce(before: Interaction | undefined, { at, actor }: JournalEvent): RaisedFlag[] {
  if (before?.takenAt === undefined || before.state === 'wrapUp' || actor.kind !== 'person') return [];
  return at - before.takenAt < AT_ONCE ? [flag('endedAtOnce', before.takenAt)] : [];
}

function missingGreeting(before: Interaction | undefined, after: Interaction, at: number): RaisedFlag[] {
  const had = before?.flags.includes('noGreeting') ?? false;
  return !had && after.flags.includes('noGreeting') ? [flag('noGreeting', at)] : [];
}

function inWords(
  before: Interaction | undefined,
  { actor, at, data: { text, automatic } }: Extract<JournalEvent, { type: 'message.posted' }>,
): RaisedFlag[] {
  const number = cardNumberIn(text) ?? identityNumberIn(text);
  const flags = number ? [flag('cardNumber', at, lastFour(number))] : [];
  if (actor.kind === 'customer') {
    const words = before?.kind === 'complaint' ? undefined : COMPLAINT.exec(text)?.[0];
    return words ? [...flags, flag('complaintWords', at, words)] : flags;
  }
  if (actor.kind !== 'person' || automatic) return flags;
  const [phrase] = findPhrases(text, at);
  const promise = CALL_BACK.exec(text)?.[0];
  const since = before?.waitingSince;
  return [
    ...flags,
    ...(phrase ? [flag('phrase', at, phrase.words)] : []),
    ...(promise ? [flag('promiseUnkept', at, promise)] : []),
    ...(since !== undefined && at - since > SILENCE ? [flag('silence', since)] : []),
  ];
}

const flag = (kind: FlagKind, at: number, words?: string): RaisedFlag => ({
  id: `${kind}/${at}`,
  kind,
  at,
  ...(words !== undefined && { words }),
});
