import { describe, expect, it } from 'vitest';
import { anInteraction, aPerson, aQueue } from '../../testing/builders.ts';
import { Central } from '../../testing/central.ts';
import { DAY, HOUR } from '../time.ts';
import { idleMatters } from './ageing.ts';

const NOW = Date.UTC(2026, 10, 20, 2);

describe('what is open without an action of ours (C-030)', () => {
  it.each([
    [DAY - 1, 0],
    [DAY, 1],
  ])('after %i ms there are %i on the list', (after, count) => {
    expect(idleMatters([anInteraction({ arrivedAt: NOW })], [], NOW + after)).toHaveLength(count);
  });

  it('is not what has ended, was imported, or waits for the opening', () => {
    const rows = [
      anInteraction({ id: 'closed', state: 'closed', arrivedAt: NOW }),
      anInteraction({ id: 'old', source: 'import', arrivedAt: NOW }),
      anInteraction({ id: 'later', arrivedAt: NOW, waitsFrom: NOW + 12 * HOUR }),
    ];
    expect(idleMatters(rows, [], NOW + DAY)).toEqual([]);
  });

  it('leaves the list with anything one of us does, and not with what the customer does', () => {
    let now = NOW;
    const central = new Central(() => now);
    central.configure('queue', aQueue());
    central.configure('person', aPerson());
    const target = { interactionId: 'i1' };
    const customer = { kind: 'customer' as const, id: 'c1' };
    const arrival = { channel: 'chat', queueId: 'general', customerId: 'c1', customerName: '王芳' };
    const more = { language: 'zh-CN', offHours: false, source: 'live', recordingNotice: true };
    central.mutate('centre.arrive', { ...target, ...arrival, ...more }, customer);
    const idle = () => {
      const row = central.rows.get('interaction', 'i1');
      return idleMatters(row ? [row] : [], [], now).map(({ since }) => since - NOW);
    };
    now += DAY;
    central.mutate('centre.receiveMessage', { ...target, messageId: 'm1', text: '在吗' }, customer);
    expect(idle()).toEqual([0]);
    central.mutate('interaction.accept', target, { kind: 'person', id: 'li' });
    expect(idle()).toEqual([]);
    now += DAY;
    expect(idle()).toEqual([DAY]);
    central.mutate(
      'interaction.postMessage',
      { ...target, messageId: 'm2', text: '在' },
      { kind: 'person', id: 'li' },
    );
    expect(idle()).toEqual([]);
  });
});
