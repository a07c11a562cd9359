import type { Leg } from '../../../domain/interaction/leg.ts';
import { evaluate, type Formula, formulas, serviceLevelFormulas } from '../../../domain/metrics/formulas.ts';
import { endSums, entrySums, type ServiceLimits } from '../../../domain/metrics/leg-facts.ts';
import { addSums, type Sums } from '../../../domain/metrics/measures.ts';
import { formulaVersion } from '../../../domain/metrics/registry.ts';
import { type ServiceLevelVariant, serviceLevelVariants } from '../../../domain/metrics/service-level.ts';
import { DAY, type Instant, SECOND } from '../../../domain/time.ts';
import type { Sql } from '../../db/database.ts';
import { readRows } from '../../db/rows.ts';
import type { ReportArguments } from './arguments.ts';

type Pair = [numerator: number, denominator: number];

export interface ReportPart {
  offered: number;
  answered: number;
  abandoned: number;
  shortAbandoned: number;
  answeredWithinThreshold: number;
  serviceLevel: Record<ServiceLevelVariant, Pair>;
  asaSeconds: Pair;
  talkSeconds: Pair;
}

export interface Report {
  formulaVersion: number;
  from: string;
  to: string;
  total: ReportPart;
  /** By the topic of the interaction: in a call log, the type of the call. */
  byType: Record<string, ReportPart>;
  /** By the hour of the zone's clock in which it came in, `00` to `23`. */
  byHourOfArrival: Record<string, ReportPart>;
}

interface Stay {
  leg: Leg;
  topic: string;
  arrivedAt: Instant;
}

const PAGE = 5_000;
/** How far a call's arrival may be from its queue entry: voice menus are short, and clocks are sometimes wrong. */
const APART = DAY;

/** The figures of every stay that came in within the period, each judged by its own queue's limits. */
export async function report(sql: Sql, asked: ReportArguments): Promise<Report> {
  const hourOf = hoursIn(asked.zone);
  const types = new Map<string, Sums[]>();
  const hours = new Map<string, Sums[]>(
    Array.from({ length: 24 }, (_, hour) => [`${hour}`.padStart(2, '0'), []]),
  );
  for (const queue of await readRows(sql, 'queue')) {
    if (asked.queueId !== undefined && queue.id !== asked.queueId) continue;
    const limits = limitsOf(queue, asked);
    for await (const { leg, topic, arrivedAt } of staysOf(sql, queue.id, asked)) {
      const sums = addSums([entrySums(leg, limits), endSums(leg) ?? {}]);
      add(types, topic, sums);
      add(hours, hourOf(arrivedAt), sums);
    }
  }
  const parts = (groups: ReadonlyMap<string, Sums[]>) =>
    Object.fromEntries(
      [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, all]) => [key, partOf(all)]),
    );
  return {
    formulaVersion,
    from: asked.fromDate,
    to: asked.toDate,
    total: partOf([...types.values()].flat()),
    byType: parts(types),
    byHourOfArrival: parts(hours),
  };
}

const limitsOf = (queue: ServiceLimits, { threshold, short }: ReportArguments): ServiceLimits => ({
  serviceLevelMs: threshold === undefined ? queue.serviceLevelMs : threshold * SECOND,
  shortAbandonMs: short === undefined ? queue.shortAbandonMs : short * SECOND,
});

function add(groups: Map<string, Sums[]>, key: string, sums: Sums): void {
  const group = groups.get(key);
  if (group) group.push(sums);
  else groups.set(key, [sums]);
}

/** The stays in a queue that came in within the period, page by page. */
async function* staysOf(sql: Sql, queueId: string, { from, to }: ReportArguments): AsyncGenerator<Stay> {
  let after: { at: Instant; id: string } = { at: from - APART, id: '' };
  for (;;) {
    const found = await sql.query<{ leg: Leg; topic: string | null }>(
      `select leg.doc as leg, interaction.doc->>'topic' as topic
       from leg join interaction on interaction.id = leg.interaction_id
       where leg.queue_id = $1 and (leg.entered_at, leg.id) > ($2::bigint, $3) and leg.entered_at < $4::bigint
       order by leg.entered_at, leg.id limit ${PAGE}`,
      [queueId, after.at, after.id, to + APART],
    );
    for (const { leg, topic } of found) {
      const arrivedAt = leg.arrivedAt ?? leg.enteredAt;
      if (arrivedAt >= from && arrivedAt < to) yield { leg, topic: topic ?? '', arrivedAt };
    }
    const last = found.at(-1)?.leg;
    if (!last) return;
    after = { at: last.enteredAt, id: last.id };
  }
}

/** The hour of a zone's clock, as two digits. */
function hoursIn(zone: string): (at: Instant) => string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });
  return (at) => format.format(at).padStart(2, '0');
}

function partOf(all: readonly Sums[]): ReportPart {
  const sums = addSums(all);
  const count = (measure: keyof Sums) => sums[measure] ?? 0;
  const levels = serviceLevelVariants.map((variant) => [
    variant,
    pairOf(serviceLevelFormulas[variant], sums),
  ]);
  return {
    offered: count('offered'),
    answered: count('answered'),
    abandoned: count('abandoned'),
    shortAbandoned: count('shortAbandoned'),
    answeredWithinThreshold: count('answeredInTime'),
    serviceLevel: Object.fromEntries(levels) as ReportPart['serviceLevel'],
    asaSeconds: inSeconds(pairOf(formulas.asa, sums)),
    talkSeconds: inSeconds(pairOf(formulas.talk, sums)),
  };
}

function pairOf(formula: Formula, sums: Sums): Pair {
  const { numerator, denominator = 0 } = evaluate(formula, sums);
  return [numerator, denominator];
}

const inSeconds = ([ms, n]: Pair): Pair => [ms / SECOND, n];
