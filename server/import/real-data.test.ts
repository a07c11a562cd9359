import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../domain/calendar/site-time.ts';
import { backTest } from '../../domain/forecast/back-test.ts';
import { countByDay } from '../../domain/forecast/day-counts.ts';
import type { Leg } from '../../domain/interaction/leg.ts';
import { handleTimeOf, isHandled } from '../../domain/metrics/aht.ts';
import { asa } from '../../domain/metrics/asa.ts';
import { isAbandoned, isAnswered, isOffered } from '../../domain/metrics/leg-outcome.ts';
import { rateValue } from '../../domain/metrics/rate.ts';
import { serviceLevel, serviceLevelVariants } from '../../domain/metrics/service-level.ts';
import { timelineOf } from '../../domain/replay/timeline.ts';
import { MINUTE, SECOND } from '../../domain/time.ts';
import { freshDatabase } from '../../testing/database.ts';
import { CentreUnderTest } from '../centre-under-test.ts';
import { readRows } from '../db/rows.ts';
import { readArguments as readReportArguments } from '../figures/report/arguments.ts';
import { type ReportPart, report } from '../figures/report/report.ts';
import { readEvents } from '../interaction-journal/read-events.ts';
import { readArguments } from './import-arguments.ts';
import { importFile } from './import-file.ts';
import type { ImportSummary } from './run-import.ts';
import { openSourceFile } from './source/source-file.ts';

const folder = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
const thereIs = existsSync(folder);
const title = (name: string) => (thereIs ? name : `${name}: skipped: no real data here`);
const dataFile = (name: string) => path.join(folder, name);
const patience = 10 * MINUTE;
const none = { numerator: 0, denominator: 0 };

const place = await freshDatabase();
let test: CentreUnderTest;
beforeAll(async () => {
  test = await CentreUnderTest.open(place);
});
afterAll(async () => {
  await test.close();
  await place.drop();
});

const bringIn = (...words: string[]): Promise<ImportSummary> =>
  importFile(test.centre, readArguments(words), { cancelled: () => false, onProgress: () => {} });

async function textOf(name: string): Promise<string> {
  let text = '';
  for await (const chunk of (await openSourceFile(dataFile(name))).text) text += chunk;
  return text;
}

/** Figures by the independent count that came with the log; rates as [numerator, denominator]. */
interface Expected {
  offeredToQueue: number;
  answered: number;
  abandonedInQueue: number;
  serviceLevel: Record<(typeof serviceLevelVariants)[number], [number, number]>;
  asaSeconds: [number, number];
  talkSecondsNamedAgents: [number, number];
}

/** All that was counted independently. */
interface Counted extends Expected {
  'shortAbandoned<=5s': number;
  answeredWithin20s: number;
}

const asReported = (counted: Counted): ReportPart => ({
  offered: counted.offeredToQueue,
  answered: counted.answered,
  abandoned: counted.abandonedInQueue,
  shortAbandoned: counted['shortAbandoned<=5s'],
  answeredWithinThreshold: counted.answeredWithin20s,
  serviceLevel: counted.serviceLevel,
  asaSeconds: counted.asaSeconds,
  talkSeconds: counted.talkSecondsNamedAgents,
});

function figuresOf(legs: readonly Leg[]): Expected {
  const rule = { thresholdMs: 20 * SECOND, shortAbandonMs: 5 * SECOND };
  const wait = asa(legs).rate;
  const levels = serviceLevelVariants.map((variant) => {
    const { rate } = serviceLevel(legs, { ...rule, variant });
    return [variant, [rate.numerator, rate.denominator]];
  });
  const talks = legs
    .filter(isHandled)
    .filter(({ agentId }) => agentId !== 'import:call-log:unknown')
    .map((leg) => handleTimeOf(leg).talk / SECOND)
    .filter((talk) => talk > 0);
  return {
    offeredToQueue: legs.filter(isOffered).length,
    answered: legs.filter(isAnswered).length,
    abandonedInQueue: legs.filter(isAbandoned).length,
    serviceLevel: Object.fromEntries(levels) as Expected['serviceLevel'],
    asaSeconds: [wait.numerator / SECOND, wait.denominator],
    talkSecondsNamedAgents: [talks.reduce((sum, talk) => sum + talk, 0), talks.length],
  };
}

