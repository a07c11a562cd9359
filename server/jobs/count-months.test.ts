import { createPublicKey, verify } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppraisalExport } from '../../contract/http/appraisals.ts';
import type { FigureRowsReply } from '../../contract/http/figures.ts';
import { FEW_ANSWERS, latestOf, scoreOfVersion, versionInForce } from '../../domain/appraisal/appraisal.ts';
import { indicatorIds } from '../../domain/appraisal/indicator.ts';
import { windowOfMonth } from '../../domain/calendar/month.ts';
import { exportedToday } from '../../domain/export/export.ts';
import { HOUR, MINUTE } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { freshDatabase } from '../../testing/database.ts';
import { ApiUnderTest } from '../api-under-test.ts';
import { readRow } from '../db/rows.ts';
import { appraisalsModule } from '../modules/appraisals/routes.ts';
import { countMonths } from './count-months.ts';

const place = await freshDatabase();
let api: ApiUnderTest;
const november = windowOfMonth('2026-11');
const wrapUp = { disposition: 'resolved', summary: '已处理', solution: '补发', anythingElseAsked: true };

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [appraisalsModule]);
  const { test } = api;
  await test.configure('queue', aQueue({ hours: { ...aQueue().hours, opensAt: 0, closesAt: 1_440 } }));
  await test.configure(
    'person',
    aPerson({ capacity: 9 }),
    aPerson({ id: 'zhao', roles: ['teamLead'] }),
    aPerson({ id: 'gu', roles: ['manager'], queueIds: [] }),
  );
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

const until = (at: number) => api.test.clock.pass(at - api.test.clock.now());

/** An enquiry that li has in hand. */
async function taken(): Promise<string> {
  const { test } = api;
  const interactionId = await test.arrive();
  await test.as('li', 'interaction.accept', { interactionId });
  await test.as('li', 'interaction.postMessage', {
    interactionId,
    messageId: `m-${interactionId}`,
    text: '您好',
  });
  return interactionId;
}
const close = (interactionId: string) =>
  api.test.as('li', 'interaction.close', { interactionId, form: { ...wrapUp, solved: true } });
const handledIn = async (month: string) => {
  const row = await readRow(api.test.db, 'appraisal', `li:${month}`);
  return row && latestOf(row).figures.handled?.numerator;
};

describe('what a month comes to', () => {
  it('has what ended at 23:59:59.999 in it, and what ended at 00:00:00.000 in the next (C-191)', async () => {
    until(november.to - MINUTE);
    const first = await taken();
    const second = await taken();
    until(november.to - 1);
    await close(first);
    until(november.to);
    await close(second);
    await countMonths(api.test.centre);
    expect(await handledIn('2026-11')).toBe(1);
    expect(await handledIn('2026-12')).toBe(1);
  });

  it('closes 72 hours after its end; what changes it later is a version beside it, with the reason', async () => {
    const sheet = () => readRow(api.test.db, 'appraisal', 'li:2026-11');
    until(november.to + 72 * HOUR);
    await countMonths(api.test.centre);
    expect((await sheet())?.versions).toMatchObject([{ version: 1, preliminary: false }]);
    expect(await countMonths(api.test.centre)).toBe(0);
    // The customer of the last minute of November answers how it was when December is four days old.
    const args = { interactionId: 'interaction-1', stars: 5, text: '谢谢' };
    await api.test.centre.mutate(
      { name: 'centre.answerSurvey', args },
      { kind: 'customer', id: 'customer-1' },
    );
    expect(await countMonths(api.test.centre)).toBe(1);
    expect((await sheet())?.versions).toMatchObject([
      { version: 1, figures: { handled: { numerator: 1 } } },
      {
        version: 2,
        figures: { csat: { numerator: 1, denominator: 1 } },
        because: 'late',
        preliminary: false,
      },
    ]);
  });
});

