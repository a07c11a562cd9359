import { WANT_LIMIT } from '../../contract/sync/wire.ts';
import { MINUTE, SECOND } from '../../domain/time.ts';
import { Pool } from '../../sync/engine/pool.ts';
import type { BaseRow } from '../../sync/engine/ports.ts';
import { scopesOfPerson } from '../../sync/scopes.ts';
import { onDemandPage } from '../central-pages.ts';
import { upgrade } from './acts-of-disks.ts';
import { downcast } from './earlier-version.ts';
import { soundDisk } from './host.ts';
import { goodLine } from './line.ts';
import type { Machine } from './machine.ts';
import type { Complaint } from './violation.ts';
import type { World } from './world.ts';

/** Everybody must agree within this, once nothing goes wrong any more. */
const PATIENCE = 15 * MINUTE;
const STEP = 30 * SECOND;
/** At least one safety poll: whatever is asked for again has been by then. */
const CALM = 65 * SECOND;

/** Ends all troubles, waits until everybody is calm, and holds them to what was promised. */
export async function finish(world: World): Promise<void> {
  heal(world);
  const until = world.clock.now() + PATIENCE;
  await world.pass(CALM);
  // Nobody is told of what others send: they hear of it at their next poll.
  let writes = -1;
  while (!world.violation && world.clock.now() < until) {
    const calm = world.machines.every(isCalm);
    if (calm && world.central.transaction === writes) break;
    writes = calm ? world.central.transaction : -1;
    await world.pass(calm ? CALM : STEP);
  }
  if (world.violation) return;
  for (const machine of world.machines) if (!isCalm(machine)) stuck(world, machine);
  if (world.violation) return;
  for (const { watch } of world.machines) watch?.look(true);
  lookAtServer(world);
  for (const machine of world.machines) lookAtMachine(world, machine);
}

function heal(world: World): void {
  world.healed = true;
  world.page = 2_000;
  for (const machine of world.machines) {
    machine.faults = { ...soundDisk };
    machine.line.faults = goodLine;
    const mustSignIn = machine.line.signedOut;
    machine.line.signedOut = false;
    machine.crashAfter(Number.POSITIVE_INFINITY);
    machine.becomesEarlier();
    if (machine.generation !== world.generation) upgrade(machine);
    // What was in the journal comes to light at the next start.
    if (machine.unread) machine.crash();
    machine.line.heal();
    if (mustSignIn) machine.engine?.reconnect();
  }
}

const isCalm = (machine: Machine): boolean => isInStep(machine) && remains(machine) === undefined;

const isInStep = ({ engine }: Machine): boolean =>
  engine?.status.connection === 'online' && engine.unsent.length === 0 && !engine.status.cacheBehind;

/** What a disk holds of work that has been answered. */
function remains({ disk, journal }: Machine): string | undefined {
  if (journal.held.length) return 'the journal still holds answered work';
  if (disk.content.outbox.length) return 'the store still holds answered work';
  return disk.content.client?.settled.length
    ? 'it still remembers what the journal has forgotten'
    : undefined;
}

function stuck(world: World, machine: Machine): void {
  const { name, engine } = machine;
  if (isInStep(machine)) {
    world.violated('I12 bounds', `${name}: ${remains(machine)}`);
    return;
  }
  const { connection, pending, cacheBehind } = engine?.status ?? {};
  world.violated('I8 liveness', `${name} is ${connection}, ${pending} pending, behind ${cacheBehind}`);
}

/** I4 and I9: every intent happened at most once, and those of one machine in their order. */
function lookAtServer(world: World): void {
  const { central, history, ledger, machines } = world;
  const events = central.journal.map(({ id }) => id);
  if (new Set(events).size !== events.length) world.violated('I4 exactly once', 'an event happened twice');
  const places = new Map(history.processed.map((uid, place) => [uid, place]));
  if (places.size !== history.processed.length)
    world.violated('I4 exactly once', 'an intent was processed twice');
  for (const machine of machines) {
    if (machine.orderForgiven) continue;
    let last = -1;
    for (const { uid, mayComeLate } of ledger.of(machine)) {
      if (mayComeLate) continue;
      const place = places.get(uid);
      if (place === undefined) continue;
      if (place < last)
        world.violated('I9 order', `${machine.name}: ${uid} was processed before an earlier one`);
      last = place;
    }
  }
}

