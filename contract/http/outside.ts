import { z } from 'zod';
import { codeSchema, sessionSchema } from './session.ts';

/** 256 bits and their like, safe in an address. */
const tokenSchema = z.string().regex(/^[\w-]{43}$/);

/** `GET /auth/ways`: how people sign in besides their password (C-252); `name` is the issuer's, as people know it. */
export const waysSchema = z.object({ outside: z.object({ name: z.string() }).nullable() });
export type Ways = z.infer<typeof waysSchema>;

/** Where the desktop that began waits: on its own machine, at an address nobody else knows (RFC 8252). */
export const returnToSchema = z
  .string()
  .regex(/^http:\/\/127\.0\.0\.1:\d{4,5}\/[\w-]{43}$/)
  .refine((address) => Number(/:(\d+)\//.exec(address)?.[1]) <= 65_535);

/** `POST /auth/outside/begin`. `challenge`: SHA-256 of what only this desktop knows, in Base64url. */
export const beginOutsideSchema = z.object({ returnTo: returnToSchema, challenge: tokenSchema });
export const begunOutsideSchema = z.object({ flow: tokenSchema });

/** `GET /auth/outside/go`: where the browser begins; it is led on to the issuer. */
export const goOutsideSchema = z.object({ flow: tokenSchema });

/** Why the browser comes back without a ticket. */
export const outsideRefusals = ['denied', 'failed', 'unknown', 'ended'] as const;
export type OutsideRefusal = (typeof outsideRefusals)[number];

/** Who has proved outside who they are: the ticket the browser brought, and what the challenge was made of. */
export const outsideProofSchema = z.object({ ticket: tokenSchema, verifier: tokenSchema });
export type OutsideProof = z.infer<typeof outsideProofSchema>;

/** `POST /auth/outside/redeem`. Answers once with a session; a second factor is asked for as with a password. */
export const redeemOutsideSchema = outsideProofSchema.extend({ code: codeSchema.optional() });
/** `deskSecret` opens the person's data on a desktop in place of a password. */
export const outsideSessionSchema = sessionSchema.extend({ deskSecret: z.string().min(20) });
export type OutsideSession = z.infer<typeof outsideSessionSchema>;

/** `PUT /people/:id/outside-name` -> `peopleSchema`, for admins: who somebody is to the issuer. Ends every sign-in of theirs. */
export const putOutsideNameSchema = z.object({ name: z.string().trim().min(1).max(200).nullable() });
