import { beforeEach, describe, expect, it } from 'vitest';
import { anInteraction, aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { by, outcomeOf } from '../../testing/deeds.ts';

let central: Central;
const as = (id: string, mutation: string, args: object) =>
  outcomeOf(() => central.mutate(mutation, args, by(id)));
const form = { kind: 'goodCase', personId: 'li', interactionIds: ['i1'], text: '耐心。' };
const give = (over: object = {}, by = 'zhao', kudosId = 'kudos-01') =>
  as(by, 'kudos.give', { kudosId, form: { ...form, ...over } });

beforeEach(() => {
  central = new Central(() => 1_000);
  central.configure('queue', aQueue());
  central.configure('person', aPerson({ id: 'li' }));
  central.configure('person', aPerson({ id: 'wang' }));
  central.configure('person', aPerson({ id: 'zhao', roles: ['teamLead'] }));
  const closed = { state: 'closed', ownerId: 'li', closedAt: 900, topic: '王芳的退款' } as const;
  central.configure('interaction', anInteraction({ id: 'i1', ...closed }));
});

describe('praise', () => {
  it('covers the customer’s name and numbers before it is kept (C-186)', () => {
    expect(give({ text: '王芳女士两次来电 13800138000，李雯都耐心解释。' })).toBe('ok');
    const row = central.rows.get('kudos', 'kudos-01');
    expect(row?.text).toContain('李雯都耐心解释');
    expect(JSON.stringify(row)).not.toMatch(/王芳|13800138000/);
  });

  it('for a person needs at least one matter that they had in hand (C-202)', () => {
    expect(give({ kind: 'contribution', interactionIds: [] })).toBe('interactionIds');
    expect(give({ kind: 'contribution', interactionIds: ['nowhere'] })).toBe('notFound');
    expect(give({ personId: 'wang' })).toBe('notOwner');
    expect(give({ kind: 'contribution' })).toBe('ok');
    expect(central.rows.get('kudos', 'kudos-01')?.matters).toMatchObject([{ interactionId: 'i1' }]);
  });

  it('may be for a whole team (C-203)', () => {
    expect(give({ kind: 'team', personId: undefined, interactionIds: [] })).toBe('teamId');
    expect(give({ kind: 'team', personId: undefined, interactionIds: [], teamId: 'general' })).toBe('ok');
    expect(central.rows.get('kudos', 'kudos-01')).toMatchObject({ kind: 'team', teamId: 'general' });
  });

  it('is given by leads, evaluators and managers, and by nobody to themselves', () => {
    expect(give({}, 'wang')).toBe('notAllowed');
    expect(give({ personId: 'zhao', interactionIds: [] }, 'zhao')).toBe('interactionIds');
    expect(give({ personId: 'zhao' }, 'zhao')).toBe('notAllowed');
  });

  it('comes down when whoever gave it or whoever it is about says so', () => {
    give();
    expect(as('wang', 'kudos.withdraw', { kudosId: 'kudos-01' })).toBe('notAllowed');
    expect(as('li', 'kudos.withdraw', { kudosId: 'kudos-01' })).toBe('ok');
    expect(as('zhao', 'kudos.withdraw', { kudosId: 'kudos-01' })).toBe('notFound');
  });
});