describe('a figure of a sheet', () => {
  const rowsOf = async (indicator: string, personId = 'li') => {
    const token = await api.tokenOf(personId);
    const path = `/appraisals/${encodeURIComponent('li:2026-11')}/rows?indicator=${indicator}`;
    const { status, body } = await api.ask('GET', path, { token });
    return { status, body: body as FigureRowsReply };
  };

  it('opens to the rows that sum to it, for the person, the lead of the team and managers alone (C-178)', async () => {
    const sheet = await readRow(api.test.db, 'appraisal', 'li:2026-11');
    const figures = sheet ? latestOf(sheet).figures : {};
    for (const indicator of indicatorIds) {
      const { rows, total, figure } = (await rowsOf(indicator)).body;
      const said = figures[indicator] ?? { numerator: 0, denominator: 0 };
      const sum = (part: 'numerator' | 'denominator') => rows.reduce((all, row) => all + (row[part] ?? 0), 0);
      expect([indicator, figure.numerator, sum('numerator')]).toEqual([
        indicator,
        said.numerator,
        said.numerator,
      ]);
      if (figure.denominator !== undefined)
        expect([indicator, figure.denominator, sum('denominator')]).toEqual([
          indicator,
          said.denominator,
          said.denominator,
        ]);
      expect(rows).toHaveLength(total);
    }
    for (const person of ['zhao', 'gu']) expect((await rowsOf('handled', person)).body.total).toBe(1);
    await api.test.configure(
      'person',
      aPerson({ id: 'chen' }),
      aPerson({ id: 'far', roles: ['teamLead'], queueIds: ['orders'] }),
    );
    for (const person of ['chen', 'far']) expect((await rowsOf('handled', person)).status).toBe(404);
  });

  it('of satisfaction says how many were asked and how many answered in that month (C-210)', async () => {
    const sheet = await readRow(api.test.db, 'appraisal', 'li:2026-11');
    const latest = sheet && latestOf(sheet);
    expect([latest?.invited, latest?.figures.csat?.denominator]).toEqual([1, 1]);
    expect(FEW_ANSWERS).toBe(30);
  });
});

describe('the export for payroll', () => {
  const exported = async (personId = 'gu') => {
    const token = await api.tokenOf(personId);
    const { status, body } = await api.ask('GET', '/appraisals/export?month=2026-11&purpose=payroll', {
      token,
    });
    return { status, body: body as AppraisalExport };
  };

  it('holds what was signed, with a hash and a signature that check, and is the same every time (C-195)', async () => {
    expect((await exported()).body.csv.split('\r\n').filter(Boolean)).toHaveLength(1);
    const args = { appraisalId: 'li:2026-11', version: 2, rating: 4, text: '稳定。' };
    await api.test.as('zhao', 'appraisal.sign', args);
    const { body } = await exported();
    expect(body.csv).toContain('2026-11,li,李雯,general,2,');
    const [heads = [], line = []] = parse(body.csv) as string[][];
    const signed = await readRow(api.test.db, 'appraisal', 'li:2026-11');
    const score = signed && scoreOfVersion(versionInForce(signed)).score;
    // As the sheet writes it.
    const onSheet = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    expect(line[heads.indexOf('score')]).toBe(score === undefined ? '' : onSheet.format(score));
    const bytes = Buffer.from(body.csv, 'utf8');
    const key = createPublicKey(body.publicKey);
    const isOurs = (of: Buffer) => verify(null, of, key, Buffer.from(body.signature, 'base64'));
    expect(isOurs(bytes)).toBe(true);
    expect(isOurs(Buffer.from(body.csv.replace(',4,', ',5,'), 'utf8'))).toBe(false);
    expect(await exported()).toMatchObject({ body });
  });

  it('is written down with its purpose, and refused beyond the day’s rows (C-258, C-263)', async () => {
    const token = await api.tokenOf('gu');
    const take = (query: string) => api.ask('GET', `/appraisals/export?month=2026-11${query}`, { token });
    expect((await take('')).status).toBe(400);
    const before = exportedToday(await readRow(api.test.db, 'viewing', 'gu'), api.test.clock.now());
    const rest = { what: 'rows', rows: 200 - before, purpose: 'audit' };
    await api.test.as('gu', 'person.export', rest);
    expect((await take('&purpose=payroll')).body).toMatchObject({ refusal: { code: 'limitReached' } });
    expect(await readRow(api.test.db, 'viewing', 'gu')).toMatchObject({ refused: { what: 'exports' } });
  });

  it('is for managers', async () => {
    expect((await exported('zhao')).status).toBe(403);
    expect((await exported('li')).status).toBe(403);
  });
});
