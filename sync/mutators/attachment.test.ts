import { beforeEach, describe, expect, it } from 'vitest';
import { type Actor, parseEvent } from '../../domain/journal/event.ts';
import { MemoryRows } from '../../domain/journal/project.ts';
import { aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { arrive, by, refusalOf } from '../../testing/deeds.ts';

const NOW = Date.UTC(2026, 10, 20, 2);
const customer: Actor = { kind: 'customer', id: 'c1' };
const file = { hash: 'a'.repeat(64), name: '照片.jpg', mediaType: 'image/jpeg', size: 2_000 };

let now = NOW;
let central: Central;

const add = (actor: Actor, over: object = {}) =>
  central.mutate(
    'interaction.addAttachment',
    { interactionId: 'i1', attachmentId: 'f1', ...file, ...over },
    actor,
  );
const withdraw = (actor: Actor, over: object = {}) =>
  central.mutate(
    'interaction.withdrawAttachment',
    { interactionId: 'i1', attachmentId: 'f1', ...over },
    actor,
  );
const system = (name: string) => central.mutate(name, { attachmentId: 'f1' });
const attachment = () => central.rows.get('attachment', 'f1');
const interaction = () => central.rows.get('interaction', 'i1');

const refusal = (run: () => void) => refusalOf(run).code;

beforeEach(() => {
  now = NOW;
  central = new Central(() => now);
  central.configure('queue', aQueue());
  for (const id of ['li', 'wang']) central.configure('person', aPerson({ id }));
  arrive(central);
  arrive(central, { interactionId: 'i2' });
  central.mutate('interaction.accept', { interactionId: 'i1' }, by('li'));
});

describe('attaching a file', () => {
  it('shows it on its way, and once the server has it as there', () => {
    add(by('li'), { name: '../\u202E照片.jpg' });
    expect(attachment()).toEqual({
      ...file,
      id: 'f1',
      interactionId: 'i1',
      author: by('li'),
      state: 'uploading',
      at: NOW,
    });
    now += 5_000;
    system('centre.attachmentReady');
    expect(attachment()).toMatchObject({ state: 'ready', at: NOW, readyAt: NOW + 5_000 });
    expect(interaction()?.lastMessage).toEqual({ at: now, text: '照片.jpg', by: 'person' });
  });

  it('happens once, however often it is asked for and reported', () => {
    for (const _ of [1, 2]) {
      add(by('li'));
      system('centre.attachmentReady');
      system('centre.attachmentNeverCame');
    }
    const types = central.journal.map(({ type }) => type).filter((type) => type.startsWith('attachment.'));
    expect(types).toEqual(['attachment.added', 'attachment.uploaded']);
  });

  it('lets a customer wait for an answer from the moment the file is there; a file is no answer', () => {
    add(customer);
    expect(interaction()?.waitingSince).toBeUndefined();
    now += 1_000;
    system('centre.attachmentReady');
    expect(interaction()?.waitingSince).toBe(now);
    add(by('li'), { attachmentId: 'f2' });
    central.mutate('centre.attachmentReady', { attachmentId: 'f2' });
    expect(interaction()?.waitingSince).toBe(now);
    expect(interaction()?.firstHumanAt).toBeUndefined();
  });

  it('is for the owner who talks and for the customer of the interaction', () => {
    expect(refusal(() => add(by('wang')))).toBe('notOwner');
    expect(refusal(() => add({ kind: 'customer', id: 'c2' }))).toBe('notAllowed');
    expect(refusal(() => add({ kind: 'system', id: 'centre' }))).toBe('notAllowed');
    expect(refusal(() => add(by('li'), { interactionId: 'nowhere' }))).toBe('notFound');
    central.mutate('interaction.startWrapUp', { interactionId: 'i1' }, by('li'));
    expect(refusal(() => add(by('li')))).toBe('wrongState');
    add(customer);
  });

  it('takes no program, nothing too big, and no id that is in use elsewhere', () => {
    expect(refusal(() => add(customer, { mediaType: 'text/html' }))).toBe('wrongFileType');
    expect(refusal(() => add(customer, { size: 25 * 1024 * 1024 + 1 }))).toBe('tooBig');
    expect(refusal(() => add(customer, { hash: 'A'.repeat(64) }))).toBe('badArguments');
    expect(refusal(() => add(customer, { size: 0 }))).toBe('badArguments');
    add(customer, { size: 25 * 1024 * 1024 });
    expect(refusal(() => add(by('li')))).toBe('badArguments');
    expect(refusal(() => add(customer, { interactionId: 'i2' }))).toBe('badArguments');
  });
});

describe('taking a file back', () => {
  it('is its author’s alone, on its way or there', () => {
    add(by('li'));
    expect(refusal(() => withdraw(customer))).toBe('notOwner');
    expect(refusal(() => withdraw(by('wang')))).toBe('notOwner');
    expect(refusal(() => withdraw(by('li'), { interactionId: 'i2' }))).toBe('notFound');
    expect(refusal(() => withdraw(by('li'), { attachmentId: 'f9' }))).toBe('notFound');
    system('centre.attachmentReady');
    now += 1;
    withdraw(by('li'));
    withdraw(by('li'));
    expect(attachment()).toMatchObject({ state: 'withdrawn', endedAt: now });
    system('centre.attachmentReady');
    expect(attachment()?.state).toBe('withdrawn');
  });

  it('is another thing than giving up what never came', () => {
    add(customer);
    system('centre.attachmentNeverCame');
    expect(attachment()?.state).toBe('failed');
    withdraw(customer);
    expect(attachment()?.state).toBe('failed');
  });
});

describe('an attachment', () => {
  it('goes where its interaction goes', () => {
    add(by('li'));
    expect(central.visibleTo('li').has('attachment/f1')).toBe(true);
    central.configure('person', aPerson({ id: 'far', queueIds: ['orders'] }));
    expect(central.visibleTo('far').has('attachment/f1')).toBe(false);
    const row = interaction();
    if (!row) throw new Error('no interaction');
    central.configure('interaction', { ...row, ownerId: 'far', queueId: 'orders' });
    expect(central.visibleTo('li').has('attachment/f1')).toBe(false);
    expect(central.visibleTo('far').has('attachment/f1')).toBe(true);
  });

  it('is the same when rebuilt from the journal', () => {
    add(by('li'));
    system('centre.attachmentReady');
    withdraw(by('li'));
    const events = central.journal.map((event) => parseEvent(JSON.parse(JSON.stringify(event))));
    const rebuilt = new MemoryRows().play(events);
    expect(rebuilt.all('attachment')).toEqual(central.rows.all('attachment'));
    expect(rebuilt.get('interaction', 'i1')).toEqual(interaction());
  });
});
