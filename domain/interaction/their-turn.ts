import type { Span } from '../calendar/opening-hours.ts';
import type { Instant } from '../time.ts';
import type { Interaction } from './interaction.ts';

type TurnRow = Pick<Interaction, 'source' | 'theirTurnSince' | 'theirTurns'>;
type Turn = Pick<Interaction, 'theirTurnSince' | 'theirTurns'>;

/** We have spoken: from now on it is the customer's turn, unless it was already. History keeps no clocks. */
export const passTurn = (row: TurnRow, at: Instant): Turn =>
  row.source === 'import' ? {} : { theirTurnSince: row.theirTurnSince ?? at };

/** The turn is ours again: the customer wrote, or we asked them to wait, or somebody else of us takes over. */
export function takeTurnBack(row: TurnRow, at: Instant): Turn {
  const { theirTurnSince: from, theirTurns = [] } = row;
  if (from === undefined) return {};
  const over = at > from ? [...theirTurns, { from, to: at }] : theirTurns;
  return { theirTurnSince: undefined, theirTurns: over.length ? over : undefined };
}

/** When it was the customer's turn up to `until`, in order, the present turn included. */
export function theirTurnsUntil(row: Turn, until: Instant): Span[] {
  const { theirTurnSince: from, theirTurns = [] } = row;
  const past = theirTurns.filter((turn) => turn.from < until);
  return from !== undefined && from < until ? [...past, { from, to: until }] : past;
}
