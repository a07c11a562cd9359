import { ApiUnderTest } from '../server/api-under-test.ts';
import { putAccount } from '../server/modules/session/accounts.ts';
import { hashPassword, passwordMatches } from '../server/modules/session/passwords.ts';
import { sessionModule } from '../server/modules/session/routes.ts';
import { aPerson } from '../testing/builders.ts';
import { freshDatabase } from '../testing/database.ts';
import { type Bench, median, timed } from './frame.ts';

/** A centre in which a shift of two hundred begins within one minute, at one API. */
const PEOPLE = 200;
const MINUTE_MS = 60_000;
const ROUNDS = 40;
const PASSWORD = 'right and long enough';
/** So many sign-ins of the slowest end are one sample of the 95th in a hundred. */
const SLICE = 20;

/** The slowest but one of every slice of twenty: its median is the 95th in a hundred, near enough to hold against. */
function slowest(samples: readonly number[]): number[] {
  const slices = Array.from({ length: Math.floor(samples.length / SLICE) }, (_, i) =>
    samples.slice(i * SLICE, (i + 1) * SLICE).sort((a, b) => a - b),
  );
  return slices.flatMap((slice) => slice[SLICE - 2] ?? []);
}

/** Signs everybody in over real HTTP, one every 300 ms, whether or not the one before is answered. */
async function shiftBegins(url: string): Promise<number[]> {
  const startedAt = performance.now();
  const signIn = async (i: number): Promise<number> => {
    const due = startedAt + (i * MINUTE_MS) / PEOPLE;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    const body = JSON.stringify({ login: `agent-${i}`, password: PASSWORD });
    const headers = { 'content-type': 'application/json' };
    const reply = await fetch(`${url}/auth/sign-in`, { method: 'POST', headers, body });
    await reply.text();
    if (reply.status !== 200) throw new Error(`sign-in was answered with ${reply.status}`);
    return performance.now() - due;
  };
  return Promise.all(Array.from({ length: PEOPLE }, (_, i) => signIn(i)));
}

/** Signing in takes three seconds at most (C-253): the server's part, held against verifying one password alone. */
export const bench: Bench = {
  async run() {
    const place = await freshDatabase();
    const api = await ApiUnderTest.open(place, [sessionModule]);
    for (let i = 0; i < PEOPLE; i += 1) {
      const id = `agent-${i}`;
      await api.test.configure('person', aPerson({ id }));
      await putAccount(api.test.db, { login: id, personId: id, password: PASSWORD, at: 0 });
    }
    const stored = await hashPassword(PASSWORD);
    const hash = 'one password verified, nothing else';
    const alone = await timed(ROUNDS, () => passwordMatches(stored, PASSWORD));
    const url = await api.app.listen({ host: '127.0.0.1', port: 0 });
    const samples = await shiftBegins(url);
    const tail = slowest(samples);
    await api.close();
    await place.drop();
    if (median(tail) <= 0) throw new Error('nothing was measured');
    return [
      { name: hash, unit: 'ms', samples: alone },
      { name: `sign-in, ${PEOPLE} a minute, half of them within`, unit: 'ms', samples, ratioTo: hash },
      { name: `sign-in, ${PEOPLE} a minute, 95 in 100 within`, unit: 'ms', samples: tail, ratioTo: hash },
    ];
  },
};
