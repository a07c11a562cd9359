import { expect, it } from 'vitest';
import { lawSchema } from './ground.ts';
import { groundsOf, lawOf, laws } from './legal-register.ts';
import { clauses } from './register.ts';

it('every rule names what it rests on: a law, a regulation or a standard that the register has (C-255)', () => {
  expect(clauses).toHaveLength(288);
  for (const clause of clauses) {
    const grounds = groundsOf(clause);
    expect(grounds.length, clause.id).toBeGreaterThan(0);
    for (const { law } of grounds) expect(lawOf(law), `${clause.id} ${law}`).toBeDefined();
  }
});

it('every law of the register is named by some rule, once and in both languages', () => {
  const named = new Set(clauses.flatMap((clause) => groundsOf(clause).map(({ law }) => law)));
  expect(laws.map(({ id }) => id).sort()).toEqual([...named].sort());
  for (const law of laws) expect(lawSchema.parse(law)).toEqual(law);
});

it('a rule of its own ground does not go by that of its group', () => {
  const told = clauses.find(({ id }) => id === 'C-263');
  expect(told && groundsOf(told)).toContainEqual({ law: 'PIPL', article: '23' });
});
