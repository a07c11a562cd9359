import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../testing/database.ts';
import { CentreUnderTest } from '../../centre-under-test.ts';
import { readArguments as readImportArguments } from '../../import/import-arguments.ts';
import { importFile } from '../../import/import-file.ts';
import { asksForHelp, readArguments } from './arguments.ts';
import { report } from './report.ts';
import { tableOf } from './table.ts';

// A month in the shape of a call log, with what such logs do; the numbers are made up and counted by hand.
const columns =
  'vru_line,call_id,customer_id,type,date,outcome,server,arrival_at,vru_exit_at,queue_start_at,queue_exit_at,q_time,answer_at,end_at,ser_time';
const log = [
  columns,
  // The last call of May, and calls of June: an arrival is counted, not the queue entry behind it.
  'L1,1,0, PS,1999-05-31,AGENT,ANNA,1999-05-31T23:59:50,1999-05-31T23:59:58,1999-06-01T00:00:01,1999-06-01T00:00:11,10,1999-06-01T00:00:11,1999-06-01T00:01:11,60',
  'L1,2,0,PS,1999-06-01,AGENT,ANNA,1999-06-01T00:00:00,1999-06-01T00:00:05,1999-06-01T00:00:05,1999-06-01T00:00:25,20,1999-06-01T00:00:25,1999-06-01T00:02:05,100',
  'L1,3,0,PS,1999-06-30,HANG,NO_SERVER,1999-06-30T23:59:55,1999-07-01T00:00:02,1999-07-01T00:00:02,1999-07-01T00:00:09,7,,,0',
  // Nobody knows who answered, or when; no queue at all; a type with a space before it.
  'L1,4,0, NW,1999-06-10,AGENT,NO_SERVER,1999-06-10T07:59:59,1999-06-10T08:00:09,,,0,1999-06-10T08:00:09,1999-06-10T08:00:29,20',
  'L1,5,0,NW,1999-06-10,AGENT,ANNA,1999-06-10T08:00:00,1999-06-10T08:00:09,,,0,,,0',
  // Gave up at exactly five seconds, and later with service times on it.
  'L1,6,0,NW,1999-06-10,HANG,NO_SERVER,1999-06-10T08:30:00,1999-06-10T08:30:09,1999-06-10T08:30:09,1999-06-10T08:30:14,5,,,0',
  'L1,7,0,NW,1999-06-10,HANG,NO_SERVER,1999-06-10T08:31:00,1999-06-10T08:31:09,1999-06-10T08:31:09,1999-06-10T08:31:40,31,1999-06-10T08:31:40,1999-06-10T08:32:40,60',
  // The menu ends before it begins; half a minute of the queue lies in the hour before.
  'L1,8,0,PS,1999-06-11,AGENT,ANNA,1999-06-11T09:00:10,1999-06-11T08:59:40,1999-06-11T08:59:40,1999-06-11T09:00:01,21,1999-06-11T09:00:01,1999-06-11T10:40:01,6000',
  'L1,9,0,PS,1999-06-11,PHANTOM,ANNA,1999-06-11T09:00:10,1999-06-11T09:00:10,1999-06-11T09:00:10,1999-06-11T09:00:11,1,1999-06-11T09:00:11,1999-06-11T09:00:12,1',
  'L1,10,0,PS,1999-06-11,HANG,NO_SERVER,1999-06-11T09:00:10,1999-06-11T09:00:20,,,0,,,0',
].join('\n');

const place = await freshDatabase();
let test: CentreUnderTest;
let folder: string;
beforeAll(async () => {
  test = await CentreUnderTest.open(place);
  folder = await mkdtemp(path.join(os.tmpdir(), 'shiftdesk-report-'));
  await writeFile(path.join(folder, 'log.csv'), log);
  const words = ['call-log', path.join(folder, 'log.csv')];
  await importFile(test.centre, readImportArguments(words), { cancelled: () => false, onProgress: () => {} });
});
afterAll(async () => {
  await test.close();
  await place.drop();
  await rm(folder, { recursive: true });
});

const june = ['--from=1999-06-01', '--to=1999-07-01'];

describe('the report of a month', () => {
  it('counts what came in within it, whatever the log does', async () => {
    const { total, byType, byHourOfArrival, ...said } = await report(test.db, readArguments(june));
    expect(said).toEqual({ formulaVersion: 1, from: '1999-06-01', to: '1999-07-01' });
    expect(total).toEqual({
      offered: 7,
      answered: 4,
      abandoned: 3,
      shortAbandoned: 1,
      answeredWithinThreshold: 3,
      serviceLevel: { A: [3, 7], B: [3, 6], C: [3, 4], D: [5, 7], E: [3, 5] },
      asaSeconds: [41, 4],
      talkSeconds: [6_100, 2],
    });
    expect(Object.entries(byType).map(([type, { offered }]) => [type, offered])).toEqual([
      ['NW', 4],
      ['PS', 3],
    ]);
    const hours = Object.entries(byHourOfArrival).filter(([, { offered }]) => offered > 0);
    expect(Object.keys(byHourOfArrival)).toHaveLength(24);
    expect(Object.fromEntries(hours.map(([hour, { offered }]) => [hour, offered]))).toEqual({
      '00': 1,
      '07': 1,
      '08': 3,
      '09': 1,
      '23': 1,
    });
  });

  it('adds up: the months before and after have the rest', async () => {
    const counts = async (from: string, to: string) =>
      (await report(test.db, readArguments([`--from=${from}`, `--to=${to}`]))).total.offered;
    expect(await counts('1999-05-01', '1999-06-01')).toBe(1);
    expect(await counts('1999-07-01', '1999-08-01')).toBe(0);
    expect(await counts('1999-01-01', '2000-01-01')).toBe(8);
  });

  it('judges by other limits where they are given', async () => {
    const other = readArguments([...june, '--threshold=21', '--short=7']);
    const { total } = await report(test.db, other);
    expect([total.answeredWithinThreshold, total.shortAbandoned]).toEqual([4, 2]);
  });

  it('shows a dash where there was nothing', async () => {
    const table = tableOf(await report(test.db, readArguments(june)));
    expect(table.split('\n').find((line) => line.startsWith('03:00'))).toMatch(/–.*–/);
    expect(table).not.toContain('NaN');
  });
});

describe('the command line of the report', () => {
  it.each([
    [[], '--from is needed'],
    [['--from=1999-02-01'], '--to is needed'],
    [['--from=1999-02-30', '--to=1999-03-01'], 'is no day'],
    [['--from=1.2.99', '--to=1999-03-01'], 'is no day'],
    [['--from=1999-03-01', '--to=1999-03-01'], 'before --to'],
    [[...june, '--zone=Mars/Base'], 'no zone'],
    [[...june, '--threshold=soon'], 'no number of seconds'],
    [[...june, '--what'], '--what'],
  ])('says what is wrong with %j', (words, problem) => {
    expect(() => readArguments(words)).toThrow(problem);
  });

  it('takes values with and without an equals sign, and a call for help', () => {
    expect(readArguments(['--from', '1999-02-01', '--to', '1999-03-01', '--json'])).toMatchObject({
      from: Date.UTC(1999, 0, 31, 16),
      to: Date.UTC(1999, 1, 28, 16),
      json: true,
    });
    expect([asksForHelp(['--help']), asksForHelp(june)]).toEqual([true, false]);
  });
});
