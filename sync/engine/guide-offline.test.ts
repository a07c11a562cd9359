import { expect, it } from 'vitest';
import { anInteraction, aPerson, aQueue, aScript } from '../../testing/builders.ts';
import { offlineEngine } from '../../testing/offline-engine.ts';

const steps = [
  {
    id: 'light',
    say: '指示灯亮吗？',
    choices: [
      { id: 'yes', label: '亮', to: 'restart' },
      { id: 'no', label: '不亮' },
    ],
  },
  { id: 'restart', say: '请重启。', choices: [{ id: 'works', label: '好了' }] },
];

it('a guided script is walked to its end without a network, and the way stays with the matter', async () => {
  const guided = { ...aScript({ id: 'guide', version: 1 }), steps };
  const engine = await offlineEngine(
    'li',
    [
      { entity: 'queue', row: aQueue() },
      { entity: 'person', row: aPerson({ id: 'li' }) },
      { entity: 'script', row: guided },
      { entity: 'interaction', row: anInteraction({ state: 'connected', ownerId: 'li' }) },
    ],
    1_000,
  );
  const choose = (stepId: string, choiceId: string) =>
    engine.mutate('interaction.chooseInGuide', {
      ...{ interactionId: 'i1', walkId: 'w1', scriptId: 'guide', version: 1 },
      ...{ stepId, choiceId },
    }).saved;
  await choose('light', 'yes');
  await choose('restart', 'works');
  const guide = engine.view.get('interaction', 'i1')?.guide;
  expect(guide?.path.map(({ say, choice }) => [say, choice])).toEqual([
    ['指示灯亮吗？', '亮'],
    ['请重启。', '好了'],
  ]);
  expect(guide?.path.at(-1)?.to).toBeUndefined();
  expect(engine.pendingFor('interaction', 'i1')).toHaveLength(2);
});
