import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aQueue } from '../../testing/builders.ts';
import { IDLE_AFTER } from '../ageing/ageing.ts';
import { atMinute, clockTime } from '../calendar/site-time.ts';
import { EFFECT_AFTER } from '../correction/correction.ts';
import { REVIEW_EVERY } from '../knowledge/article.ts';
import { REPORT_DUE_MINUTE } from '../sampling/daily-report.ts';
import { LEAD_CHECKS } from '../sampling/lead-checks.ts';
import { CLOCK_OFF } from '../shift/start-check.ts';
import { policiesOf } from '../sla/default-policies.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../time.ts';
import { clauseGroupSchema } from './clause.ts';
import { countClauses } from './count-clauses.ts';
import { findClauses } from './find-clauses.ts';
import { parameterSchema } from './parameter.ts';
import { parameterOf, parameters } from './parameters.ts';
import { clauseGroups, clauses } from './register.ts';

const isThere = (file: string) => existsSync(join(import.meta.dirname, '..', '..', file));

describe('the register', () => {
  it('has 288 clauses in 17 groups, each once, 72 parameters of the manuals and those of the house', () => {
    for (const group of clauseGroups) expect(clauseGroupSchema.parse(group)).toEqual(group);
    for (const parameter of parameters) expect(parameterSchema.parse(parameter)).toEqual(parameter);
    expect(clauses.map(({ id }) => id).sort()).toEqual(
      Array.from({ length: 288 }, (_, i) => `C-${String(i + 1).padStart(3, '0')}`),
    );
    expect(clauseGroups.map(({ id }) => id)).toEqual(Array.from({ length: 17 }, (_, i) => `G${i + 1}`));
    expect(new Set(parameters.map(({ id }) => id)).size).toBe(74);
  });

  it('names only parameters and files that are there', () => {
    for (const { id, parameters: named } of clauses)
      for (const parameter of named) expect(parameterOf(parameter), `${id} ${parameter}`).toBeDefined();
    const files = [
      ...clauses.flatMap(({ carriedOutBy = [] }) => carriedOutBy),
      ...parameters.flatMap(({ usedBy }) => usedBy ?? []),
    ];
    expect(files.filter((file) => !isThere(file))).toEqual([]);
  });

  it('says of every clause either what carries it out and proves it, or at most what is missing', () => {
    for (const { id, proof, carriedOutBy, remark } of clauses) {
      expect(carriedOutBy !== undefined, id).toBe(proof !== undefined);
      if (proof) expect(remark, id).toBeUndefined();
    }
  });

  it('joins every rule that is carried out to its clause and a test, and every number to a clause (C-275)', () => {
    for (const { id, proof, carriedOutBy } of clauses.filter((one) => one.proof)) {
      expect(proof?.length, id).toBeGreaterThan(0);
      expect(carriedOutBy?.length, id).toBeGreaterThan(0);
      for (const { file, name } of proof ?? []) {
        expect(isThere(file), `${id} ${file}`).toBe(true);
        expect(file, id).toMatch(/\.(test|spec)\.(ts|tsx|mjs)$/);
        expect(name.trim(), id).not.toBe('');
      }
    }
    const joined = new Set(clauses.flatMap((clause) => clause.parameters));
    expect(parameters.map(({ id }) => id).filter((id) => !joined.has(id))).toEqual([]);
  });

  it('has the numbers that the rules go by', () => {
    const values = (id: string) => parameterOf(id)?.values.map(({ value }) => value);
    const limit = (id: string) =>
      policiesOf(aQueue({ firstAnswerMs: 30 * SECOND })).find((one) => one.id === id)?.limit;
    expect(limit('message-human')).toMatchObject({ ms: (values('P02')?.[0] ?? 0) * MINUTE });
    expect(limit('chat-human')).toMatchObject({ ms: (values('P02')?.[2] ?? 0) * SECOND });
    expect(limit('suggestion')).toMatchObject({ days: values('P08')?.[0] });
    expect(limit('handled-general')).toMatchObject({ ms: (values('P-RES')?.[0] ?? 0) * HOUR });
    expect(limit('handled-urgent')).toMatchObject({ ms: (values('P-RES')?.[1] ?? 0) * HOUR });
    expect(limit('urgent-human')).toMatchObject({ ms: (values('P-URG')?.[0] ?? 0) * MINUTE });
    expect(limit('calm')).toMatchObject({ ms: (values('P-CALM')?.[0] ?? 0) * SECOND });
    expect(limit('ticket-silence')).toMatchObject({ ms: (values('P-GAP')?.[0] ?? 0) * HOUR });
    expect(limit('complaint-total')).toMatchObject({ ms: (values('P-CTOT')?.[0] ?? 0) * DAY });
    expect(values('P-CLK')).toEqual([CLOCK_OFF / SECOND]);
    expect(values('P-LCHK')).toEqual([LEAD_CHECKS]);
    expect(parameterOf('P-QAR')?.values[0]?.of?.en).toBe(`at ${clockTime(atMinute(0, REPORT_DUE_MINUTE))}`);
    expect(values('P-KBR')).toEqual([REVIEW_EVERY / DAY]);
    expect(values('P-AGE')).toEqual([IDLE_AFTER / HOUR]);
    expect(values('P-EFF')).toEqual([EFFECT_AFTER / DAY]);
    expect(limit('call')).toMatchObject({ ms: (values('P02')?.[1] ?? 0) * SECOND });
  });
});

describe('looking for clauses', () => {
  const ids = (query: Parameters<typeof findClauses>[1]) => findClauses(clauses, query).map(({ id }) => id);

  it('finds every word in either language, by id, parameter or group', () => {
    expect(ids({ text: '调休' })).toEqual(['C-008']);
    expect(ids({ text: 'make-up HOLIDAYS' })).toEqual(['C-008']);
    expect(ids({ text: 'Ｃ-００８' })).toEqual(['C-008']);
    expect(ids({ text: 'P-QH' })).toEqual(['C-116', 'C-172']);
    expect(ids({ text: 'no such words anywhere' })).toEqual([]);
  });

  it('leaves out what does not meet every condition, and parts add up to the whole', () => {
    expect(ids({})).toHaveLength(288);
    const parts = [0, 1, 2, 3, 4].flatMap((manual) =>
      (['carriedOut', 'notYet'] as const).flatMap((status) => ids({ manual, status })),
    );
    expect(parts.sort()).toEqual(ids({}).sort());
    const g2 = findClauses(clauses, { groupId: 'G2' });
    expect(countClauses(g2)).toEqual({
      total: g2.length,
      carriedOut: ids({ groupId: 'G2', status: 'carriedOut' }).length,
    });
  });
});
