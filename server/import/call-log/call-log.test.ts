import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { MemoryRows } from '../../../domain/journal/project.ts';
import type { ImportItem } from '../import-format.ts';
import { callLog } from './call-log.ts';

// Rows in the shape of a call log; the numbers are made up.
const header =
  'vru_line,call_id,customer_id,type,date,outcome,server,vru_exit_at,queue_start_at,queue_exit_at,answer_at,end_at';
const d = '2026-03-02T';

async function read(...rows: string[]): Promise<ImportItem[]> {
  const text = Readable.from([[header, ...rows].join('\n')]).setEncoding('utf8');
  const options = { queueId: 'q', zone: 'Asia/Shanghai', language: 'zh-CN' as const };
  const items: ImportItem[] = [];
  for await (const item of callLog.read({ bytes: 0, bytesRead: () => 0, text }, options)) items.push(item);
  return items.sort((a, b) => a.line - b.line);
}

async function legOf(row: string) {
  const [item] = await read(row);
  if (!item || !('events' in item)) throw new Error(`not imported: ${JSON.stringify(item)}`);
  const rows = new MemoryRows().play(item.events);
  const [leg] = rows.all('leg');
  return { leg, interaction: rows.get('interaction', item.interactionId) };
}

describe('a call', () => {
  it('waits from queue entry to queue exit and talks as long as the log says', async () => {
    const { leg, interaction } = await legOf(
      `L1,7,81234567, PS,2026-03-02,AGENT,ANNA,${d}09:00:10,${d}09:00:10,${d}09:00:40,${d}09:00:39,${d}09:05:39`,
    );
    expect(leg).toMatchObject({ agentId: 'import:call-log:anna' });
    expect((leg?.answeredAt ?? 0) - (leg?.enteredAt ?? 0)).toBe(30_000);
    expect((leg?.talkEndedAt ?? 0) - (leg?.answeredAt ?? 0)).toBe(300_000);
    expect(interaction).toMatchObject({ topic: 'PS', channel: 'voice', source: 'import', state: 'closed' });
    expect(JSON.stringify(interaction)).not.toContain('81234567');
  });

  it('that was answered without queueing waited 0', async () => {
    const { leg } = await legOf(
      `L1,7,0,NW,2026-03-02,AGENT,NO_SERVER,${d}09:00:10,,,${d}09:00:12,${d}09:01:12`,
    );
    expect(leg).toMatchObject({ enteredAt: leg?.answeredAt, agentId: 'import:call-log:unknown' });
  });

  it('counts as answered even without any service time', async () => {
    const { leg } = await legOf(`L1,7,0,NW,2026-03-02,AGENT,ANNA,${d}09:00:10,,,,`);
    expect(leg?.answeredAt).toBe(Date.parse(`${d}09:00:10+08:00`));
    expect(leg?.endedAt).toBe(leg?.answeredAt);
  });

  it('crosses midnight', async () => {
    const { leg } = await legOf(
      `L1,7,0,NW,2026-03-02,AGENT,ANNA,${d}23:59:50,${d}23:59:50,2026-03-03T00:00:05,2026-03-03T00:00:04,2026-03-03T00:01:04`,
    );
    expect((leg?.answeredAt ?? 0) - (leg?.enteredAt ?? 0)).toBe(15_000);
  });

  it('that hung up while queued is abandoned, service times or not', async () => {
    const { leg, interaction } = await legOf(
      `L1,7,0,NW,2026-03-02,HANG,NO_SERVER,${d}09:00:10,${d}09:00:10,${d}09:00:13,${d}09:00:13,${d}09:00:20`,
    );
    expect(interaction?.state).toBe('abandoned');
    expect((leg?.abandonedAt ?? 0) - (leg?.enteredAt ?? 0)).toBe(3_000);
  });
});

it('lists rows that are no calls in a queue, with line and reason', async () => {
  const good = `L1,7,0,NW,2026-03-02,AGENT,ANNA,${d}09:00:10,,,${d}09:00:12,${d}09:01:12`;
  const items = await read(
    `L1,1,0,NW,2026-03-02,PHANTOM,NO_SERVER,${d}09:00:10,,,,`,
    `L1,2,0,NW,2026-03-02,HANG,NO_SERVER,${d}09:00:10,,,,`,
    `L1,3,0,NW,2026-03-02,LOST,NO_SERVER,${d}09:00:10,,,,`,
    `L1,4,0,NW,2026-03-02,AGENT,ANNA,${d}09:00:10,25 o'clock,${d}09:00:12,,`,
    'L1,5,0',
    good,
    `L1,6,0,NW,2026-03-02,HANG,NO_SERVER,${d}09:00:10,${d}09:00:10,${d}09:00:05,,`,
  );
  expect(items.map((item) => `${item.line} ${'reason' in item ? item.reason : 'imported'}`)).toEqual([
    '2 phantom',
    '3 neverQueued',
    '4 unknownOutcome',
    '5 badTime',
    '6 malformed',
    '7 imported',
    '8 badTime',
  ]);
});

it('says which columns a foreign file lacks', async () => {
  const text = Readable.from(['a,b\n1,2\n']).setEncoding('utf8');
  const options = { queueId: 'q', zone: 'Asia/Shanghai', language: 'en' as const };
  const items: ImportItem[] = [];
  for await (const item of callLog.read({ bytes: 0, bytesRead: () => 0, text }, options)) items.push(item);
  expect(items).toMatchObject([
    { line: 2, reason: 'malformed', detail: expect.stringContaining('missing columns: vru_line') },
  ]);
});
