import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { MemoryRows } from '../../../domain/journal/project.ts';
import type { ImportItem } from '../import-format.ts';
import { callLog } from './call-log.ts';

// Rows in the shape of a call log; the numbers are made up.
const header =
  'vru_line,call_id,customer_id,type,date,outcome,server,vru_exit_at,queue_start_at,queue_exit_at,answer_at,end_at';
const d = '2026-03-02T';
const whole = `${header.replace('date,', 'date,arrival_at,q_time,ser_time,')}`;

const read = (...rows: string[]): Promise<ImportItem[]> => readUnder(header, ...rows);

async function readUnder(columns: string, ...rows: string[]): Promise<ImportItem[]> {
  const text = Readable.from([[columns, ...rows].join('\n')]).setEncoding('utf8');
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

describe('a log with all its columns', () => {
  const legUnder = async (row: string) => {
    const [item] = await readUnder(whole, row);
    if (!item || !('events' in item)) throw new Error(`not imported: ${JSON.stringify(item)}`);
    const rows = new MemoryRows().play(item.events);
    return { leg: rows.all('leg')[0], interaction: rows.get('interaction', item.interactionId) };
  };

  it('keeps when a call came in beside its queue entry, which its wait is counted from', async () => {
    const { leg, interaction } = await legUnder(
      `L1,7,0,PS,2026-03-02,${d}08:59:58,20,60,AGENT,ANNA,${d}09:00:04,${d}09:00:04,${d}09:00:24,${d}09:00:24,${d}09:01:24`,
    );
    expect(interaction?.arrivedAt).toBe(Date.parse(`${d}08:59:58+08:00`));
    expect(leg).toMatchObject({
      arrivedAt: interaction?.arrivedAt,
      enteredAt: Date.parse(`${d}09:00:04+08:00`),
    });
    expect((leg?.answeredAt ?? 0) - (leg?.enteredAt ?? 0)).toBe(20_000);
  });

  it('waits no longer where a clock was wrong and the menu ends before it begins', async () => {
    const { leg } = await legUnder(
      `L1,7,0,PS,2026-03-02,${d}09:00:57,20,60,AGENT,ANNA,${d}09:00:00,${d}09:00:00,${d}09:00:20,${d}09:00:20,${d}09:01:20`,
    );
    expect((leg?.answeredAt ?? 0) - (leg?.enteredAt ?? 0)).toBe(20_000);
    expect(leg?.arrivedAt).toBe(Date.parse(`${d}09:00:57+08:00`));
  });

  it('counts by its own seconds where clocks were put back in between', async () => {
    const { leg } = await legUnder(
      `L1,7,0,PS,2026-03-02,${d}01:59:00,90,600,AGENT,ANNA,${d}01:59:30,${d}01:59:30,${d}01:01:00,${d}01:01:00,${d}01:11:00`,
    );
    expect((leg?.answeredAt ?? 0) - (leg?.enteredAt ?? 0)).toBe(90_000);
    expect((leg?.endedAt ?? 0) - (leg?.answeredAt ?? 0)).toBe(600_000);
  });

  it('has a call at midnight that was queued, and one that was not', async () => {
    const queued = await legUnder(
      'L1,7,0,PS,2026-03-02,2026-03-02T23:59:54,27,67,AGENT,ANNA,2026-03-02T23:59:54,2026-03-03T00:00:00,2026-03-03T00:00:27,2026-03-03T00:00:26,2026-03-03T00:01:33',
    );
    expect((queued.leg?.answeredAt ?? 0) - (queued.leg?.enteredAt ?? 0)).toBe(27_000);
    const never = await legUnder(
      'L1,8,0,PS,2026-03-02,2026-03-02T23:59:55,0,126,AGENT,ANNA,2026-03-02T23:59:55,,,2026-03-03T00:00:07,2026-03-03T00:02:13',
    );
    expect(never.leg?.answeredAt).toBe(never.leg?.enteredAt);
  });

  it('has two calls where it names two alike, the first one as ever', async () => {
    const row = (second: string) =>
      `L1,7,0,PS,2026-03-02,${d}09:00:${second},0,60,AGENT,ANNA,${d}09:00:${second},,,${d}09:00:${second},${d}09:02:00`;
    const ids = (items: ImportItem[]) =>
      items.map((item) => ('interactionId' in item ? item.interactionId : ''));
    const both = ids(await readUnder(whole, row('10'), row('20')));
    expect(new Set(both).size).toBe(2);
    expect(ids(await readUnder(whole, row('10')))).toEqual([both[0]]);
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