function lookAtMachine(world: World, machine: Machine): void {
  const { engine, name, disk } = machine;
  if (!engine || !(engine.view instanceof Pool)) return;
  const held = new Map<string, BaseRow>();
  for (const row of engine.view.bases()) held.set(`${row.entity}/${row.id}`, row);
  lookAtRows(world, machine, held, '');
  lookAtRows(world, machine, disk.content.rows, ' on disk');
  lookAtPromises(world, machine);
  const wrong = Math.abs(engine.now() - world.clock.now());
  if (wrong > SECOND) world.violated('I11 time', `${name}: takes the server's time for ${wrong} ms another`);
}

/** I1 and I3: exactly the server's rows that this person may see, those asked for besides included. */
function lookAtRows(world: World, machine: Machine, held: ReadonlyMap<string, BaseRow>, where: string): void {
  const complaint = rowsComplaint(visible(world, machine), held);
  if (complaint) world.violated(complaint[0], `${machine.name}${where} ${complaint[1]}`);
}

function rowsComplaint(
  expected: Map<string, BaseRow>,
  held: ReadonlyMap<string, BaseRow>,
): Complaint | undefined {
  for (const [key, { row, mark, scopes }] of held) {
    const wanted = expected.get(key);
    if (!wanted) return ['I3 no leak', `still holds ${key} for ${scopes}`];
    if (wanted.row !== row || wanted.mark !== mark) return ['I1 convergence', `holds another ${key}`];
    if (wanted.scopes.join() !== scopes.join())
      return ['I1 convergence', `holds ${key} for ${scopes}, not ${wanted.scopes}`];
    expected.delete(key);
  }
  const [missing] = expected.keys();
  return missing === undefined ? undefined : ['I1 convergence', `lacks ${missing}`];
}

/** I5: what was said to be saved has reached the server, and what it refused lies in the tray with its words. */
function lookAtPromises(world: World, machine: Machine): void {
  const refused = machine.engine?.refused ?? [];
  const tray = new Map(refused.map((one) => [one.uid, one]));
  if (tray.size < refused.length)
    world.violated('status', `${machine.name}: the same refusal is in the tray twice`);
  for (const { uid, confirmed, forgiven, answer, trayForgiven, name, args } of world.ledger.of(machine)) {
    if (!confirmed || forgiven) continue;
    if (!answer) world.violated('I5 durability', `${machine.name}: ${uid} was saved and never answered`);
    if (answer !== 'rejected' || trayForgiven) continue;
    const words = JSON.stringify(wordsOf(name, tray.get(uid)?.args));
    if (words !== JSON.stringify(wordsOf(name, args)))
      world.violated(
        'I5 durability',
        `${machine.name}: the refused ${uid} is not in the tray with its words`,
      );
  }
}

/** Which wire version wrote it does not count. */
const wordsOf = (name: string, args: unknown): unknown =>
  args === undefined ? args : downcast({ name, args }).args;

function visible({ central }: World, { personId, wanted }: Machine): Map<string, BaseRow> {
  const { state } = central;
  const person = central.rows.get('person', personId);
  const rows = new Map<string, BaseRow>();
  const add = (entity: string, id: string, row: unknown, scope: string) => {
    const key = `${entity}/${id}`;
    const scopes = [...(rows.get(key)?.scopes ?? []), scope].sort();
    rows.set(key, { entity, id, row, mark: state.holdings.get(key)?.mark ?? 0, scopes });
  };
  for (const scope of person ? scopesOfPerson(person) : [])
    for (const { entity, id, op } of state.scope(scope).log.values())
      if (op === 'put') add(entity, id, central.rows.get(entity, id), scope);
  for (const scope of wanted.slice(-WANT_LIMIT))
    for (const { entity, id, row } of onDemandPage(state, person, scope, undefined, 9_999)?.patch?.puts ?? [])
      add(entity, id, row, scope);
  return rows;
}
