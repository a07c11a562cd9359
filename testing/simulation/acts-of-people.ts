import { isOpen } from '../../domain/interaction/interaction.ts';
import { Refusal } from '../../domain/refusal.ts';
import { DAY, HOUR } from '../../domain/time.ts';
import type { Engine } from '../../sync/engine/engine.ts';
import type { MutationArgs, MutationName } from '../../sync/mutators/registry.ts';
import { type Act, chosen, type Scene } from './act.ts';
import { aFile } from './files.ts';
import type { Machine } from './machine.ts';

/** What a person does on a machine, as far as the rules allow it there and then. */
export const personsActs = {
  accept: { weight: 9, run: onOwn((interactionId) => ['interaction.accept', { interactionId }]) },
  say: {
    weight: 9,
    run: onOwn((interactionId, { newId }) => [
      'interaction.postMessage',
      { interactionId, messageId: newId(), text: `好的 ${newId()}` },
    ]),
  },
  hold: { weight: 3, run: onOwn((interactionId) => ['interaction.hold', { interactionId }]) },
  resume: { weight: 4, run: onOwn((interactionId) => ['interaction.resume', { interactionId }]) },
  decline: { weight: 1, run: onOwn((interactionId) => ['interaction.decline', { interactionId }]) },
  wrapUp: { weight: 2, run: onOwn((interactionId) => ['interaction.startWrapUp', { interactionId }]) },
  resumeTalk: {
    weight: 3,
    run: (scene) => {
      const { machine, b } = scene;
      const wrapping = machine.engine?.view.where('interaction', 'state', 'wrapUp') ?? [];
      const interactionId = chosen(wrapping, b)?.id;
      // Somebody else, or this person elsewhere, may have gone back or closed it meanwhile.
      if (interactionId !== undefined) attempt(machine, ['interaction.resumeTalk', { interactionId }]);
    },
  },
  reveal: {
    weight: 1,
    run: onOwn((interactionId, { a }) =>
      a < 0.5
        ? ['interaction.verify', { interactionId, result: a < 0.4 ? 'passed' : 'failed' }]
        : ['interaction.revealContact', { interactionId, field: 'phone', why: 'readBack' }],
    ),
  },
  attach: {
    weight: 4,
    run: onOwn((interactionId, { newId, a }) => [
      'interaction.addAttachment',
      { interactionId, attachmentId: newId(), ...aFile(a) },
    ]),
  },
  withdraw: {
    weight: 2,
    run: ({ machine, b }) => {
      const file = chosen(machine.engine?.view.all('attachment') ?? [], b);
      if (!file) return;
      const { id: attachmentId, interactionId } = file;
      attempt(machine, ['interaction.withdrawAttachment', { interactionId, attachmentId }]);
    },
  },
  handOver: {
    weight: 4,
    run: onOwn((interactionId, { newId, a }) => {
      const to =
        a < 0.5
          ? { kind: 'queue' as const, queueId: a < 0.25 ? 'orders' : 'general' }
          : { kind: 'person' as const, personId: a < 0.75 ? 'wang' : 'chen' };
      const form = { to, reason: '转接', summary: '查订单', tried: '已核对', expectation: '今天答复' };
      const ids = { transferId: newId(), messageId: newId() };
      return ['interaction.requestTransfer', { interactionId, ...ids, form }];
    }),
  },
  close: {
    weight: 3,
    run: onOwn((interactionId) => {
      const words = { disposition: 'resolved' as const, summary: '已办', solution: '已告知' };
      return [
        'interaction.close',
        { interactionId, form: { ...words, solved: true, anythingElseAsked: true } },
      ];
    }),
  },
  setState: {
    weight: 3,
    run: (scene) => {
      const state = chosen(['available', 'busy', 'notReady'] as const, scene.a) ?? 'available';
      const args = { state, ...(state === 'notReady' && { reason: 'meal' as const }) };
      attempt(scene.machine, ['person.setState', args]);
    },
  },
  promise: {
    weight: 3,
    run: onOwn((interactionId, { newId, engine }) => [
      'callback.promise',
      {
        callbackId: newId(),
        interactionId,
        // Far enough ahead for any clock of this simulation to agree that it is in the future.
        dueAt: engine.now() + 10 * DAY,
        policy: 'picked',
        purpose: '结果',
        number: '13800001234',
        promisedAt: engine.now(),
      },
    ]),
  },
  tryCallback: {
    weight: 4,
    run: ({ machine, a, b }) => {
      const callbackId = chosen(machine.engine?.view.all('callback') ?? [], b)?.id ?? 'none';
      // Put off to an hour of some day at which people may be called, and now and then to one at which they may not.
      const until = Math.ceil(4e12 / DAY) * DAY + Math.floor(b * 15) * HOUR;
      if (a < 0.3) attempt(machine, ['callback.snooze', { callbackId, until, reason: '开会' }]);
      else if (a < 0.5) attempt(machine, ['callback.reminded', { callbackId }]);
      else {
        const outcome = a < 0.7 ? ('reached' as const) : ('busy' as const);
        const attemptId = machine.engine?.newId() ?? '';
        attempt(machine, ['callback.attempt', { callbackId, attemptId, outcome, note: '已联系' }]);
      }
    },
  },
  passPromise: {
    weight: 2,
    run: ({ machine, a, b }) => {
      const callbackId = chosen(machine.engine?.view.all('callback') ?? [], b)?.id ?? 'none';
      if (a < 0.3) attempt(machine, ['callback.takeBack', { callbackId }]);
      else attempt(machine, ['callback.reassign', { callbackId, toId: a < 0.65 ? 'wang' : 'li' }]);
    },
  },
  endShift: { weight: 1, run: ({ machine, a }) => endShift(machine, a) },
  evaluate: { weight: 4, run: evaluate },
  release: {
    weight: 1,
    run: ({ machine, b }) => {
      const evaluationId = chosen(machine.engine?.view.all('evaluation') ?? [], b)?.id ?? 'none';
      attempt(machine, ['evaluation.release', { evaluationId }]);
    },
  },
  twoWindows: { weight: 3, run: twoWindows },
  dismiss: {
    weight: 1,
    run: ({ machine, world, b }) => {
      const refused = chosen(machine.engine?.refused ?? [], b);
      if (!refused) return;
      void machine.engine?.dismissRefused(refused.uid);
      const intent = world.ledger.get(refused.uid);
      if (intent) intent.trayForgiven = true;
    },
  },
} satisfies Record<string, Act>;

