import { describe, expect, it } from 'vitest';
import { MemoryRows } from '../../domain/journal/project.ts';
import { Refusal } from '../../domain/refusal.ts';
import { aPerson } from '../../testing/builders.ts';
import { mutators, runMutation } from './registry.ts';

const rows = new MemoryRows();
const put = (row: ReturnType<typeof aPerson>) => rows.apply([{ entity: 'person', id: row.id, row }]);
put(aPerson({ id: 'auditor', roles: ['auditor'] }));
put(aPerson({ id: 'agent', roles: ['agent'] }));

function codeOf(name: string, args: unknown, kind: 'person' | 'system' = 'person'): string {
  const context = { actor: { kind, id: kind === 'system' ? 'centre' : 'auditor' }, now: 1 };
  try {
    const { events } = runMutation(rows, { uid: 'u', name, args, at: 1 }, context);
    return events.map(({ type }) => type).join();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('an auditor', () => {
  it.each(Object.keys(mutators).filter((name) => name !== 'person.prefer'))(
    'changes nothing: %s is refused whatever it says',
    (name) => expect(codeOf(name, {})).toBe('notAllowed'),
  );

  it('sets up their own screens', () => {
    const args = { key: 'density', value: 'compact', setAt: 1 };
    expect(codeOf('person.prefer', args)).toBe('person.preferred');
  });

  it('has each look written down by the centre, in their name; nobody else has looks', () => {
    const look = { what: 'journal', about: 'actorId=agent' };
    expect(codeOf('centre.recordLook', { personId: 'auditor', ...look }, 'system')).toBe('audit.viewed');
    expect(codeOf('centre.recordLook', { personId: 'agent', ...look }, 'system')).toBe('notAllowed');
  });

  it('is nothing else beside that', () => {
    const configure = (roles: string[]) =>
      codeOf('centre.configure', { entity: 'person', row: { ...aPerson({ id: 'new' }), roles } }, 'system');
    expect(configure(['auditor', 'agent'])).toBe('notAllowed');
    expect(configure(['auditor'])).toBe('config.put');
  });
});
