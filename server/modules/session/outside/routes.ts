import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  beginOutsideSchema,
  begunOutsideSchema,
  goOutsideSchema,
  type OutsideRefusal,
  outsideSessionSchema,
  redeemOutsideSchema,
  waysSchema,
} from '../../../../contract/http/outside.ts';
import type { AppModule, AppParts } from '../../../app-parts.ts';
import { readRow } from '../../../db/rows.ts';
import { ApiError } from '../../../http/api-error.ts';
import { noteFailure } from '../failures.ts';
import { answer } from '../session-answer.ts';
import { beginFlow, comeBack, giveTicket, sendOn } from './flows.ts';
import type { OutsideIssuer } from './issuer.ts';
import { personOfName } from './names.ts';
import { redeem } from './redeem.ts';

const callbackSchema = z.object({ state: z.string().min(1).max(200) }).loose();

/**
 * Signing in with an account outside (C-252). The API does the whole course with the issuer; the browser then carries a
 * ticket to the desktop that began, which waits on the browser's own machine, and only that desktop can redeem it.
 */
export const outsideModule: AppModule = (app, parts) => {
  const { db, clock, random, outside, log } = parts;
  const known = (): OutsideIssuer => {
    if (!outside) throw new ApiError('notFound', 'this centre has no accounts outside');
    return outside;
  };
  const now = () => ({ now: clock.now(), random });

  app.get('/auth/ways', { schema: { response: { 200: waysSchema } } }, async () => ({
    outside: outside ? { name: outside.name } : null,
  }));
  app.post(
    '/auth/outside/begin',
    { schema: { body: beginOutsideSchema, response: { 200: begunOutsideSchema } } },
    async ({ body }) => {
      known();
      return { flow: await beginFlow(db, body, now()) };
    },
  );
  app.get('/auth/outside/go', { schema: { querystring: goOutsideSchema } }, async ({ query }, reply) => {
    const issuer = known();
    const sent = await sendOn(db, query.flow, now());
    if (!sent) throw new ApiError('notFound', 'this sign-in is over');
    return lead(
      reply,
      await issuer.addressFor(sent.course).catch((error: unknown) => {
        log.warn({ err: error }, 'the issuer does not answer');
        return refused(sent.returnTo, 'failed');
      }),
    );
  });
  app.get('/auth/outside/callback', { schema: { querystring: callbackSchema } }, async (request, reply) => {
    const issuer = known();
    const back = await comeBack(db, request.query.state, clock.now());
    if (!back) throw new ApiError('notFound', 'this sign-in is over');
    const refuse = (why: OutsideRefusal) => lead(reply, refused(back.returnTo, why));
    if ('error' in request.query) return refuse('denied');
    const { search } = new URL(request.url, 'http://here');
    const name = await issuer.nameFrom(search, back.course).catch((error: unknown) => {
      log.warn({ err: error }, 'the issuer’s word was not taken');
      return undefined;
    });
    if (name === undefined) return refuse('failed');
    const personId = await personOfName(db, issuer.issuer, name);
    if (!personId || !(await readRow(db, 'person', personId))) {
      await noteFailure(db, '', clock.now());
      return refuse('unknown');
    }
    if (await parts.sessions.hasLeft(personId)) return refuse('ended');
    const returnTo = new URL(back.returnTo);
    returnTo.searchParams.set('ticket', await giveTicket(db, { id: back.id, personId }, now()));
    return lead(reply, returnTo);
  });
  app.post(
    '/auth/outside/redeem',
    { schema: { body: redeemOutsideSchema, response: { 200: outsideSessionSchema } } },
    async ({ body }) => redeemed(parts, await redeem(parts, body)),
  );
};

function refused(returnTo: string, why: OutsideRefusal): URL {
  const address = new URL(returnTo);
  address.searchParams.set('refused', why);
  return address;
}

/** Nothing of it is kept on the way, and what comes next does not hear where it came from. */
const lead = (reply: FastifyReply, to: URL) => reply.header('cache-control', 'no-store').redirect(to.href);

async function redeemed(parts: AppParts, personId: string) {
  const session = await answer(parts, personId, await parts.sessions.begin(personId));
  return { ...session, deskSecret: parts.secrets.derive(`desk of ${personId}`) };
}
