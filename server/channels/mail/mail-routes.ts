import { z } from 'zod';
import {
  mailFateSchema,
  mailReceivedSchema,
  mailSchema,
  outboxQuerySchema,
  outboxSchema,
} from '../../../contract/http/mail.ts';
import { rolesAtDoor } from '../../../domain/person/duties.ts';
import type { AppModule } from '../../app-parts.ts';
import { ApiError } from '../../http/api-error.ts';
import { signedIn } from '../../http/authentication.ts';
import { beat } from '../beats.ts';
import { outgoingMails } from './outbox.ts';
import { receiveMail } from './receive-mail.ts';

const params = z.object({ id: z.string().max(200) });

/** What a mail gateway brings and fetches. The mailbox itself, its filters and its signature stay outside. */
export const mailModule: AppModule = (app, { centre, db, clock, sessions }) => {
  const onRequest = signedIn(sessions, ...rolesAtDoor('POST /mail'));
  app.post(
    '/mail',
    { onRequest, schema: { body: mailSchema, response: { 200: mailReceivedSchema } } },
    async ({ body }) => {
      await beat(db, 'email', clock.now());
      return { interactionId: await centre.transact((transaction) => receiveMail(transaction, body)) };
    },
  );
  app.get(
    '/mail/outbox',
    { onRequest, schema: { querystring: outboxQuerySchema, response: { 200: outboxSchema } } },
    async ({ query }) => {
      await beat(db, 'email', clock.now());
      return { mails: await outgoingMails(db, query.pages) };
    },
  );
  app.post(
    '/mail/outbox/:id',
    { onRequest, schema: { params, body: mailFateSchema, response: { 200: z.object({}) } } },
    async ({ params: { id }, body }) => {
      const [ours] = await db.query(
        `select from message join mail_thread using (interaction_id)
         where message.id = $1 and doc->'author'->>'kind' <> 'customer'
         union all select from disclosure where id = $1
         union all select from productreport where id = $1`,
        [id],
      );
      if (!ours) throw new ApiError('notFound', 'no letter of the centre is called so');
      const reason = body.fate === 'failed' ? body.reason : undefined;
      await centre.act('centre.mailFate', { messageId: id, by: 'mail', ...(reason && { reason }) });
      return {};
    },
  );
};
