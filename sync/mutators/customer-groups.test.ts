import { beforeEach, expect, it } from 'vitest';
import { CUSTOMER_GROUPS, ORDINARY } from '../../domain/customer/customer-groups.ts';
import { Refusal } from '../../domain/refusal.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';

let central: Central;
const name = (text: string) => ({ 'zh-CN': text, en: text });
const types = [
  { id: ORDINARY, name: name('普通用户') },
  { id: 'vip', name: name(' VIP ') },
];
const set = (by: string, over: object = {}, basedOn = 0): string => {
  const draft = { types, served: { vip: { general: 'vip-desk' } }, reason: '合同', ...over };
  try {
    central.mutate('customerGroups.set', { basedOn, draft }, { kind: 'person', id: by });
    return 'ok';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.fields[0]?.field ?? error.code;
  }
};
const arrive = (interactionId: string, queueId: string, over: object = {}) => {
  const args = {
    ...{ interactionId, channel: 'chat', queueId, customerId: 'c1', customerName: '王芳', language: 'zh-CN' },
    ...{ offHours: false, source: 'live', recordingNotice: true, ...over },
  };
  central.mutate('centre.arrive', args, { kind: 'customer', id: 'c1' });
  return central.rows.get('interaction', interactionId);
};

beforeEach(() => {
  central = new Central(() => Date.parse('2026-11-20T10:00+08:00'));
  central.configure('queue', aQueue());
  central.configure('queue', aQueue({ id: 'complaints', complaints: true }));
  central.configure('queue', aQueue({ id: 'vip-desk' }));
  for (const role of ['admin', 'teamLead', 'agent', 'manager'] as const)
    central.configure('person', aPerson({ id: role, roles: [role] }));
  central.configure('customer', { id: 'c1', name: '王芳', language: 'zh-CN', customerType: 'vip' });
});

it('is set by leads and admins from the version they saw, with a reason', () => {
  expect(set('agent')).toBe('notAllowed');
  expect(set('manager')).toBe('notAllowed');
  expect(set('teamLead', { reason: '' })).toBe('reason');
  expect(set('teamLead', { served: { vip: { general: 'nowhere' } } })).toBe('notFound');
  expect(set('teamLead')).toBe('ok');
  expect(set('admin')).toBe('changedMeanwhile');
  expect(set('admin', { served: {} }, 1)).toBe('ok');
  expect(central.rows.get('customergroups', CUSTOMER_GROUPS)).toMatchObject({
    ...{ version: 2, by: 'admin', served: {} },
    types: [{ id: ORDINARY }, { id: 'vip', name: name('VIP') }],
  });
});

it('decides where somebody lands; what is on its way stays where it is, and the queue they came to is written down', () => {
  expect(arrive('before', 'general')).toMatchObject({ queueId: 'general' });
  set('admin');
  expect(arrive('moved', 'general')).toMatchObject({
    ...{ queueId: 'vip-desk', cameTo: 'general', customerType: 'vip' },
  });
  expect(arrive('stays', 'vip-desk')?.cameTo).toBeUndefined();
  expect(central.rows.get('interaction', 'before')?.queueId).toBe('general');
});

it('leaves a complaint one whoever serves it, and waits for the opening of those who do', () => {
  central.configure(
    'queue',
    aQueue({
      id: 'vip-desk',
      hours: { zone: 'Asia/Shanghai', opensAt: 780, closesAt: 1080, days: 'everyDay' },
    }),
  );
  set('admin', { served: { vip: { complaints: 'vip-desk' } } });
  expect(arrive('complaint', 'complaints')).toMatchObject({
    ...{ queueId: 'vip-desk', kind: 'complaint', offHours: true },
  });
  const arrived = central.journal.find(({ type }) => type === 'interaction.arrived');
  expect(arrived?.data).toMatchObject({ waitsFrom: Date.parse('2026-11-20T13:00+08:00') });
});
