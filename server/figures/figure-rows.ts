import type { FigureRow, FigureRowsReply } from '../../contract/http/figures.ts';
import { evaluate, type Formula, type Terms } from '../../domain/metrics/formulas.ts';
import type { Measure } from '../../domain/metrics/measures.ts';
import type { Sql } from '../db/database.ts';
import { notAbout } from '../modules/interactions/search.ts';
import { readSums } from './read-figures.ts';
import { addDimensions, addWhoseAndWhat, addWithin, type Selection, Where } from './select-cells.ts';

interface Page {
  after?: string | undefined;
  limit: number;
}

const read = (measure: Measure): string => `coalesce((sums->>'${measure}')::bigint, 0)`;

/** What a fact adds to these terms. Measures are words of the product's own, never of a caller's. */
function termsInSql({ plus, minus = [] }: Terms): string {
  const sum = plus.map(read).join(' + ');
  return minus.length ? `${sum} - (${minus.map(read).join(' + ')})` : sum;
}

/** The facts behind a figure: whatever adds to it, or to what it is a part of. */
function behind(where: Where, selection: Selection, { over, under }: Formula): void {
  addDimensions(where, selection);
  addWhoseAndWhat(where, selection);
  addWithin(where, selection);
  where.and(under ? `(${termsInSql(under)} <> 0 or ${termsInSql(over)} <> 0)` : `${termsInSql(over)} <> 0`);
}

/** One page of the rows behind a figure, and what all of them sum to. What is said of the reader counts without its words. */
export async function readFigureRows(
  sql: Sql,
  selection: Selection,
  formula: Formula,
  page: Page,
  readerId: string,
): Promise<FigureRowsReply> {
  const { over, under } = formula;
  const parts = `${termsInSql(over)} as numerator, ${under ? termsInSql(under) : 'null::bigint'} as denominator`;
  // The sums know what a count of the rows would find: each row is one in the denominator, or one in the count.
  const [whole] = await readSums(sql, selection, 'whole', 'none');
  const figure = evaluate(formula, whole?.sums ?? {});
  const some = new Where();
  behind(some, selection, formula);
  const after = cursorOf(page.after);
  if (after)
    some.and(
      `(at, row_id, n) > (${some.param(after.at)}::bigint, ${some.param(after.id)}, ${some.param(after.n)}::integer)`,
    );
  const found = await sql.query<FigureLine>(
    `select facts.*, i.doc->>'customerName' as "customerName", i.doc->>'topic' as topic
     from (
       select of, row_id as id, n, interaction_id as "interactionId", at, queue_id as "queueId", channel, kind,
         agent_id as "agentId", ${parts}
       from figure_fact where ${some.sql} order by at, row_id, n limit ${some.param(page.limit + 1)}
     ) as facts
     left join interaction as i on i.id = facts."interactionId" and ${notAbout(some.param(readerId), 'i.doc')}
     order by facts.at, facts.id, facts.n`,
    some.params,
  );
  const lines = found.slice(0, page.limit);
  const last = lines.at(-1);
  return {
    rows: lines.map(rowOf),
    total: figure.denominator ?? figure.numerator,
    figure,
    next: found.length > page.limit && last ? JSON.stringify([last.at, last.id, last.n]) : undefined,
  };
}

type FigureLine = Omit<FigureRow, 'denominator' | 'topic' | 'customerName'> & {
  n: number;
  denominator: number | null;
  customerName: string | null;
  topic: string | null;
};

const rowOf = ({ n: _, denominator, customerName, topic, ...row }: FigureLine): FigureRow => ({
  ...row,
  customerName: customerName ?? '',
  topic: topic ?? undefined,
  denominator: denominator ?? undefined,
});

/** Undefined for what is no cursor of ours: the first page. */
function cursorOf(after: string | undefined): { at: number; id: string; n: number } | undefined {
  if (after === undefined) return undefined;
  try {
    const [at, id, n] = JSON.parse(after) as unknown[];
    return Number.isInteger(at) && typeof id === 'string' && Number.isInteger(n)
      ? { at: at as number, id, n: n as number }
      : undefined;
  } catch {
    return undefined;
  }
}