describe.skipIf(!thereIs)(title('a month of a real call centre'), () => {
  let summary: ImportSummary;
  let expected: {
    rowsInFile: number;
    hungUpInVru: number;
    total: Counted;
    byType: Record<string, Counted>;
    byHourOfArrival: Record<string, Counted>;
  };
  let legs: { topic: string; leg: Leg }[];
  beforeAll(async () => {
    expected = JSON.parse(await readFile(dataFile('call-log-1999-02.expected.json'), 'utf8'));
    summary = await bringIn('call-log', dataFile('call-log-1999-02.csv.gz'), '--zone=Asia/Jerusalem');
    legs = await test.db.query<{ topic: string; leg: Leg }>(
      `select i.doc->>'topic' as topic, l.doc as leg from leg l join interaction i on i.id = l.interaction_id
       where i.doc->>'channel' = 'voice'`,
    );
  }, patience);

  it('has every row accounted for: imported, or listed with its line and reason', () => {
    expect(summary.imported + summary.unusable.length).toBe(expected.rowsInFile);
    expect(new Set(summary.unusable.map(({ line }) => line)).size).toBe(summary.unusable.length);
    const times = (reason: string) => summary.unusable.filter((item) => item.reason === reason).length;
    expect({ phantom: times('phantom'), neverQueued: times('neverQueued') }).toEqual({
      phantom: 278,
      neverQueued: expected.hungUpInVru,
    });
  });

  it('counts to the same figures as the independent count, in total and by type', () => {
    expect(figuresOf(legs.map(({ leg }) => leg))).toEqual(figures(expected.total));
    for (const [type, figuresOfType] of Object.entries(expected.byType)) {
      const own = legs.filter(({ topic }) => topic === type).map(({ leg }) => leg);
      expect(figuresOf(own), type).toEqual(figures(figuresOfType));
    }
  });

  it('comes to the same report as the independent count, by the hour of arrival as well', async () => {
    const days = ['--from=1999-02-01', '--to=1999-03-01', '--zone=Asia/Jerusalem'];
    const { total, byType, byHourOfArrival } = await report(test.db, readReportArguments(days));
    expect(total).toEqual(asReported(expected.total));
    const parts = (counted: Record<string, Counted>) =>
      Object.fromEntries(Object.entries(counted).map(([key, part]) => [key, asReported(part)]));
    expect(byType).toEqual(parts(expected.byType));
    expect(byHourOfArrival).toEqual(parts(expected.byHourOfArrival));
  });

  it('is expected day by day closer than last week’s copy, from the days before alone', () => {
    const arrivals = legs
      .filter(({ leg }) => isOffered(leg))
      .map(({ leg }) => ({ at: leg.enteredAt, count: 1 }));
    const days = arrivals.map(({ at }) => dayOf(at));
    const tested = backTest(countByDay(arrivals, Math.min(...days), Math.max(...days) + 1));
    expect(tested?.days).toBeGreaterThanOrEqual(14);
    const [error, copied] = [tested?.byHalfHour, tested?.copied].map((rate) => rateValue(rate ?? none) ?? 1);
    expect(error).toBeLessThan(copied ?? 0);
    expect(error).toBeLessThan(0.35);
    expect(rateValue(tested?.byDay ?? none)).toBeLessThan(error ?? 0);
  });

  it('names no caller', async () => {
    const [row] = (await textOf('call-log-1999-02.csv.gz'))
      .split('\n')
      .filter((line) => /^AA\d+,\d+,[1-9]\d{5,}/.test(line));
    const number = row?.split(',')[2] ?? '';
    const found = await test.db.query('select from journal where data::text like $1', [`%${number}%`]);
    expect(number).toMatch(/^\d{6,}$/);
    expect(found).toHaveLength(0);
  });
});

