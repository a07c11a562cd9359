import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RowReader } from '../domain/journal/rows.ts';
import { duties, rolesAtDoor } from '../domain/person/duties.ts';
import { hasRole, type Role, roleSchema } from '../domain/person/person.ts';
import { Refusal } from '../domain/refusal.ts';
import { runMutation } from '../sync/mutators/registry.ts';
import { aPerson, aQueue } from '../testing/builders.ts';
import { freshDatabase } from '../testing/database.ts';
import { apiModules } from './api-modules.ts';
import { ApiUnderTest, aPush } from './api-under-test.ts';
import type { AppModule } from './app-parts.ts';
import { anyId, type Caller, type Door, endpoints, type Method } from './doors-under-test.ts';

const callers: readonly Caller[] = ['nobody', ...roleSchema.options];
const place = await freshDatabase();
const registered: string[] = [];
const register: AppModule = (app) => {
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat())
      if (one !== 'HEAD' && one !== 'OPTIONS') registered.push(`${one} ${url}`);
  });
};
let api: ApiUnderTest;
const tokens = new Map<Caller, string>();

beforeAll(async () => {
  api = await ApiUnderTest.open(place, [register, ...apiModules]);
  await api.test.configure('queue', aQueue());
  for (const role of roleSchema.options) {
    await api.test.configure('person', aPerson({ id: role, roles: [role], queueIds: ['general'] }));
    tokens.set(role, await api.tokenOf(role));
  }
});
afterAll(async () => {
  await api.close();
  await place.drop();
});

/** What auditors may ask for besides reading: to stay signed in, and the sync, where every intent refuses by itself. */
const changes = (call: string): boolean => !/^GET |^POST \/(auth|sync)\//.test(call);

/** Opened by a key of its own, and by nobody's role. */
const isKeyed = (door: Door): door is 'chatPage' | 'adapter' => door === 'chatPage' || door === 'adapter';

const isLetIn = (caller: Caller, door: Door, call: string): boolean => {
  if (door === 'anybody') return true;
  if (caller === 'auditor' && changes(call)) return false;
  if (caller === 'nobody' || isKeyed(door)) return false;
  return door === 'signedIn' || door === 'itsReaders' || hasRole({ roles: [caller] }, ...door);
};

describe('the doors of the API', () => {
  it('are all in this table', () => {
    expect([...new Set(registered)].sort()).toEqual(endpoints.map(({ call }) => call).sort());
  });

  describe.each(endpoints)('$call', ({ call, door, body }) => {
    it.each(callers)('and %s', async (caller) => {
      const [method, path] = call.split(' ') as [Method, string];
      const url = path
        .replace(':id', anyId)
        .replace(':entity', 'queue')
        .replace(':attachmentId', anyId)
        .replace(':hash', 'a'.repeat(64));
      const { status } = await api.ask(method, url, { token: tokens.get(caller), body });
      const letIn = isLetIn(caller, door, call);
      if (letIn) expect([401, 403]).not.toContain(status);
      else expect(caller === 'nobody' || isKeyed(door) ? [401, 403, 404] : [403]).toContain(status);
      // What was not let in must not have got as far as being understood.
      if (!letIn && caller === 'nobody' && !isKeyed(door)) expect(status).toBe(401);
    });
  });
});

describe('the table of duties (C-076)', () => {
  const limited = endpoints.filter(({ door }) => Array.isArray(door));

  it('opens every endpoint to the roles that get past its door, and no other', () => {
    for (const { call, door } of limited)
      expect([call, rolesAtDoor(call).sort()]).toEqual([call, [...door].sort()]);
    expect(duties.flatMap(({ doors = [] }) => doors).sort()).toEqual(limited.map(({ call }) => call).sort());
  });

  it('refuses every intent to the roles whose duty it is not, and lets the others as far as its rules', () => {
    const context = (id: string) => ({ actor: { kind: 'person' as const, id }, now: 0 });
    const codeOf = (role: Role, name: string) => {
      const row = aPerson({ id: role, roles: [role] });
      const rows = {
        get: (entity: string, id: string) => (entity === 'person' && id === role ? row : undefined),
      };
      try {
        runMutation(rows as RowReader, { uid: 'u', name, args: undefined, at: 0 }, context(role));
      } catch (error) {
        if (error instanceof Refusal) return error.code;
        throw error;
      }
    };
    const intents = duties.flatMap(({ roles, intents: named = [] }) =>
      named.map((name) => ({ name, roles })),
    );
    expect(new Set(intents.map(({ name }) => name)).size).toBe(intents.length);
    for (const { name, roles } of intents)
      for (const role of roleSchema.options) {
        const expected = hasRole({ roles: [role] }, ...roles) ? 'badArguments' : 'notAllowed';
        expect([name, role, codeOf(role, name)]).toEqual([name, role, expected]);
      }
  });
});

describe('one interaction', () => {
  it('is opened only by its readers; to others it does not exist', async () => {
    const interactionId = await api.test.arrive();
    await api.test.as('agent', 'interaction.accept', { interactionId });
    await api.test.configure(
      'person',
      aPerson({ id: 'far-lead', roles: ['teamLead'], queueIds: ['orders'] }),
    );
    await api.test.configure('person', aPerson({ id: 'bystander', roles: ['agent'] }));
    const open = async (personId: string) =>
      (await api.ask('GET', `/interactions/${interactionId}/journal`, { token: await api.tokenOf(personId) }))
        .status;
    expect(await open('agent')).toBe(200);
    expect(await open('teamLead')).toBe(200);
    expect(await open('evaluator')).toBe(200);
    expect(await open('auditor')).toBe(200);
    for (const other of ['far-lead', 'bystander', 'handler', 'approver', 'knowledgeEditor', 'admin'])
      expect([other, await open(other)]).toEqual([other, 404]);
  });

  it('is changed only by whom the rules allow, whatever their desktop says', async () => {
    const interactionId = await api.test.arrive();
    await api.test.as('agent', 'interaction.accept', { interactionId });
    for (const role of roleSchema.options.filter((other) => other !== 'agent')) {
      const mutation = { uid: `hold-by-${role}`, name: 'interaction.hold', args: { interactionId } };
      const body = aPush([mutation], { clientId: `client-of-${role}` });
      const reply = await api.ask('POST', '/sync/push', { token: tokens.get(role), body });
      expect(reply.body).toMatchObject({ results: [{ status: 'rejected' }] });
    }
  });
});
