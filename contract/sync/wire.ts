import { z } from 'zod';
import { refusalCodes } from '../../domain/refusal.ts';

/**
 * What desktops and the central API say to each other about data. Any change here raises `WIRE_VERSION`
 * with a line in the history below; a test holds the two together.
 *
 * 1 · first version: push, pull, poke.
 * 2 · every row carries its `mark`, and the last page of a pull the sums of the marks: desktops notice what they lack.
 *     `evaluation.save` says what it was `basedOn`. Attachments and customers' files, with refusals of their own. Work written by version 1 is
 *     still taken (`OLDEST_PUSH`).
 * 3 · refusals of the budget: there is none, it is used up, it is one's own proposal.
 * 4 · refusals of maintenance said too late, of a program that is too old for new work, and of a release that nobody signed.
 * 5 · the refusal of a service that is beyond a customer's level.
 */
export const WIRE_VERSION = 5;
/** Work written by a desktop this old is brought up to date and taken; it must upgrade before it can pull. */
export const OLDEST_PUSH = 1;

export const mutationSchema = z.object({
  uid: z.string().min(8).max(64),
  /** Place in this client's order, counted from 1 without gaps. */
  n: z.number().int().positive(),
  name: z.string().max(64),
  args: z.unknown(),
  /** The device's claimed time, UTC ms. The server decides by its own clock. */
  at: z.number().int(),
});

export const PUSH_LIMIT = 100;
export const pushRequestSchema = z.object({
  clientId: z.string().min(8).max(64),
  version: z.number().int(),
  mutations: z.array(mutationSchema).max(PUSH_LIMIT),
});

const problemSchema = z.object({ field: z.string(), problem: z.string() });
export const refusalSchema = z.object({ code: z.enum(refusalCodes), fields: z.array(problemSchema) });

/** `gap`: earlier mutations are missing. `forked`: this client id was used elsewhere. `upgrade`: speak a newer version. */
export const pushErrorSchema = z.enum(['gap', 'forked', 'upgrade']);
export const pushReplySchema = z.object({
  results: z.array(
    z.object({
      uid: z.string(),
      status: z.enum(['ok', 'rejected']),
      refusal: refusalSchema.optional(),
    }),
  ),
  error: pushErrorSchema.optional(),
  serverTime: z.number().int(),
});

export const cookieSchema = z.object({
  /** The database's identity; changes when it is restored from a backup. */
  epoch: z.string(),
  /** Versions by scope that the client has completely. */
  scopes: z.record(z.string(), z.number().int()),
});

export const PULL_LIMIT = 2_000;
/** Uids asked about in one pull. */
export const SENT_LIMIT = 5_000;
/** Scopes on demand in one pull. */
export const WANT_LIMIT = 50;
export const pullRequestSchema = z.object({
  clientId: z.string().min(8).max(64),
  version: z.number().int(),
  cookie: cookieSchema.nullable(),
  /** Uids in the client's outbox: answered when they are processed. */
  sent: z.array(z.string()).max(SENT_LIMIT),
  /** Scopes asked for on demand, besides the standing ones. */
  want: z.array(z.string()).max(WANT_LIMIT),
  limit: z.number().int().min(1).max(5_000),
});

export const wireRowSchema = z.object({
  entity: z.string(),
  id: z.string(),
  /** Changes with every change of the row: an opaque whole number in [0, 2^32). 0 for events, which never change. */
  mark: z.number().int().nonnegative(),
  row: z.unknown(),
});
export const wireKeySchema = z.object({ entity: z.string(), id: z.string() });
export const scopePatchSchema = z.object({
  /** Forget this scope's rows first. */
  clear: z.boolean(),
  puts: z.array(wireRowSchema),
  dels: z.array(wireKeySchema),
  to: z.number().int(),
});

export const ackSchema = z.object({
  uid: z.string(),
  status: z.enum(['ok', 'rejected']),
  refusal: refusalSchema.optional(),
});

/** What a desktop must hold of a scope: how many rows, and the sum of their marks. */
export const scopeSumSchema = z.object({ n: z.number().int(), sum: z.number().int() });

/** Rows since the cookie, in one snapshot with the acknowledgements. Acks come only with the last page (`more` false). */
export const pullReplySchema = z.object({
  epoch: z.string(),
  scopes: z.record(z.string(), scopePatchSchema),
  /** Scopes the person no longer has. */
  drop: z.array(z.string()),
  acks: z.array(ackSchema),
  /** Of every standing scope and every one asked for, in the snapshot of the rows; like the answers, with the last page. */
  sums: z.record(z.string(), scopeSumSchema),
  more: z.boolean(),
  serverTime: z.number().int(),
});

/** Sent over the WebSocket when scopes moved on. No data: the client pulls. */
export const pokeSchema = z.object({ scopes: z.record(z.string(), z.number().int()) });

export type WireMutation = z.infer<typeof mutationSchema>;
export type PushRequest = z.infer<typeof pushRequestSchema>;
export type PushReply = z.infer<typeof pushReplySchema>;
export type PullRequest = z.infer<typeof pullRequestSchema>;
export type PullReply = z.infer<typeof pullReplySchema>;
export type Cookie = z.infer<typeof cookieSchema>;
export type ScopePatch = z.infer<typeof scopePatchSchema>;
export type ScopeSum = z.infer<typeof scopeSumSchema>;
export type Ack = z.infer<typeof ackSchema>;
export type Poke = z.infer<typeof pokeSchema>;
export type WireRefusal = z.infer<typeof refusalSchema>;
