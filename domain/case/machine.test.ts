import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aPerson } from '../../testing/builders.ts';
import { aCase } from '../../testing/case-builders.ts';
import { kindSchema } from '../interaction/kind.ts';
import { diagramOf } from './diagram.ts';
import {
  caseStateSchema,
  isAllowed,
  machines,
  movingSteps,
  type StepName,
  statesOf,
  stepNameSchema,
  targetsOf,
} from './machine.ts';
import { stepRefusal } from './may-step.ts';
import { isRequired } from './step-problems.ts';
import { stepSpecs } from './steps.ts';

/** Somebody who is everything everywhere: what they may not do, nobody may. */
const everybody = aPerson({
  id: 'all',
  roles: ['agent', 'teamLead', 'handler', 'approver', 'manager'],
  departmentIds: ['repairs'],
});

describe.each(kindSchema.options)('a case that is a %s', (kind) => {
  it('goes from received to archived, and every state is on a way from the one to the other', () => {
    const reached = new Set<string>(['received']);
    for (let before = 0; before !== reached.size; ) {
      before = reached.size;
      for (const from of statesOf(kind))
        if (reached.has(from))
          for (const step of movingSteps) for (const to of targetsOf(kind, from, step)) reached.add(to);
    }
    expect([...reached].sort()).toEqual(statesOf(kind).sort());
    for (const from of statesOf(kind).filter((state) => state !== 'archived'))
      expect(
        movingSteps.some((step) => isAllowed(kind, from, step)),
        from,
      ).toBe(true);
  });

  it('refuses every step that its way does not have, of every state with every step', () => {
    for (const state of caseStateSchema.options)
      for (const step of stepNameSchema.options) {
        const row = aCase({ kind, state, departmentId: 'repairs', ownerId: 'other' });
        const refusal = stepRefusal(row, step, everybody);
        if (!isAllowed(kind, state, step))
          expect([state, step, refusal]).toEqual([state, step, 'wrongState']);
      }
  });

  it('takes nothing more once it is in the archive, nor in a state of another kind', () => {
    const foreign = caseStateSchema.options.filter((state) => !(state in machines[kind]));
    for (const state of ['archived' as const, ...foreign])
      for (const step of stepNameSchema.options)
        expect([state, step, isAllowed(kind, state, step)]).toEqual([state, step, false]);
  });

  it('ends only after a word to its customer: without those that are told, no way leads to the archive (C-279)', () => {
    const told = (step: string) => stepSpecs[step as StepName].public === true;
    const reached = new Set<string>(['received']);
    for (let before = 0; before !== reached.size; ) {
      before = reached.size;
      for (const from of statesOf(kind))
        for (const step of stepNameSchema.options)
          if (reached.has(from) && !told(step)) for (const to of targetsOf(kind, from, step)) reached.add(to);
    }
    expect([...reached]).not.toContain('archived');
    expect(movingSteps.filter(told).every((step) => isRequired(aCase({ kind }), step, 'text', {}))).toBe(
      true,
    );
  });

  it('is drawn with an arrow for each way there is', () => {
    const ways = statesOf(kind).flatMap((from) => movingSteps.flatMap((step) => targetsOf(kind, from, step)));
    expect(diagramOf(kind).split('\n')).toHaveLength(ways.length + 3);
    const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'cases.md'), 'utf8');
    expect(page).toContain(`\`\`\`mermaid\n${diagramOf(kind)}\n\`\`\``);
  });
});
