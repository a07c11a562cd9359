import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { outcomeOf } from '../../testing/deeds.ts';
import { scopesOfRow } from '../row-scopes.ts';
import { scopesOfPerson } from '../scopes.ts';

const T = Date.UTC(2026, 10, 23, 2);
const why = { 'zh-CN': ' 更换数据库磁盘 ', en: 'New disks for the database' };

let now = T;
let central: Central;

const attempt = (by: string, name: string, args: unknown) =>
  outcomeOf(() => central.mutate(name, args, { kind: 'person', id: by }));
const announce = (over: object = {}, by = 'zhou') =>
  attempt(by, 'maintenance.announce', {
    maintenanceId: 'm',
    from: T + 24 * HOUR,
    to: T + 26 * HOUR,
    why,
    ...over,
  });
const takeBack = (by = 'zhou') => attempt(by, 'maintenance.takeBack', { maintenanceId: 'm' });
const row = () => central.rows.get('maintenance', 'm');

beforeEach(() => {
  now = T;
  central = new Central(() => now);
  central.configure('queue', aQueue());
  central.configure('person', aPerson({ id: 'li' }));
  central.configure('person', aPerson({ id: 'zhou', roles: ['admin'], queueIds: [] }));
  central.configure('person', aPerson({ id: 'far', siteId: 'partner', queueIds: [] }));
});

describe('maintenance', () => {
  it('is announced at least P-MNT hours ahead; what is urgent says why, and that is kept (C-266)', () => {
    expect(announce({ from: T + 24 * HOUR - 1 })).toBe('shortNotice');
    expect(announce({ from: T + HOUR, to: T + 2 * HOUR, urgent: ' ' })).toBe('urgent');
    expect(announce({ from: T + HOUR, to: T + 2 * HOUR, urgent: ' 漏洞须立即修补 ' })).toBe('ok');
    expect(row()).toEqual({
      id: 'm',
      from: T + HOUR,
      to: T + 2 * HOUR,
      why: { 'zh-CN': '更换数据库磁盘', en: 'New disks for the database' },
      urgent: '漏洞须立即修补',
      by: 'zhou',
      at: T,
    });
  });

  it('that is in time is not urgent, whatever was ticked', () => {
    expect(announce({ urgent: '急' })).toBe('ok');
    expect(row()?.urgent).toBeUndefined();
  });

  it('is announced and taken back by admins alone', () => {
    expect(announce({}, 'li')).toBe('notAllowed');
    expect(announce()).toBe('ok');
    expect(announce({ to: T + 30 * HOUR })).toBe('ok');
    expect(row()?.to).toBe(T + 26 * HOUR);
    expect(takeBack('li')).toBe('notAllowed');
    expect(takeBack()).toBe('ok');
    expect(row()?.takenBack).toEqual({ by: 'zhou', at: T });
    expect(takeBack()).toBe('alreadyDone');
  });

  it('is not taken back when it is over', () => {
    announce();
    now = T + 26 * HOUR;
    expect(takeBack()).toBe('alreadyDone');
  });

  it('is on every desktop, also a partner’s, so that it is told without a network', () => {
    announce();
    const notice = row();
    if (!notice) throw new Error('no notice');
    const scopes = scopesOfRow(central.rows, 'maintenance', notice);
    for (const id of ['li', 'zhou', 'far']) {
      const person = central.rows.get('person', id);
      expect(person && scopesOfPerson(person).some((scope) => scopes.includes(scope))).toBe(true);
    }
  });
});
