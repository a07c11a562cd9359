import { beforeEach, expect, it } from 'vitest';
import { Refusal } from '../../domain/refusal.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';

let central: Central;
const tried = (act: () => void): string => {
  try {
    act();
    return 'ok';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.fields[0]?.field ?? error.code;
  }
};
const set = (channel: string, open: boolean, over: object = {}, by = 'zhou') =>
  tried(() =>
    central.mutate(
      'channel.set',
      { channelId: channel, open, reason: '维护', ...over },
      { kind: 'person', id: by },
    ),
  );
const arrive = (channel: string, source = 'live') =>
  tried(() =>
    central.mutate(
      'centre.arrive',
      {
        ...{ interactionId: `${channel}-${source}`, channel, queueId: 'general', customerId: 'c' },
        ...{ customerName: '王芳', language: 'zh-CN', offHours: false, source, recordingNotice: true },
      },
      { kind: 'customer', id: 'c' },
    ),
  );

beforeEach(() => {
  central = new Central(() => 1_000);
  central.configure('queue', aQueue());
  central.configure('person', aPerson({ id: 'zhou', roles: ['admin'] }));
  central.configure('person', aPerson({ id: 'zhao', roles: ['teamLead'] }));
});

it('closes until two are left; the next one takes an override in writing, and the last stays open whatever is said (C-005)', () => {
  expect(set('voice', false)).toBe('ok');
  expect(set('email', false)).toBe('override');
  expect(set('email', false, { override: ' ' })).toBe('override');
  expect(set('email', false, { override: '邮件服务商停机' })).toBe('ok');
  expect(central.rows.get('channelstate', 'email')).toMatchObject({
    open: false,
    override: '邮件服务商停机',
  });
  expect(set('chat', false, { override: '全部停机' })).toBe('limitReached');
  expect(set('email', true)).toBe('ok');
  expect(central.rows.get('channelstate', 'email')?.override).toBeUndefined();
  expect(set('email', true)).toBe('alreadyDone');
});

it('is an admin’s to close, with a reason', () => {
  expect(set('voice', false, {}, 'zhao')).toBe('notAllowed');
  expect(set('voice', false, { reason: ' ' })).toBe('reason');
});

it('takes nobody while it is closed; history still comes in, and other channels go on', () => {
  set('email', false);
  expect(arrive('email')).toBe('wrongState');
  expect(arrive('email', 'import')).toBe('ok');
  expect(arrive('chat')).toBe('ok');
  set('email', true);
  expect(arrive('email')).toBe('ok');
});
