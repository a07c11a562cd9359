import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { takenAlong } from '../export/export.ts';
import { entities, rowSchemas } from '../journal/rows.ts';
import { grades } from './grade.ts';
import { gradedFields, gradeOf, gradesOf, leavesAs, strictNames, unloggedNames } from './row-grades.ts';

/** What a schema says of itself, as far as it is asked here. */
interface Def {
  type: string;
  innerType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  options?: readonly z.core.$ZodType[];
  shape?: Readonly<Record<string, z.core.$ZodType>>;
}

/** The paths of all that a schema can hold: `notes.text`. */
function paths(schema: z.core.$ZodType, path: string[] = []): string[][] {
  const { type, innerType, element, options, shape } = schema._zod.def as Def;
  const inside = innerType ?? (type === 'array' ? element : undefined);
  if (inside) return paths(inside, path);
  if (type === 'union' && options) return options.flatMap((one) => paths(one, path));
  if (type !== 'object' || !shape) return [path];
  return Object.entries(shape).flatMap(([name, inner]) => paths(inner, [...path, name]));
}

const pathsOf = (entity: (typeof entities)[number]): string[] => [
  ...new Set(paths(rowSchemas[entity]).map((path) => path.join('.'))),
];

describe('the table of secrecy', () => {
  it('grades every field of every row, and a field without a grade is found out (C-259)', () => {
    for (const entity of entities)
      for (const path of pathsOf(entity))
        expect(grades, `${entity}.${path}`).toContain(gradeOf(entity, path));
    expect(pathsOf('customer')).toContain('merged.taken.before');
    expect(gradeOf('customer', 'passport')).toBeUndefined();
    expect(gradeOf('customer', 'merged.passport')).toBeUndefined();
  });

  it('grades nothing that is not there', () => {
    const missing = entities.flatMap((entity) => {
      const there = pathsOf(entity);
      return gradedFields(entity)
        .map(({ path }) => path)
        .filter((path) => !there.some((one) => one === path || one.startsWith(`${path}.`)))
        .map((path) => `${entity}.${path}`);
    });
    expect(missing).toEqual([]);
    expect(Object.keys(gradesOf('leg'))).toContain('agentId');
  });

  it('has how to reach somebody as strict wherever it stands', () => {
    const reaches = /^(phone|otherPhones|email|number|contact|region|address)$/i;
    const places = entities.flatMap((entity) =>
      pathsOf(entity)
        .filter((path) => path.split('.').some((name) => reaches.test(name)))
        .map((path) => ({ place: `${entity}.${path}`, grade: gradeOf(entity, path) })),
    );
    expect(places.map(({ place }) => place)).toContain('callback.number');
    expect(places.filter(({ grade }) => grade !== 'strict')).toEqual([]);
    expect([...strictNames].sort()).toEqual([
      ...['answerTo', 'contact', 'email', 'number', 'otherPhones', 'phone', 'region', 'residentId'],
    ]);
  });

  it('keeps out of logs what is confidential or strict', () => {
    for (const name of ['phone', 'email', 'customerName', 'text', 'summary', 'name'])
      expect(unloggedNames).toContain(name);
    for (const name of ['id', 'at', 'state', 'queueId']) expect(unloggedNames).not.toContain(name);
  });
});

describe('what is taken along', () => {
  it('is as it is, without whom it is about unless asked for, or covered, by the grade of its field (C-259)', () => {
    const of = (entity: (typeof entities)[number], path: string) => ({ entity, path });
    expect(takenAlong('何静', of('person', 'name'))).toBe('何静');
    expect(takenAlong('王芳', of('interaction', 'customerName'))).toBe('王**');
    expect(takenAlong('王芳', of('interaction', 'customerName'), true)).toBe('王芳');
    expect(takenAlong('请打 13800138000', of('feedback', 'text'))).toBe('请打 ••••');
    expect(takenAlong('13800138000', of('customer', 'phone'), true)).toBe('••••');
    expect(takenAlong('P1234567', of('customer', 'passport'), true)).toBe('••••');
    expect(leavesAs('customer', 'merged.taken.before')).toBe('masked');
  });
});
