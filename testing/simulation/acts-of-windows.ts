import { scope } from '../../sync/scopes.ts';
import { type Act, chosen, type Scene } from './act.ts';
import { listsOf } from './lists.ts';
import { QUEUES } from './world.ts';

/** Scopes asked for at once: more than the server takes in one question. */
const MANY = 55;

/** What windows look at: journals opened on demand, and lists. Nobody asks when it suits the engine. */
export const windowActs = {
  open: { weight: 3, run: (scene) => scene.machine.opens(someJournal(scene)) },
  letGo: {
    weight: 2,
    run: ({ machine, b }) => {
      const id = chosen(machine.wanted, b);
      if (id !== undefined) machine.letsGo(id);
    },
  },
  /** Opened, closed and opened again while a question is under way. */
  glance: {
    weight: 2,
    run: (scene) => {
      const { world, machine, a, b } = scene;
      const { engine } = machine;
      const id = someJournal(scene);
      const later = (ms: number, task: () => void) =>
        world.clock.after(Math.ceil(ms), () => engine === machine.engine && task());
      machine.opens(id);
      machine.line.poke();
      later(a * 40, () => machine.letsGo(id));
      if (a < 0.5) later(a * 40 + b * 60, () => machine.opens(id));
    },
  },
  openMany: {
    weight: 1,
    run: ({ world, machine, a, b }) => {
      const { engine } = machine;
      const ids = Array.from({ length: MANY }, (_, i) => scope.interaction(`none-${i}`));
      for (const id of ids) machine.opens(id);
      // Now and then they stay: what is opened after them still comes.
      if (b < 0.3) return;
      world.clock.after(Math.ceil(a * 5_000), () => {
        if (engine === machine.engine) for (const id of ids) machine.letsGo(id);
      });
    },
  },
  look: {
    weight: 4,
    run: ({ machine, a, b }) => {
      const interactionId = chosen(machine.engine?.view.all('interaction') ?? [], b)?.id ?? 'none';
      const lists = listsOf(machine.personId, chosen(QUEUES, a) ?? 'general', interactionId);
      const list = chosen(lists, (a * 7) % 1);
      if (list) machine.watch?.shows(list);
    },
  },
} satisfies Record<string, Act>;

/** Mostly of an interaction on the screen, sometimes of one that this person may or may not open, or that is not there. */
function someJournal({ world, machine, a, b }: Scene): string {
  const shown = machine.engine?.view.all('interaction') ?? [];
  const row = chosen(a < 0.75 ? shown : world.central.rows.all('interaction'), b);
  return scope.interaction(row?.id ?? 'none');
}
