import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../domain/journal/event.ts';
import { MemoryRows } from '../../domain/journal/project.ts';
import { History } from './history.ts';
import { journalLines } from './journal-lines/journal-lines.ts';
import { type HistorySink, type KnownInteraction, runImport } from './run-import.ts';

/** Keeps history the way the centre does, without a database. */
class MemorySink implements HistorySink {
  events: JournalEvent[] = [];
  appends = 0;
  live = new Set<string>();

  async known(ids: readonly string[]): Promise<Map<string, KnownInteraction>> {
    const known = new Map<string, KnownInteraction>();
    for (const id of ids) {
      const eventIds = new Set(this.events.filter(({ stream }) => stream.id === id).map((event) => event.id));
      if (this.live.has(id)) known.set(id, { source: 'live', eventIds });
      else if (eventIds.size > 0) known.set(id, { source: 'import', eventIds });
    }
    return known;
  }

  async append(events: readonly JournalEvent[]): Promise<void> {
    this.appends += 1;
    this.events.push(...events);
  }
}

function conversation(id: string): History {
  return new History(id, 1_000)
    .add(1_000, 'interaction.arrived', {
      channel: 'chat',
      queueId: 'q',
      customerId: 'c',
      customerName: '#1',
      language: 'en',
      offHours: false,
      source: 'import',
      recordingNotice: true,
    })
    .add(2_000, 'message.posted', { messageId: `${id}:m0`, text: 'hello', automatic: false })
    .add(3_000, 'interaction.ended', {});
}

const linesOf = (...histories: History[]) =>
  histories.flatMap(({ events }) => events.map((e) => JSON.stringify(e)));

/** The same event of another interaction. */
const renamed = (line: string | undefined, id: string) => (line ?? '').replace(/"a("|:)/g, `"${id}$1`);

async function importLines(lines: string[], sink = new MemorySink(), cancelled = () => false) {
  const text = Readable.from([lines.join('\n')]).setEncoding('utf8');
  const summary = await runImport({
    format: journalLines,
    file: { bytes: 0, bytesRead: () => 0, text },
    options: { queueId: 'q', zone: 'Asia/Shanghai', language: 'en' },
    sink,
    cancelled,
    onProgress: () => {},
  });
  return { summary, sink };
}

describe('importing', () => {
  it('brings in whole interactions whose rows say what happened', async () => {
    const { summary, sink } = await importLines(linesOf(conversation('a'), conversation('b')));
    expect(summary).toEqual({ imported: 2, alreadyThere: 0, events: 6, unusable: [], cancelled: false });
    const row = new MemoryRows().play(sink.events).get('interaction', 'b');
    expect(row).toMatchObject({ state: 'closed', source: 'import', messageCount: 1, closedAt: 3_000 });
  });

  it('changes nothing the second time', async () => {
    const lines = linesOf(conversation('a'), conversation('b'));
    const { sink } = await importLines(lines);
    const before = [...sink.events];
    const { summary } = await importLines(lines, sink);
    expect(summary).toMatchObject({ imported: 0, alreadyThere: 2, events: 0 });
    expect(sink.events).toEqual(before);
  });

  it('adds the rest of a journal that has grown', async () => {
    const lines = linesOf(conversation('a'));
    const { sink } = await importLines(lines.slice(0, 2));
    const { summary } = await importLines(lines, sink);
    expect(summary).toMatchObject({ imported: 1, events: 1 });
    expect(sink.events).toEqual(lines.map((line) => JSON.parse(line)));
  });

  it('lists what it cannot use with its line, and loses nothing else', async () => {
    const live = conversation('live-one');
    const [arrived, said, ended] = linesOf(conversation('a'));
    const asLive = renamed(arrived, 'x').replace('"source":"import"', '"source":"live"');
    const sink = new MemorySink();
    sink.live.add('live-one');
    const config = JSON.stringify({
      id: 'k',
      stream: { kind: 'config', id: 'queue:q' },
      type: 'config.removed',
      at: 1,
      actor: { kind: 'system', id: 's' },
      data: { entity: 'queue', id: 'q' },
    });
    const { summary } = await importLines(
      [
        'not json',
        '{"type":"interaction.flew"}',
        config,
        asLive,
        renamed(ended, 'b'),
        '',
        ...linesOf(live),
        arrived ?? '',
        said ?? '',
        ended ?? '',
      ],
      sink,
    );
    expect(summary.unusable.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '1 malformed',
      '2 invalidEvent',
      '3 notHistory',
      '4 notHistory',
      '5 noArrival',
      '7 liveInteraction',
    ]);
    expect(sink.events.map(({ stream }) => stream.id)).toEqual(['a', 'a', 'a']);
  });

  it('stops between batches when asked, and goes on when run again', async () => {
    const lines = linesOf(...Array.from({ length: 450 }, (_, i) => conversation(`c${i}`)));
    const { summary, sink } = await importLines(lines, new MemorySink(), () => true);
    expect(summary).toMatchObject({ imported: 200, cancelled: true });
    const again = await importLines(lines, sink);
    expect(again.summary).toMatchObject({ imported: 250, alreadyThere: 200, cancelled: false });
    expect(new Set(sink.events.map(({ stream }) => stream.id)).size).toBe(450);
  });
});
