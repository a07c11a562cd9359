import { isOpen } from '../../domain/interaction/interaction.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type Act, chosen, type Scene } from './act.ts';
import { aFile } from './files.ts';
import { QUEUES, type World } from './world.ts';

/** What customers, the router and other parts of the centre do: straight on the server. */
export const customersActs = {
  arrive: { weight: 5, run: ({ world, a }) => arrive(world, chosen(QUEUES, a) ?? 'general') },
  write: { weight: 4, run: (scene) => onOpen(scene, (id, customerId) => write(scene.world, id, customerId)) },
  offer: {
    weight: 3,
    run: (scene) =>
      onOpen(scene, (interactionId) => {
        const { world, machine } = scene;
        const expiresAt = world.clock.now() + 20_000;
        world.central.mutate('centre.offer', { interactionId, personId: machine.personId, expiresAt });
      }),
  },
  offerMissed: {
    weight: 1,
    run: (scene) =>
      onOpen(scene, (interactionId) => scene.world.central.mutate('centre.offerMissed', { interactionId })),
  },
  abandon: {
    weight: 1,
    run: (scene) =>
      onOpen(scene, (interactionId) => scene.world.central.mutate('centre.abandon', { interactionId })),
  },
  otherAccepts: {
    weight: 2,
    run: (scene) =>
      onOpen(scene, (interactionId) => {
        const actor = { kind: 'person' as const, id: scene.machine.personId };
        scene.world.central.mutate('interaction.accept', { interactionId }, actor);
      }),
  },
  sees: {
    weight: 2,
    run: (scene) =>
      onOpen(scene, (interactionId, customerId) => {
        const { central } = scene.world;
        const said = central.rows.all('message').filter((message) => message.interactionId === interactionId);
        const args = { interactionId, messageIds: said.map(({ id }) => id) };
        central.mutate('centre.delivered', args, { kind: 'customer', id: customerId });
      }),
  },
  customerAttaches: {
    weight: 2,
    run: (scene) =>
      onOpen(scene, (interactionId, customerId) => {
        const { central } = scene.world;
        const args = { interactionId, attachmentId: `f${central.transaction}`, ...aFile(scene.a) };
        central.mutate('interaction.addAttachment', args, { kind: 'customer', id: customerId });
      }),
  },
  /** Bytes go another way: all of a file's have come, or it has been waited for long enough. */
  bytesEnd: {
    weight: 4,
    run: ({ world, a, b }) => {
      const file = chosen(
        world.central.rows.all('attachment').filter(({ state }) => state === 'uploading'),
        b,
      );
      if (!file) return;
      const name = a < 0.8 ? 'centre.attachmentReady' : 'centre.attachmentNeverCame';
      world.central.mutate(name, { attachmentId: file.id });
      world.poke();
    },
  },
  wentOffline: {
    weight: 1,
    run: ({ world, machine }) => {
      world.central.mutate('person.wentOffline', { personId: machine.personId });
      world.poke();
    },
  },
} satisfies Record<string, Act>;

function arrive(world: World, queueId: string): void {
  const n = world.nextCustomer();
  const [interactionId, customerId] = [`i${n}`, `c${n}`];
  const actor = { kind: 'customer' as const, id: customerId };
  const data = { channel: 'chat', customerId, customerName: `客${n}`, language: 'zh-CN', queueId };
  const args = { ...data, interactionId, offHours: false, source: 'live', recordingNotice: true };
  world.central.mutate('centre.arrive', args, actor);
  write(world, interactionId, customerId);
}

function write(world: World, interactionId: string, customerId: string): void {
  const messageId = `m${world.central.transaction}`;
  const args = { interactionId, messageId, text: '在吗' };
  world.central.mutate('centre.receiveMessage', args, { kind: 'customer', id: customerId });
  world.poke();
}

/** Does it with an open interaction, if the rules allow it now. */
function onOpen({ world, b }: Scene, run: (id: string, customerId: string) => void): void {
  const row = chosen(world.central.rows.all('interaction').filter(isOpen), b);
  if (!row) return;
  try {
    run(row.id, row.customerId);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  world.poke();
}
