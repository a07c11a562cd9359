import type { FigureSelection } from '../../contract/http/figures.ts';
import { HALF_HOUR, intervalOf, intervalStart } from '../../domain/metrics/intervals.ts';
import type { Grain } from './roll-ups.ts';

const EVER = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** What is asked for, and of which queues somebody may be told. */
export interface Selection extends Omit<FigureSelection, 'variant'> {
  queueIds: readonly string[];
}

/** Conditions with their parameters, numbered from where the caller's own end. */
export class Where {
  readonly params: unknown[];
  readonly #parts: string[] = [];

  constructor(...params: unknown[]) {
    this.params = params;
  }

  /** The placeholder of one more parameter. */
  param(value: unknown): string {
    this.params.push(value);
    return `$${this.params.length}`;
  }

  and(condition: string): this {
    this.#parts.push(condition);
    return this;
  }

  get sql(): string {
    return this.#parts.join(' and ');
  }
}

/** The rows or cells of the selection, whenever they are. */
export function addDimensions(where: Where, { queueIds, queueId, channel, kind }: Selection): void {
  where.and(`queue_id = any(${where.param(queueId === undefined ? queueIds : [queueId])}::text[])`);
  if (channel !== undefined) where.and(`channel = ${where.param(channel)}`);
  if (kind !== undefined) where.and(`kind = ${where.param(kind)}`);
}

/** Of one person, and of what matters came to. */
export function addWhoseAndWhat(where: Where, { agentId, disposition }: Selection): void {
  if (agentId !== undefined) where.and(`agent_id = ${where.param(agentId)}`);
  if (disposition !== undefined) where.and(`disposition = ${where.param(disposition)}`);
}

/** The facts of the period. */
export const addWithin = (where: Where, { from, to }: Selection): Where =>
  where.and(`at >= ${where.param(from)}::bigint and at < ${where.param(to)}::bigint`);

/**
 * The cells that make up [from, to): those of `grain` that lie in it whole, what is left at the edges as half hours. Edges
 * of nothing are left out, since a plan for several ranges costs several times as much as one for the only range there is.
 */
export function addPeriod(where: Where, { from, to }: Selection, grain: Grain): void {
  const within = (grain: string, start: number, end: number) =>
    `(grain = '${grain}' and at >= ${where.param(start)}::bigint and at < ${where.param(end)}::bigint)`;
  const last = intervalStart(grain, to);
  const first = intervalStart(grain, from) === from ? from : intervalOf(grain, from, EVER).to;
  if (first >= last) {
    where.and(within('halfHour', from, to));
    return;
  }
  const ranges = [within(grain, first, last)];
  if (from < first) ranges.push(within('halfHour', from, first));
  if (last < to) ranges.push(within('halfHour', last, to));
  where.and(`(${ranges.join(' or ')})`);
}

export const isOnHalfHour = (at: number): boolean => at % HALF_HOUR === 0;
