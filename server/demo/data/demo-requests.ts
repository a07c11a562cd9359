import { z } from 'zod';
import { changeRefSchema } from '../../../domain/correction/change.ts';
import { correctionContentSchema, judgementSchema } from '../../../domain/correction/correction.ts';
import { findingRefSchema } from '../../../domain/correction/finding.ts';
import type { JournalEvent } from '../../../domain/journal/event.ts';
import type { RowChange } from '../../../domain/journal/rows.ts';
import type { Study } from '../../../domain/study/study.ts';
import { DAY, HOUR, type Instant } from '../../../domain/time.ts';
import improvement from '../../../resources/demo/improvement.json' with { type: 'json' };
import type { Centre } from '../../centre/centre.ts';
import { readRows } from '../../db/rows.ts';
import { asPerson } from '../city/city-view.ts';
import { MemoryCentre } from '../city/memory-centre.ts';
import { demoCentre } from './demo-centre.ts';

const requestSchema = correctionContentSchema
  .pick({ title: true, why: true, ownerId: true, queueId: true, metric: true, target: true })
  .extend({
    id: z.string(),
    by: z.string(),
    /** Of a study that of the quarter before, which has a finding. */
    finding: findingRefSchema.partial({ id: true }),
    madeDaysAgo: z.number(),
    dueDaysAgo: z.number(),
    decidedDaysAgo: z.number().optional(),
    remark: z.string().optional(),
    change: changeRefSchema.optional(),
    doneDaysAgo: z.number().optional(),
    note: z.string().optional(),
    judged: z.object({ judgement: judgementSchema, text: z.string() }).optional(),
  });
type Request = z.infer<typeof requestSchema>;

const MANAGER = 'gu-tao';
const APPROVER = 'qin-fang';

/** What was asked to be changed because of a finding: one that ran its whole course, one under way, one that waits for a word. */
export async function demoRequests({ db, clock }: Centre): Promise<JournalEvent[]> {
  const now = clock.now();
  const memory = new MemoryCentre(`demo-requests-${now}`);
  memory.rows.apply(demoCentre(now));
  for (const entity of ['servicepromise', 'study', 'problem'] as const)
    for (const row of await readRows(db, entity))
      memory.rows.apply([{ entity, id: row.id, row } as RowChange]);
  const [study] = memory.rows.all('study').filter(({ findings }) => findings.length > 0);
  for (const request of z.array(requestSchema).parse(improvement.requests)) play(memory, request, study, now);
  return memory.events;
}

function play(memory: MemoryCentre, request: Request, study: Study | undefined, now: Instant): void {
  const { id: correctionId, by, finding, madeDaysAgo, dueDaysAgo, decidedDaysAgo, ...rest } = request;
  const { remark: reason = '', change, doneDaysAgo, note, judged, ...content } = rest;
  const ago = (days: number): Instant => now - days * DAY;
  const from =
    finding.of === 'study' ? { of: 'study', id: study?.id, part: study?.findings[0]?.id } : finding;
  const act = (name: string, args: object, actor: string, at: Instant) =>
    memory.mutate({ name: `correction.${name}`, args: { correctionId, ...args } }, asPerson(actor), at);
  act('make', { content: { ...content, finding: from, dueAt: ago(dueDaysAgo) } }, by, ago(madeDaysAgo));
  if (decidedDaysAgo === undefined) return;
  act('decide', { approved: true, reason }, APPROVER, ago(decidedDaysAgo));
  if (change === undefined || doneDaysAgo === undefined) return;
  act('link', { change }, content.ownerId, ago(doneDaysAgo) - HOUR);
  act('done', { note }, content.ownerId, ago(doneDaysAgo));
  if (judged) act('judge', judged, MANAGER, now - HOUR);
}
