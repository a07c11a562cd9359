import { beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '../../domain/refusal.ts';
import { anInteraction, aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';

let now: number;
let central: Central;

function run(name: string, args: object, by = 'li'): string {
  try {
    central.mutate(name, args, { kind: 'person', id: by });
    return 'ok';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.fields.map(({ field, problem }) => `${field} ${problem}`).join() || error.code;
  }
}
const letter = {
  ...{ recipient: '顺达快递', to: 'desk@courier.example', purpose: 'delivery', inClear: false },
  text: '王芳的包裹请改送幸福路12号，电话 13800138000。',
};
const tell = (over: object = {}, by = 'li', disclosureId = 'd1') =>
  run('customer.tellOutside', { disclosureId, interactionId: 'i', draft: { ...letter, ...over } }, by);
const say = (given: boolean) => {
  now += 1_000;
  const args = { interactionId: 'i', customerId: 'c1', consentId: `k${now}`, purpose: 'disclosure', given };
  expect(run('customer.consent', args)).toBe('ok');
};
const told = () => central.rows.all('disclosure');
const kinds = () => central.journal.map(({ type }) => type).filter((type) => type.startsWith('disclosure'));

beforeEach(() => {
  now = Date.parse('2026-11-23T10:00+08:00');
  central = new Central(() => now);
  central.configure('queue', aQueue());
  central.configure('person', aPerson({ id: 'li' }));
  central.configure('person', aPerson({ id: 'wang' }));
  central.configure('customer', { id: 'c1', name: '王芳', phone: '13800138000', language: 'zh-CN' });
  const mine = {
    id: 'i',
    customerId: 'c1',
    customerName: '王芳',
    ownerId: 'li',
    state: 'connected',
  } as const;
  central.configure('interaction', anInteraction(mine));
});

describe('telling somebody outside of a customer', () => {
  it('is refused without their consent, and that it was tried is written down (C-263)', () => {
    expect(tell()).toBe('ok');
    expect(told()).toEqual([]);
    expect(kinds()).toEqual(['disclosure.refused']);
    say(true);
    say(false);
    tell();
    expect(told()).toEqual([]);
    expect(kinds()).toEqual(['disclosure.refused', 'disclosure.refused']);
    const tried = central.journal.findLast(({ type }) => type === 'disclosure.refused');
    expect(tried).toMatchObject({
      actor: { id: 'li' },
      stream: { kind: 'customer', id: 'c1' },
      data: { to: 'desk@courier.example', purpose: 'delivery' },
    });
  });

  it('with it says whom, for what and on which word, without names, numbers and addresses (C-263)', () => {
    say(true);
    expect(tell()).toBe('ok');
    const [one] = told();
    expect(one).toMatchObject({ customerId: 'c1', by: 'li', purpose: 'delivery', state: 'sending' });
    expect(one?.consentId).toBe(`k${now}`);
    for (const secret of ['王芳', '13800138000', '幸福路']) expect(one?.text).not.toContain(secret);
    expect(tell({ inClear: true }, 'li', 'd2')).toBe('ok');
    expect(told().find(({ id }) => id === 'd2')?.text).toBe(letter.text);
    expect(tell({}, 'li', 'd2')).toBe('ok');
    expect(told()).toHaveLength(2);
  });

  it('needs a purpose and an address, and is for whoever serves them', () => {
    say(true);
    expect(tell({ purpose: undefined })).toBe('purpose required');
    expect(tell({ to: 'nowhere' })).toBe('to invalid');
    expect(tell({ recipient: ' ', text: ' ' })).toBe('recipient required,text required');
    expect(tell({}, 'wang')).toBe('notOwner');
    expect(told()).toEqual([]);
  });
});
