import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { FigureValue } from '../../../../contract/http/figures.ts';
import { type SummedFigureId, summedFigureIds } from '../../../../domain/metrics/formulas.ts';
import { entryOf } from '../../../../domain/metrics/registry.ts';
import { csvOf } from '../../../ui/csv.ts';
import { linesOf, type ReportWords, reportFigures, sheetOf } from './report-table.ts';
import { writeChange, writeValue } from './report-values.ts';
import type { Reported } from './use-report.ts';

type Figures = Reported['now']['totals'][number]['figures'];

const figures = (over: Partial<Record<SummedFigureId, FigureValue>>): Figures => ({
  ...(Object.fromEntries(summedFigureIds.map((id) => [id, { numerator: 0, denominator: 0 }])) as Figures),
  ...over,
});

const reply = (parts: Reported['now']['parts'], totals: Reported['now']['totals']): Reported['now'] => ({
  formulas: [],
  variant: 'B',
  parts,
  totals,
  preliminaryFrom: 0,
  behind: { interactions: 0, ms: 0 },
  restatements: [],
});

const day = { from: 0, to: 10 };
const before = { from: -10, to: 0 };
const busy = figures({
  offered: { numerator: 8 },
  serviceLevel: { numerator: 3, denominator: 7 },
  asa: { numerator: 130_000, denominator: 5 },
});
const calm = figures({
  offered: { numerator: 4 },
  serviceLevel: { numerator: 4, denominator: 4 },
  asa: { numerator: 20_000, denominator: 4 },
});
const reported: Reported = {
  now: reply([{ ...day, key: '', figures: busy }], [{ key: '', figures: busy }]),
  before: reply([], [{ key: '', figures: calm }]),
};
const words: ReportWords = {
  period: '时段',
  key: undefined,
  numerator: '分子',
  denominator: '分母',
  figure: (figure) => figure,
  line: ({ kind }) => kind,
  keyOf: () => '',
};

describe('a figure of a report as it is written', () => {
  it('is a dash over nothing, keeps what it is made of, and a count is plain', () => {
    expect(writeValue('share', { numerator: 0, denominator: 0 })).toEqual({ text: '–', of: '0 / 0' });
    expect(writeValue('share', { numerator: 3, denominator: 7 })).toEqual({ text: '42.9%', of: '3 / 7' });
    expect(writeValue('average', { numerator: 130_000, denominator: 5 })).toEqual({
      text: '0:26',
      of: 'n 5',
    });
    expect(writeValue('perThousand', { numerator: 3, denominator: 400 }).text).toBe('7.5‰');
    expect(writeValue('count', { numerator: 12 })).toEqual({ text: '12' });
  });

  it('changes by percent of a count, by points of a share, by time of an average; against nothing it is a dash', () => {
    expect(writeChange('count', { numerator: 8 }, { numerator: 4 })).toBe('+100.0%');
    expect(writeChange('count', { numerator: 8 }, { numerator: 0 })).toBe('–');
    expect(writeChange('share', { numerator: 3, denominator: 4 }, { numerator: 1, denominator: 1 })).toBe(
      '−25.0',
    );
    expect(
      writeChange('average', { numerator: 26_000, denominator: 1 }, { numerator: 5_000, denominator: 1 }),
    ).toBe('+0:21');
    expect(
      writeChange('average', { numerator: 5_200, denominator: 1 }, { numerator: 5_300, denominator: 1 }),
    ).toBe('±0:00');
    expect(writeChange('share', { numerator: 0, denominator: 0 }, { numerator: 1, denominator: 1 })).toBe(
      '–',
    );
  });
});

describe('the lines of a report', () => {
  it('have satisfaction, speed, resolution and efficiency beside each other (C-175)', () => {
    const [line] = linesOf(reported, day, before);
    const names = line?.cells.map(({ figure }) => figure);
    for (const dimension of [['csat'], ['serviceLevel', 'asa'], ['resolution', 'fcr'], ['aht']])
      expect(names).toEqual(expect.arrayContaining(dimension));
  });

  it('have the share of those who answered right beside the score they gave (C-165)', () => {
    const [line] = linesOf(reported, day, before);
    const names = line?.cells.map(({ figure }) => figure) ?? [];
    expect(names[names.indexOf('csat') + 1]).toBe('surveyResponse');
  });

  it('have how fast, how often solved and how content as indicators (C-187, C-188, C-189)', () => {
    const [line] = linesOf(reported, day, before);
    const names = line?.cells.map(({ figure }) => figure);
    expect(names).toEqual(expect.arrayContaining(['firstResponse', 'resolution', 'csat', 'praise']));
  });

  it('have complaints as a number and per thousand, each by its own name (C-190)', () => {
    const complained = figures({
      complaints: { numerator: 3 },
      complaintRate: { numerator: 3, denominator: 400 },
    });
    const [line] = linesOf(
      { now: reply([], [{ key: '', figures: complained }]), before: undefined },
      day,
      before,
    );
    const texts = new Map(line?.cells.map(({ figure, text }) => [figure, text]));
    expect([texts.get('complaints'), texts.get('complaintRate')]).toEqual(['3', '7.5‰']);
    expect(entryOf('complaints').name).not.toEqual(entryOf('complaintRate').name);
  });

  it('are its parts, then the whole, the period before and the change', () => {
    const lines = linesOf(reported, day, before);
    expect(lines.map(({ kind, window }) => [kind, window])).toEqual([
      ['part', day],
      ['total', day],
      ['before', before],
      ['change', day],
    ]);
    const level = lines.map(({ cells }) => cells.find(({ figure }) => figure === 'serviceLevel')?.text);
    expect(level).toEqual(['42.9%', '42.9%', '100.0%', '−57.1']);
  });

  it('stand in a sheet as on the screen, and the parts of every rate beside them as numbers', () => {
    const lines = linesOf(reported, day, before);
    const [heads = [], ...rows] = sheetOf(lines, words);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([heads.length]));
    for (const [n, line] of lines.entries()) {
      const shown = rows[n]?.slice(1, 1 + reportFigures.length).map(String);
      expect(shown).toEqual(line.cells.map(({ text }) => text));
    }
    const at = heads.indexOf('serviceLevel 分子');
    expect(rows[0]?.slice(at, at + 2)).toEqual([3, 7]);
    expect(rows[3]?.slice(at, at + 2)).toEqual([null, null]);
  });

  it('come back from a CSV file as they went in', () => {
    const sheet = sheetOf(linesOf(reported, day, before), words).map((row) =>
      row.map((cell) => String(cell ?? '')),
    );
    expect(parse(csvOf(sheet), { bom: true })).toEqual(sheet);
  });
});
