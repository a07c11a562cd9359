import { z } from 'zod';
import { amountsSchema, type BudgetLine, budgetLineSchema, yearAt } from '../../../domain/budget/budget.ts';
import { fenSchema } from '../../../domain/budget/money.ts';
import { type Month, monthAfter, monthAt, monthsOfYear } from '../../../domain/calendar/month.ts';
import { siteDay, startOfDay } from '../../../domain/calendar/site-time.ts';
import type { JournalEvent } from '../../../domain/journal/event.ts';
import type { RowChange } from '../../../domain/journal/rows.ts';
import { DAY, HOUR, type Instant } from '../../../domain/time.ts';
import budget from '../../../resources/demo/budget.json' with { type: 'json' };
import { asPerson } from '../city/city-view.ts';
import { MemoryCentre } from '../city/memory-centre.ts';

const spentSchema = z.object({ fen: fenSchema, what: z.string(), reference: z.string() });
const moreSchema = z.object({ line: budgetLineSchema, fen: fenSchema, reason: z.string() });
const made = z
  .object({
    ground: z.string(),
    nextGround: z.string(),
    amounts: amountsSchema,
    nextAmounts: amountsSchema,
    fenAPoint: z.number(),
    monthly: z.array(spentSchema.extend({ line: budgetLineSchema, day: z.number(), step: z.number() })),
    headsets: spentSchema,
    wrong: spentSchema.extend({ reason: z.string() }),
    more: z.object({ granted: moreSchema.extend({ note: z.string() }), asked: moreSchema }),
  })
  .parse(budget);

const [LEAD, FINANCE, MANAGER] = ['zhao-min', 'shen-lan', 'gu-tao'];
/** Finance closes a month on this day of the next one. */
const CLOSES = 5;

interface Act {
  at: Instant;
  by: string | undefined;
  name: string;
  args: object;
}

/** A year's budget with what was spent of it month by month, and the next one's that waits for finance. */
export function demoBudget(rows: readonly RowChange[], now: Instant): JournalEvent[] {
  const centre = new MemoryCentre(`demo-budget-${now}`);
  centre.rows.apply(rows);
  const year = yearAt(now);
  const acts = [
    ...approval(year),
    ...monthsOfYear(`${year}-01`).flatMap((month) => monthOf(month, now)),
    ...lately(year, now),
  ];
  for (const { at, by, name, args } of acts.filter((one) => one.at < now).sort((a, b) => a.at - b.at))
    centre.mutate({ name, args }, asPerson(by ?? ''), at);
  return [...centre.events];
}

const noon = (day: string): Instant => startOfDay(siteDay(day)) + 12 * HOUR;
const dayIn = (month: Month, day: number): string => `${month}-${String(day).padStart(2, '0')}`;

function approval(year: string): Act[] {
  const { amounts, fenAPoint, ground } = made;
  const signed = { year, version: 1, passed: true, note: '' };
  const on = (day: number) => noon(dayIn(`${Number(year) - 1}-12`, day));
  const content = { amounts, fenAPoint, ground };
  return [
    { at: on(5), by: LEAD, name: 'budget.propose', args: { year, basedOn: 0, content } },
    { at: on(11), by: FINANCE, name: 'budget.check', args: signed },
    { at: on(18), by: MANAGER, name: 'budget.decide', args: signed },
  ];
}

const entered = (
  id: string,
  line: BudgetLine,
  day: string,
  { fen, what, reference }: z.infer<typeof spentSchema>,
): Act => ({
  at: noon(day),
  by: LEAD,
  name: 'expense.enter',
  args: { expenseId: `demo-${id}`, content: { line, fen, day, what, reference } },
});

/** The month before this one is left for whoever looks at the demo to close. */
function monthOf(month: Month, now: Instant): Act[] {
  const n = Number(month.slice(5));
  const spent = made.monthly.map(({ line, day, step, ...one }) =>
    entered(`${line}-${month}`, line, dayIn(month, day), {
      ...one,
      fen: one.fen + ((n * 5) % 7) * step,
      reference: `${one.reference}-${month.slice(2).replace('-', '')}`,
    }),
  );
  const after = monthAfter(month);
  if (after === monthAt(now)) return spent;
  const closes = { at: noon(dayIn(after, CLOSES)), by: FINANCE, name: 'budget.closeMonth', args: { month } };
  return [...spent, closes];
}

function lately(year: string, now: Instant): Act[] {
  const { headsets, wrong, more, nextAmounts, nextGround, fenAPoint } = made;
  const next = String(Number(year) + 1);
  const { note, ...granted } = more.granted;
  const begun = noon(`${year}-01-01`);
  const content = { amounts: nextAmounts, fenAPoint, ground: nextGround };
  const asks = (requestId: string, one: z.infer<typeof moreSchema>) => ({
    requestId,
    content: { year, ...one },
  });
  return [
    entered('headsets', 'equipment', `${year}-01-08`, headsets),
    entered('wrong', 'equipment', `${year}-01-09`, wrong),
    {
      at: begun + 9 * DAY,
      by: MANAGER,
      name: 'expense.takeBack',
      args: { expenseId: 'demo-wrong-back', takesBack: 'demo-wrong', reason: wrong.reason },
    },
    { at: begun + 10 * DAY, by: LEAD, name: 'expense.askForMore', args: asks('demo-granted', granted) },
    {
      at: begun + 12 * DAY,
      by: MANAGER,
      name: 'expense.decideOnMore',
      args: { requestId: 'demo-granted', approved: true, note },
    },
    { at: now - DAY, by: LEAD, name: 'expense.askForMore', args: asks('demo-asked', more.asked) },
    { at: now - 2 * DAY, by: LEAD, name: 'budget.propose', args: { year: next, basedOn: 0, content } },
  ];
}
