import { z } from 'zod';
import { type Decided, decidedSchema } from '../../../contract/http/customers.ts';
import { type PutSite, putSiteSchema } from '../../../contract/http/sites.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import { Refusal, refuseUnless } from '../../../domain/refusal.ts';
import type { AppModule } from '../../app-parts.ts';
import { type Centre, SYSTEM } from '../../centre/centre.ts';
import { personOf, signedIn } from '../../http/authentication.ts';
import { hasHadWork } from './had-work.ts';
import { shareEverybodys } from './share-everybodys.ts';

const params = z.object({ id: z.string().regex(/^[\w-]{1,64}$/) });

/** Partners and other places, and what is theirs: an admin's business (C-003). */
export const sitesModule: AppModule = (app, { centre, sessions }) => {
  const onRequest = signedIn(sessions, ...rolesAtDoor('PUT /sites/:id'));
  app.put(
    '/sites/:id',
    { onRequest, schema: { params, body: putSiteSchema, response: { 200: decidedSchema } } },
    async (request): Promise<Decided> => {
      try {
        await putSite(centre, personOf(request).id, request.params.id, request.body);
        return {};
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { refusal: { code: error.code, fields: error.fields } };
      }
    },
  );
};

/** Puts a site in place for an admin, with what it needs of everybody's. Throws `Refusal`. */
export const putSite = (centre: Centre, by: string, siteId: string, content: PutSite): Promise<void> =>
  centre.transact(async (transaction) => {
    refuseUnless(!(await hasHadWork(transaction, siteId, content)), 'wrongState');
    await transaction.mutate({ name: 'centre.setSite', args: { ...content, siteId, by } }, SYSTEM);
    await shareEverybodys(transaction);
  });
