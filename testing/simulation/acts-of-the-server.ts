import { aPerson, aQueue } from '../builders.ts';
import { type Act, chosen, type Scene } from './act.ts';
import { upgrade } from './acts-of-disks.ts';
import { QUEUES } from './world.ts';

/** What happens to the server, and what it does to everybody. */
export const serverActs = {
  backUp: { weight: 3, run: ({ world }) => void world.backups.push(world.central.backup()) },
  restore: {
    weight: 2,
    run: ({ world, a }) => {
      const backup = chosen(world.backups, a);
      if (!backup) return;
      world.central.restore(backup);
      world.history.goBack();
      world.ledger.serverRestored();
      world.restored = true;
      world.poke();
    },
  },
  forget: { weight: 2, run: ({ world }) => world.central.forgetLeft() },
  smallPages: {
    weight: 2,
    run: ({ world, a }) => {
      world.page = 1 + Math.floor(a * 12);
    },
  },
  largePages: {
    weight: 1,
    run: ({ world }) => {
      world.page = 2_000;
    },
  },
  poison: {
    weight: 2,
    run: ({ world, machine, b }) => {
      const entry = chosen(machine.engine?.unsent ?? [], b);
      if (entry && !world.central.answered(entry.uid)) world.central.broken.add(entry.uid);
    },
  },
  changeQueues: { weight: 3, run: (scene) => changeQueues(scene) },
  changeRoles: { weight: 2, run: (scene) => changeRoles(scene) },
  changeAndBack: {
    weight: 2,
    run: (scene) => {
      const back = changeQueues(scene);
      scene.world.clock.after(Math.ceil(scene.b * 500), back);
    },
  },
  renameQueue: {
    weight: 1,
    run: ({ world, a }) => {
      const name = { 'zh-CN': `队列 ${a}`, en: `Queue ${a}` };
      world.central.configure('queue', aQueue({ id: chosen(QUEUES, a), name }));
      world.poke();
    },
  },
  deploy: {
    weight: 1,
    run: ({ world }) => {
      world.generation += 1;
    },
  },
  upgrade: {
    weight: 2,
    run: ({ world, machine }) => {
      if (machine.generation !== world.generation) upgrade(machine);
    },
  },
} satisfies Record<string, Act>;

/** Somebody loses a queue or is given one; the result puts it back. */
function changeQueues({ world, machine, a }: Scene): () => void {
  const { central } = world;
  const before = central.rows.get('person', machine.personId) ?? aPerson({ id: machine.personId });
  const queueIds =
    a < 0.3 ? [] : QUEUES.filter((id) => (id === chosen(QUEUES, b(a))) !== before.queueIds.includes(id));
  central.configure('person', { ...before, queueIds });
  world.poke();
  return () => {
    const now = central.rows.get('person', machine.personId);
    if (now) central.configure('person', { ...now, queueIds: before.queueIds });
    world.poke();
  };
}

const b = (a: number): number => (a * 7) % 1;

function changeRoles({ world, machine, a }: Scene): void {
  const { central } = world;
  const before = central.rows.get('person', machine.personId);
  if (!before) return;
  const all = ['agent', 'teamLead', 'evaluator'] as const;
  central.configure('person', { ...before, roles: all.filter((_, i) => (a * 2 ** (i + 1)) % 1 < 0.5) });
  world.poke();
}
