import { beforeEach, describe, expect, it } from 'vitest';
import { readersOf, unreadBy } from '../../domain/announcement/readers.ts';
import { HOUR } from '../../domain/time.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { by } from '../../testing/deeds.ts';

const NOW = Date.UTC(2026, 10, 20, 2, 0, 0);

let now = NOW;
let central: Central;
const people = () => central.rows.all('person');
const announcement = () => {
  const row = central.rows.get('announcement', 'a');
  if (!row) throw new Error('nothing was announced');
  return row;
};
const send = (to: object, from = 'zhao', over: object = {}) => {
  const content = { to, text: ' 系统维护至三点 ', important: true, endsAt: NOW + 8 * HOUR, ...over };
  central.mutate('announcement.send', { announcementId: 'a', content }, by(from));
};
const read = (id: string) => central.mutate('announcement.read', { announcementId: 'a' }, by(id));
const names = () => {
  const { read, unread, late } = readersOf(
    announcement(),
    central.rows.all('receipt'),
    people(),
    now,
    central.rows,
  );
  return { read: read.map(({ person }) => person.id), unread: unread.map(({ id }) => id), late };
};

beforeEach(() => {
  now = NOW;
  central = new Central(() => now);
  central.configure('queue', aQueue());
  central.configure('queue', aQueue({ id: 'orders' }));
  for (const id of ['li', 'wang']) central.configure('person', aPerson({ id, name: id }));
  central.configure('person', aPerson({ id: 'far', name: 'far', queueIds: ['orders'] }));
  central.configure('person', aPerson({ id: 'zhao', roles: ['teamLead'] }));
});

describe('an announcement', () => {
  it('is known to have been read by whom, and by whom not, also from a desktop that was offline', () => {
    send({ kind: 'queues', queueIds: ['general'] });
    expect(announcement().text).toBe('系统维护至三点');
    expect(names()).toEqual({ read: [], unread: ['li', 'wang'], late: false });
    read('li');
    read('li');
    now += 8 * HOUR + 1;
    expect(names()).toEqual({ read: ['li'], unread: ['wang'], late: true });
    // It has ended; what was confirmed without a network still counts when it arrives.
    read('wang');
    expect(names()).toEqual({ read: ['li', 'wang'], unread: [], late: false });
  });

  it('is to be read by whom it is for, until it ends or is taken back, what is important first', () => {
    send({ kind: 'everybody' });
    const li = central.rows.get('person', 'li') ?? aPerson();
    const far = central.rows.get('person', 'far') ?? aPerson();
    const one = announcement();
    const later = { ...one, id: 'b', important: true, at: one.at - 1 };
    const plain = { ...one, id: 'c', important: false, at: one.at - 2 };
    expect(unreadBy(li, [plain, one, later], [], now).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(unreadBy(far, [one], [], now)).toHaveLength(1);
    expect(unreadBy(far, [one], [], one.endsAt)).toEqual([]);
    central.mutate('announcement.withdraw', { announcementId: 'a' }, by('zhao'));
    expect(unreadBy(li, [announcement()], [], now)).toEqual([]);
  });

  it('is made by leads: to queues they lead, and to people who work in them', () => {
    expect(() => send({ kind: 'everybody' }, 'li')).toThrow('notAllowed');
    expect(() => send({ kind: 'queues', queueIds: ['general', 'orders'] })).toThrow('notAllowed');
    expect(() => send({ kind: 'person', personId: 'far' })).toThrow('notAllowed');
    expect(() => send({ kind: 'person', personId: 'nobody' })).toThrow('notAllowed');
    expect(() => send({ kind: 'everybody' }, 'zhao', { text: ' ' })).toThrow('missingField');
    send({ kind: 'person', personId: 'li' });
    expect(() => read('wang')).toThrow('notFound');
    expect(() => central.mutate('announcement.withdraw', { announcementId: 'a' }, by('li'))).toThrow(
      'notOwner',
    );
  });

  it('to one person can be answered, and an answer says that it was read', () => {
    send({ kind: 'person', personId: 'li' });
    const answer = (text: string, id = 'li') =>
      central.mutate('announcement.answer', { announcementId: 'a', text }, by(id));
    answer(' 好的 ');
    answer('稍后');
    expect(central.rows.get('receipt', 'a:li')).toMatchObject({
      authorId: 'zhao',
      readAt: NOW,
      answers: [{ text: '好的' }, { text: '稍后' }],
    });
    expect(() => answer(' ')).toThrow('missingField');
    expect(() => answer('？', 'wang')).toThrow('notFound');
  });

  it('to many is confirmed and not answered', () => {
    send({ kind: 'everybody' });
    expect(() =>
      central.mutate('announcement.answer', { announcementId: 'a', text: '好' }, by('li')),
    ).toThrow('wrongState');
  });
});