/** Asks for nothing new, or goes with whatever is left. */
function endShift(machine: Machine, a: number): void {
  if (a < 0.5) {
    attempt(machine, ['person.setState', { state: 'draining' }]);
    return;
  }
  const { engine, personId } = machine;
  const interactions = engine?.view.where('interaction', 'inHandsOf', personId) ?? [];
  const callbacks = engine?.view.where('callback', 'ownerId', personId) ?? [];
  const left = {
    interactionIds: interactions.map(({ id }) => id),
    callbackIds: callbacks.map(({ id }) => id),
    drafts: 0,
    unsent: 0,
    reason: '有事先走',
  };
  attempt(machine, ['shift.finish', left]);
}

type Wish = { [N in MutationName]: [N, MutationArgs<N>] }[MutationName];

interface Desk {
  engine: Engine;
  newId(): string;
  a: number;
}

/** Something done to one of the open interactions on the screen. */
function onOwn(wish: (interactionId: string, desk: Desk) => Wish): (scene: Scene) => void {
  return ({ machine, a, b }) => {
    const { engine } = machine;
    if (!engine) return;
    const open = engine.view.all('interaction').filter(isOpen);
    const own = open.filter(({ ownerId }) => ownerId === machine.personId);
    const row = chosen(own.length && a < 0.8 ? own : open, b);
    if (row) attempt(machine, wish(row.id, { engine, newId: () => engine.newId(), a }));
  };
}

function attempt(machine: Machine, [name, args]: Wish): void {
  const { engine } = machine;
  if (!engine) return;
  try {
    const { uid, saved } = engine.mutate(name, args as never);
    machine.intends(uid, name, args, saved);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** Begins an evaluation, or goes on with one from what is on the screen: somebody else may have gone on with it too. */
function evaluate({ machine, a, b }: Scene): void {
  const { engine } = machine;
  if (!engine) return;
  const known = a < 0.6 ? chosen(engine.view.all('evaluation'), b) : undefined;
  const about = chosen(engine.view.all('interaction'), b);
  if (!about) return;
  attempt(machine, [
    'evaluation.save',
    {
      evaluationId: known?.id ?? engine.newId(),
      interactionId: known?.interactionId ?? about.id,
      scorecardId: 'card',
      agentId: about.ownerId ?? 'li',
      answers: { greeting: a < 0.3 ? 1 : 0 },
      comment: `评语 ${engine.newId()}`,
      basedOn: known?.revision ?? null,
    },
  ]);
}

/** One window acts on the engine's own rows, another sends what it has checked against a picture of them. */
function twoWindows({ machine, a, b }: Scene): void {
  const { engine } = machine;
  if (!engine) return;
  const interactionId = chosen(engine.view.all('interaction').filter(isOpen), b)?.id ?? 'none';
  const intent = {
    uid: engine.newId(),
    name: 'interaction.postMessage',
    args: { interactionId, messageId: engine.newId(), text: '另一个窗口' },
    at: engine.now() - (a < 0.5 ? 0 : HOUR),
  };
  if (a < 0.7) attempt(machine, ['interaction.accept', { interactionId }]);
  machine.intends(intent.uid, intent.name, intent.args, engine.take(intent));
  if (a < 0.3) machine.intends(intent.uid, intent.name, intent.args, engine.take(intent));
  attempt(machine, ['person.setState', { state: a < 0.5 ? 'busy' : 'available' }]);
}