/** The figures that are compared, out of all that were counted. */
const figures = (counted: Expected): Expected => ({
  offeredToQueue: counted.offeredToQueue,
  answered: counted.answered,
  abandonedInQueue: counted.abandonedInQueue,
  serviceLevel: counted.serviceLevel,
  asaSeconds: counted.asaSeconds,
  talkSecondsNamedAgents: counted.talkSecondsNamedAgents,
});

describe.skipIf(!thereIs)(title('real conversations'), () => {
  const messagesOf = async (personPrefix: string) =>
    test.db.query<{ text: string }>(
      `select m.doc->>'text' as text from message m join interaction i on i.id = m.interaction_id
       where i.owner_id like $1`,
      [`${personPrefix}%`],
    );

  it('in English come in whole: 525 with 1,211 messages, and nobody private is named', {
    timeout: patience,
  }, async () => {
    const summary = await bringIn('chat-transcripts', dataFile('twitter-care-dev.json.gz'));
    expect(summary).toMatchObject({ imported: 525, unusable: [] });
    const texts = (await messagesOf('import:twitter-care:')).map(({ text }) => text);
    expect(texts).toHaveLength(1_211);

    // A company's own name is nobody's secret, also where it writes as a customer of its own thread.
    const threads = JSON.parse(await textOf('twitter-care-dev.json.gz')) as {
      dialogHeader: { company: string };
      dialogContent: Record<'client' | 'client1', string | undefined>[];
    }[];
    const companies = new Set(threads.map(({ dialogHeader }) => dialogHeader.company));
    const handles = threads
      .flatMap(({ dialogContent }) => dialogContent.map(({ client, client1 }) => client ?? client1))
      .filter((name) => name !== undefined && !companies.has(name));
    expect(handles.length).toBeGreaterThan(500);
    const all = texts.join('\n').toLowerCase();
    expect(handles.filter((name) => new RegExp(`@${name?.toLowerCase()}\\b`).test(all))).toEqual([]);
    expect(all).not.toMatch(/[\w.]+@[\w-]+\.\w/);
  });

  it('in Chinese come in whole: 500 with 8,458 messages, and no telephone number is left', {
    timeout: patience,
  }, async () => {
    const summary = await bringIn('chat-transcripts', dataFile('crosswoz-val.json.zip'));
    expect(summary).toMatchObject({ imported: 500, unusable: [] });
    const texts = (await messagesOf('import:task-dialogue:')).map(({ text }) => text);
    expect(texts).toHaveLength(8_458);
    expect(texts.filter((text) => /\d{3,4}-?\d{7,8}/.test(text))).toEqual([]);
  });

  it('replay as they were said', async () => {
    const queues = await readRows(test.db, 'queue');
    for (const language of ['en', 'zh-CN']) {
      const [row] = await readRows(
        test.db,
        'interaction',
        "doc->>'channel' = 'chat' and doc->>'language' = $1 order by (doc->>'messageCount')::int desc, id limit 1",
        [language],
      );
      const timeline = timelineOf(await readEvents(test.db, row?.id ?? ''), queues);
      expect(timeline?.messages).toHaveLength(row?.messageCount ?? 0);
      expect(timeline?.states.map(({ state }) => state)).toContain('connected');
      expect(timeline?.messages.map(({ by }) => by)).toEqual(expect.arrayContaining(['customer', 'person']));
      expect((timeline?.endedAt ?? 0) - (timeline?.startedAt ?? 0)).toBeGreaterThan(0);
    }
  });

  it('come in once, however often the file is imported', { timeout: patience }, async () => {
    const summary = await bringIn('chat-transcripts', dataFile('twitter-care-dev.json.gz'));
    expect(summary).toMatchObject({ imported: 0, alreadyThere: 525, events: 0 });
  });
});
