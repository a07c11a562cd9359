import { afterAll, beforeAll, expect, it } from 'vitest';
import { pushReplySchema } from '../../../contract/sync/wire.ts';
import type { Case } from '../../../domain/case/case.ts';
import { isAllowed, type StepName, statesOf, stepNameSchema } from '../../../domain/case/machine.ts';
import { kindSchema } from '../../../domain/interaction/kind.ts';
import { type Role, roleSchema } from '../../../domain/person/person.ts';
import { aPerson, aQueue } from '../../../testing/builders.ts';
import { aCase, aStepForm } from '../../../testing/case-builders.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { ApiUnderTest, aPush } from '../../api-under-test.ts';
import { SYSTEM } from '../../centre/centre.ts';
import { readRows } from '../../db/rows.ts';
import { syncModule } from '../../sync/routes.ts';

/** As many as one push may hold. */
const AT_ONCE = 100;
/** A case of each kind in each of its states, owned by the agent and with their department. */
const cases: Case[] = kindSchema.options.flatMap((kind) =>
  statesOf(kind).map((state) =>
    aCase({ id: `${kind}-${state}`, kind, state, ownerId: 'agent', departmentId: 'repairs', urgent: true }),
  ),
);
/** Every step that the way of its kind does not have there. */
const illegal: { caseId: string; step: StepName }[] = cases.flatMap(({ id, kind, state }) =>
  stepNameSchema.options
    .filter((step) => !isAllowed(kind, state, step))
    .map((step) => ({ caseId: id, step })),
);

const place = await freshDatabase();
let api: ApiUnderTest;
beforeAll(async () => {
  api = await ApiUnderTest.open(place, [syncModule]);
  const { test } = api;
  await test.configure('queue', aQueue());
  await test.configure('department', { id: 'repairs', name: { 'zh-CN': '维修部', en: 'Repairs' } });
  await test.configure(
    'person',
    ...roleSchema.options.map((role) => aPerson({ id: role, roles: [role], departmentIds: ['repairs'] })),
  );
  await test.centre.transact(async (transaction) => {
    for (const row of cases)
      await transaction.mutate({ name: 'centre.configure', args: { entity: 'casefile', row } }, SYSTEM);
  });
}, 120_000);
afterAll(async () => {
  await api.close();
  await place.drop();
});

/** What the API answers to each step, sent by somebody's desktop. */
async function answers(role: Role): Promise<(string | undefined)[]> {
  const token = await api.tokenOf(role);
  const form = aStepForm(api.test.clock.now());
  const codes: (string | undefined)[] = [];
  for (let from = 0; from < illegal.length; from += AT_ONCE) {
    const mutations = illegal
      .slice(from, from + AT_ONCE)
      .map((args, i) => ({ uid: `${role}-step-${from + i}`, name: 'case.step', args: { ...args, form } }));
    const body = aPush(mutations, { from: from + 1, clientId: `desktop-of-${role}` });
    const reply = await api.ask('POST', '/sync/push', { token, body });
    expect(reply).toMatchObject({ status: 200 });
    codes.push(...pushReplySchema.parse(reply.body).results.map(({ refusal }) => refusal?.code));
  }
  return codes;
}

it.each(roleSchema.options)(
  'the API refuses every step that a case’s way does not have, of every kind in every state, from a %s',
  async (role) => {
    const codes = await answers(role);
    expect(codes).toHaveLength(illegal.length);
    // Whoever only looks is refused before anybody asks where a case stands (C-146).
    const code = role === 'auditor' ? 'notAllowed' : 'wrongState';
    expect(illegal.filter((_, i) => codes[i] !== code)).toEqual([]);
    const rows = await readRows(api.test.db, 'casefile', 'true order by id');
    expect(rows).toEqual([...cases].sort((a, b) => (a.id < b.id ? -1 : 1)));
  },
  120_000,
);
