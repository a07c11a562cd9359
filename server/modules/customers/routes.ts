import {
  customerIdSchema,
  type Decided,
  decidedSchema,
  fileAnswerSchema,
  foundCustomersSchema,
  likelyDuplicatesSchema,
  mergeCustomersSchema,
  openFileSchema,
  registerCustomerSchema,
  searchCustomersSchema,
  undoMergeSchema,
} from '../../../contract/http/customers.ts';
import { maskCustomer } from '../../../domain/customer/mask.ts';
import type { Actor } from '../../../domain/journal/event.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import type { Person } from '../../../domain/person/person.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { AppModule } from '../../app-parts.ts';
import type { Centre } from '../../centre/centre.ts';
import type { Intent } from '../../centre/centre-transaction.ts';
import { ApiError } from '../../http/api-error.ts';
import { personOf, signedIn } from '../../http/authentication.ts';
import { likelyDuplicates } from './duplicates.ts';
import { readFile } from './file.ts';
import { openFile } from './open-file.ts';
import { searchCustomers } from './search.ts';

/** So many pairs are gone through at once. */
const MOST_DUPLICATES = 100;

/** Files of customers beyond those that a desktop holds. What is sensitive leaves the server masked. */
export const customersModule: AppModule = (app, { db, centre, clock, random, sessions }) => {
  const onRequest = signedIn(sessions, ...rolesAtDoor('GET /customers'));
  app.get(
    '/customers',
    { onRequest, schema: { querystring: searchCustomersSchema, response: { 200: foundCustomersSchema } } },
    (request) => searchCustomers(db, personOf(request), request.query.text),
  );
  app.get(
    '/customers/duplicates',
    {
      onRequest: signedIn(sessions, ...rolesAtDoor('GET /customers/duplicates')),
      schema: { response: { 200: likelyDuplicatesSchema } },
    },
    async () => {
      const pairs = await likelyDuplicates(db, MOST_DUPLICATES);
      const masked = pairs.map(({ one, other, signs }) => ({
        one: maskCustomer(one),
        other: maskCustomer(other),
        signs,
      }));
      return { pairs: masked };
    },
  );
  app.post(
    '/customers',
    {
      onRequest: signedIn(sessions, ...rolesAtDoor('POST /customers')),
      schema: { body: registerCustomerSchema, response: { 200: decidedSchema } },
    },
    async (request) => {
      const { customerId: uid } = request.body;
      const intent = { uid, name: 'customer.register', args: request.body };
      // Refused without consent: an answer of its own, 422 (C-250).
      await centre.mutate(intent, { kind: 'person', id: personOf(request).id });
      return {};
    },
  );
  app.get(
    '/customers/:id',
    {
      onRequest,
      schema: { params: customerIdSchema, querystring: openFileSchema, response: { 200: fileAnswerSchema } },
    },
    async (request) => {
      const reader = personOf(request);
      const file = await readFile(db, request.params.id, reader);
      if (!file) throw new ApiError('notFound', 'there is no such customer');
      const parts = { db, centre, now: clock.now(), uid: random.id() };
      return openFile(parts, reader, file, request.query.why);
    },
  );
  app.post(
    '/customers/:id/merges',
    {
      onRequest,
      schema: { params: customerIdSchema, body: mergeCustomersSchema, response: { 200: decidedSchema } },
    },
    (request) => {
      const args = { survivorId: request.params.id, ...request.body };
      return decide(centre, personOf(request), { uid: args.mergeId, name: 'customer.merge', args });
    },
  );
  app.post(
    '/customers/:id/undone-merges',
    {
      onRequest,
      schema: { params: customerIdSchema, body: undoMergeSchema, response: { 200: decidedSchema } },
    },
    (request) => {
      const { uid, ...body } = request.body;
      const args = { survivorId: request.params.id, ...body };
      return decide(centre, personOf(request), { uid, name: 'customer.undoMerge', args });
    },
  );
};

/** Only the server has both files, so it is asked instead of being told: a refusal comes back at once. */
async function decide(centre: Centre, { id, siteId }: Person, intent: Intent): Promise<Decided> {
  const actor: Actor = { kind: 'person', id };
  try {
    await centre.mutate(intent, actor);
    return {};
  } catch (error) {
    if (!(error instanceof Refusal) || (siteId !== undefined && error.code === 'notFound')) throw error;
    return { refusal: { code: error.code, fields: error.fields } };
  }
}
