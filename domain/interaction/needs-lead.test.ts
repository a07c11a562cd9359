import { describe, expect, it } from 'vitest';
import type { Person } from '../person/person.ts';
import type { Transfer } from '../transfer/transfer.ts';
import type { Interaction } from './interaction.ts';
import { mattersForLead, reasonForLead } from './needs-lead.ts';

const lead = { id: 'chen', roles: ['teamLead'], queueIds: ['q1'] } as unknown as Person;
const row = (id: string, part: Partial<Interaction>): Interaction =>
  ({ id, queueId: 'q1', state: 'queued', needsLead: true, queuedAt: 0, ...part }) as Interaction;

describe('what needs a team lead', () => {
  it('waits in a queue of theirs and is marked for them, the longest wait first', () => {
    const rows = [
      row('late', { queuedAt: 9 }),
      row('early', { queuedAt: 1 }),
      row('other queue', { queueId: 'q2' }),
      row('taken', { state: 'connected' }),
      row('ordinary', { needsLead: false }),
    ];
    expect(mattersForLead(rows, lead).map(({ id }) => id)).toEqual(['early', 'late']);
  });

  it('says whether nobody wanted it or it was handed over too often', () => {
    const declined = { declines: [{ personId: 'wu', at: 1 }] } as unknown as Transfer;
    expect(reasonForLead(row('a', { transfer: declined }))).toBe('declines');
    expect(reasonForLead(row('b', {}))).toBe('transfers');
  });
});
