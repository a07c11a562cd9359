import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { arrive, by, refusalIn } from '../../testing/deeds.ts';
import { scopesOfRow } from '../row-scopes.ts';
import { scope } from '../scopes.ts';

const START = Date.UTC(2026, 10, 20, 2);
const li = by('li');
let now: number;
let central: Central;

const exported = (rows: number, what = 'rows') =>
  central.mutate('person.export', { what, rows, purpose: 'audit' }, li);
const viewing = () => central.rows.get('viewing', 'li');
const look = () =>
  central.mutate(
    'interaction.revealContact',
    { interactionId: 'i1', field: 'phone', why: 'contactThem' },
    li,
  );
const code = (act: () => void) => refusalIn(act)?.code;

/** Another value of a parameter, in force since yesterday. */
const approved = (id: string, values: number[]) => {
  const said = { reason: '', owner: '', ground: '', by: 'gu', at: 0 };
  return {
    id,
    versions: [{ version: 1, values, effectiveFrom: '2026-11-19', ...said, state: 'approved' as const }],
  };
};

beforeEach(() => {
  now = START;
  central = new Central(() => now);
  central.configure('queue', aQueue());
  central.configure('person', aPerson());
});

describe('rows that are taken along', () => {
  it('are written down with what they are for (C-258, C-263)', () => {
    exported(120);
    expect(central.journal.at(-1)).toMatchObject({
      ...{ type: 'person.exported', actor: li, data: { what: 'rows', rows: 120, purpose: 'audit' } },
    });
    expect(code(() => central.mutate('person.export', { what: 'rows', rows: 1 }, li))).toBe('badArguments');
  });

  it('are 200 a day: the 201st is not written down as taken, and who leads them is told (P-EXP)', () => {
    exported(200);
    expect(viewing()?.refused).toBeUndefined();
    exported(1);
    exported(1);
    expect(viewing()?.refused).toEqual({ since: START, times: 2, what: 'exports' });
    expect(central.journal.filter(({ type }) => type === 'person.exported')).toHaveLength(1);
    now += DAY;
    exported(1);
    expect(viewing()?.exported).toEqual([{ at: now, rows: 1 }]);
  });

  it('are on the desktop of whoever takes them, and on a lead’s only once they were too many', () => {
    const scopes = () => {
      const row = viewing();
      return row && scopesOfRow(central.rows, 'viewing', row);
    };
    exported(200);
    expect(scopes()).toEqual([scope.user('li')]);
    exported(1);
    expect(scopes()).toEqual([scope.user('li'), scope.lead('general'), scope.house]);
  });

  it('are as many as the value in force says, once another is approved (P-EXP)', () => {
    central.configure('parameter', approved('P-EXP', [20]));
    exported(20);
    expect(viewing()?.refused).toBeUndefined();
    exported(1);
    expect(viewing()?.refused).toMatchObject({ what: 'exports' });
  });

  it('are noted by whoever leads them, or by a manager or an admin, and by nobody else', () => {
    const note = (id: string) => () => central.mutate('person.noteFiles', { personId: 'li' }, by(id));
    for (const role of ['manager', 'admin', 'evaluator'] as const)
      central.configure('person', aPerson({ id: role, roles: [role], queueIds: [] }));
    central.configure('person', aPerson({ id: 'far', roles: ['teamLead'], queueIds: ['orders'] }));
    for (const id of ['manager', 'admin']) {
      exported(201);
      expect([code(note('evaluator')), code(note('far'))]).toEqual(['notAllowed', 'notAllowed']);
      expect(code(note(id))).toBeUndefined();
      expect(viewing()).toMatchObject({ notedBy: id });
    }
  });
});

describe('looks at single masked fields', () => {
  beforeEach(() => {
    const target = { interactionId: 'i1' };
    arrive(central);
    central.mutate('interaction.accept', target, li);
    central.mutate('interaction.verify', { ...target, result: 'passed' }, li);
  });

  it('are as many an hour as files, one more is refused, and who leads them is told (P-VIEW, C-258)', () => {
    for (let n = 0; n < 150; n += 1) look();
    central.mutate('person.tooManyLooks', {}, li);
    expect(code(look)).toBe('limitReached');
    expect(viewing()?.refused).toMatchObject({ what: 'looks', times: 1 });
    now += HOUR;
    expect(code(look)).toBeUndefined();
  });

  it('are not said to be too many while they are not', () => {
    look();
    central.mutate('person.tooManyLooks', {}, li);
    expect(viewing()?.refused).toBeUndefined();
  });

  it('are as many as the value in force says, once another is approved (P-VIEW)', () => {
    central.configure('parameter', approved('P-VIEW', [2]));
    look();
    look();
    expect(code(look)).toBe('limitReached');
  });
});
