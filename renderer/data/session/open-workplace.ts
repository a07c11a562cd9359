import { interactionPageSchema } from '../../../contract/http/interactions.ts';
import type { Person } from '../../../domain/person/person.ts';
import { Engine } from '../../../sync/engine/engine.ts';
import type { Api } from '../api.ts';
import { bridge } from '../bridge.ts';
import { systemClock } from '../clock.ts';
import { deskDatabaseName } from '../disk/desk-database.ts';
import { DexieDrafts } from '../disk/dexie-drafts.ts';
import { DexieStore } from '../disk/dexie-store.ts';
import { Drafts } from '../drafts.ts';
import { LiveRows } from '../live-rows.ts';
import type { Access } from '../network/access.ts';
import { HttpTransport, transportError } from '../network/http-transport.ts';
import { onNetworkBack } from '../network/network-events.ts';
import { openPokeLine } from '../network/poke-line.ts';
import { PokeSocket } from '../network/poke-socket.ts';
import { report } from '../problem-log.ts';
import { random } from '../random.ts';
import { Ticker } from '../ticker.ts';
import type { Workplace } from '../workplace.ts';

/** A workplace before it is known how to leave it. */
export type OpenedWorkplace = Omit<Workplace, 'signOut'> & { close(): void };

/** Opens what this machine holds of a person's work. Usable at once, with or without a network. */
export async function openWorkplace(
  { id, name }: Pick<Person, 'id' | 'name'>,
  centre: string,
  apiUrl: string,
  access: Access,
): Promise<OpenedWorkplace> {
  const disk = deskDatabaseName(centre, id);
  const draftDisk = new DexieDrafts(disk);
  const store = new DexieStore(disk);
  const transport = new HttpTransport(access, apiUrl, pokesFor(access, apiUrl));
  const [engine, drafts] = await Promise.all([
    Engine.open({ store, transport, clock: systemClock, random }, id),
    Drafts.open(draftDisk, (error) => report('drafts', error)),
  ]);
  const tickers = new Map<number, Ticker>();
  const now = () => engine.now();
  const ticker = (everyMs: number): Ticker => {
    const known = tickers.get(everyMs) ?? new Ticker(now, everyMs);
    tickers.set(everyMs, known);
    return known;
  };
  return {
    personId: id,
    personName: name,
    engine,
    live: new LiveRows(engine),
    drafts,
    api: apiFor(access, apiUrl),
    ticker,
    close: () => {
      engine.stop();
      draftDisk.close();
    },
  };
}

const pokesFor = (access: Access, apiUrl: string): PokeSocket =>
  new PokeSocket({
    clock: systemClock,
    random,
    token: () => access.token(),
    open: (token, events) => openPokeLine(apiUrl, token, events),
    onNetwork: (listener) => onNetworkBack(bridge, listener),
  });

const apiFor = (access: Access, apiUrl: string): Api => ({
  searchInteractions: async (search) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(search))
      if (value !== undefined) query.set(name, String(value));
    const url = `${apiUrl}/interactions?${query}`;
    try {
      return await access.ask({ url, method: 'GET', answer: interactionPageSchema });
    } catch (error) {
      throw transportError(error);
    }
  },
});
