/**
 * A second opinion about the promised times of chats, for tests: it reads what happened line by line and knows the rules of
 * the manuals as typed in here. It shares no code with the product and knows nothing of rows. It speaks of inquiries by chat
 * to a queue that is always open, whose first answer is promised within half a minute.
 */

/** As much of an event as is looked at. */
export interface Happened {
  type: string;
  at: number;
  actor: { kind: string };
  data: { automatic?: boolean; solved?: boolean };
}

export interface OracleClock {
  clock: 'firstAnswerAuto' | 'firstAnswerHuman' | 'customerWaiting' | 'resolution';
  startedAt: number;
  dueAt: number;
  /** When it was decided; undefined while it runs. */
  stoppedAt: number | undefined;
  met: boolean | undefined;
}

const FIRST_ANSWER = 30_000;
const WAITING = 180_000;
const HANDLED = 48 * 3_600_000;

/** Every clock of one chat up to `asOf`: the two of the first answer, one for each wait, and that of the whole matter. */
export function oracleClocks(events: readonly Happened[], asOf: number): OracleClock[] {
  const asked = events.find(isCustomer)?.at ?? 0;
  const arrived = events.find(({ type }) => type === 'interaction.arrived')?.at ?? 0;
  const closed = events.find(({ type }) => type === 'interaction.closed');
  const auto = events.find((event) => isAutomatic(event) || isAgent(event))?.at;
  const human = events.find(isAgent)?.at;
  const end = closed?.at;
  const first = (clock: OracleClock['clock'], stoppedAt: number | undefined) =>
    clockOf(
      clock,
      asked,
      asked + FIRST_ANSWER,
      stoppedAt === undefined ? undefined : Math.max(asked, stoppedAt),
      end,
    );
  const solvedAt = closed?.data.solved ? closed.at : undefined;
  const due = arrived + HANDLED + theirTurn(events, arrived, solvedAt ?? end ?? asOf);
  return [
    first('firstAnswerAuto', auto),
    first('firstAnswerHuman', human),
    ...waits(events, end),
    clockOf('resolution', arrived, due, solvedAt, end),
  ].filter((clock) => clock !== undefined);
}

const isMessage = ({ type }: Happened) => type === 'message.posted';
const isCustomer = (event: Happened) => isMessage(event) && event.actor.kind === 'customer';
const isAutomatic = (event: Happened) => isMessage(event) && event.data.automatic === true;
const isAgent = (event: Happened) => isMessage(event) && event.actor.kind === 'person' && !isAutomatic(event);

/** An answer decides a clock; an end without one only decides what had run out before. */
function clockOf(
  clock: OracleClock['clock'],
  startedAt: number,
  dueAt: number,
  stoppedAt: number | undefined,
  end: number | undefined,
): OracleClock | undefined {
  const face = { clock, startedAt, dueAt };
  if (stoppedAt !== undefined) return { ...face, stoppedAt, met: stoppedAt <= dueAt };
  if (end === undefined) return { ...face, stoppedAt: undefined, met: undefined };
  return end > dueAt ? { ...face, stoppedAt: end, met: false } : undefined;
}

/** From the oldest message nobody has answered to the answer. */
function waits(events: readonly Happened[], end: number | undefined): (OracleClock | undefined)[] {
  const found: (OracleClock | undefined)[] = [];
  let since: number | undefined;
  for (const event of events) {
    if (isCustomer(event)) since ??= event.at;
    if (!isAgent(event) || since === undefined) continue;
    found.push(clockOf('customerWaiting', since, since + WAITING, event.at, undefined));
    since = undefined;
  }
  if (since !== undefined) found.push(clockOf('customerWaiting', since, since + WAITING, undefined, end));
  return found;
}

/** How long it was the customer's turn within [from, to]: from our word until theirs, a hold or a hand-over. */
function theirTurn(events: readonly Happened[], from: number, to: number): number {
  let total = 0;
  let since: number | undefined;
  for (const event of [...events, { type: 'end', at: to, actor: { kind: 'system' }, data: {} }]) {
    if (event.at > to) continue;
    if (isAgent(event)) since ??= event.at;
    const ends = isCustomer(event) || ['interaction.held', 'transfer.requested', 'end'].includes(event.type);
    if (!ends || since === undefined) continue;
    total += event.at - Math.max(since, from);
    since = undefined;
  }
  return total;
}
