import { z } from 'zod';
import { callbackSchema } from '../../domain/callback/callback.ts';
import { askedSchema } from '../../domain/customer/asked.ts';
import { customerSchema } from '../../domain/customer/customer.ts';
import { correctionWhySchema } from '../../domain/customer/field-rights.ts';
import { profileFieldSchema } from '../../domain/customer/profile.ts';
import { fileWhySchema } from '../../domain/customer/viewing.ts';
import { interactionSchema } from '../../domain/interaction/interaction.ts';
import { languageSchema } from '../../domain/language.ts';
import { channelSchema } from '../../domain/queue/channel.ts';
import { refusalSchema } from '../sync/wire.ts';

/** The fewest signs that are searched for: a shorter text would leaf through everybody. */
export const SEARCH_FROM = 2;

/** `GET /customers?text=…`: by name, number, address or account, for who serves customers. Everything masked. */
export const searchCustomersSchema = z.object({ text: z.string().trim().min(SEARCH_FROM).max(100) });
export const foundCustomersSchema = z.object({
  customers: z.array(customerSchema),
  /** There are more than are shown. */
  more: z.boolean(),
});
export type FoundCustomers = z.infer<typeof foundCustomersSchema>;

export const duplicateSignSchema = z.enum(['phone', 'email', 'residentId', 'nameAndRegion']);

/** `GET /customers/duplicates`: pairs of files that look like one person's, for who leads: tidied once a month (C-231). Masked. */
export const likelyDuplicatesSchema = z.object({
  pairs: z.array(
    z.object({
      one: customerSchema.pick({ id: true, name: true, phone: true }),
      other: customerSchema.pick({ id: true, name: true, phone: true }),
      signs: z.array(duplicateSignSchema),
    }),
  ),
});
export type LikelyDuplicates = z.infer<typeof likelyDuplicatesSchema>;

const pastInteractionSchema = interactionSchema.pick({
  id: true,
  customerId: true,
  channel: true,
  queueId: true,
  state: true,
  kind: true,
  topic: true,
  summary: true,
  disposition: true,
  ownerId: true,
  arrivedAt: true,
  closedAt: true,
});
const promisedSchema = callbackSchema.pick({
  id: true,
  interactionId: true,
  ownerId: true,
  purpose: true,
  promisedAt: true,
  dueAt: true,
  state: true,
  doneAt: true,
});

/** What was done to a file: what and by whom, never with what content. */
const fileEventSchema = z.object({
  id: z.string(),
  at: z.number().int(),
  by: z.string(),
  what: z.enum(['opened', 'changed', 'merged', 'mergeUndone', 'revealed', 'verified']),
  field: profileFieldSchema.optional(),
  /** Why what was known was corrected. */
  why: correctionWhySchema.optional(),
  result: z.enum(['passed', 'failed', 'skipped']).optional(),
  /** What was asked to find out, never the answers. */
  asked: z.array(askedSchema).optional(),
});

/** `GET /customers/:id`: a customer's file as the centre knows it, sensitive fields masked (C-047, C-261). */
export const customerFileSchema = z.object({
  /** The file and those that were merged into it; the file first. */
  family: z.array(customerSchema),
  /** Newest first. */
  interactions: z.array(pastInteractionSchema),
  callbacks: z.array(promisedSchema),
  history: z.array(fileEventSchema),
  /** Files that look like the same person's. */
  duplicates: z.array(z.object({ customer: customerSchema, signs: z.array(duplicateSignSchema) })),
});
export type CustomerFileAnswer = z.infer<typeof customerFileSchema>;

/** Whoever does not serve the customer says why they open the file. */
export const openFileSchema = z.object({ why: fileWhySchema.optional() });
/** The file, or why it is not given: no reason was told, or more files were opened than anybody needs (C-258). */
export const fileAnswerSchema = z.union([
  customerFileSchema,
  z.object({ withheld: z.enum(['reasonNeeded', 'tooMany']) }),
]);
export type FileAnswer = z.infer<typeof fileAnswerSchema>;

const id = z.string().min(1).max(64);
/**
 * `POST /customers`: makes a file with what the customer said; 422 unless they agreed to the privacy notice in force (C-250).
 * `customerId` makes it happen at most once.
 */
export const registerCustomerSchema = z.object({
  customerId: id,
  consentId: id,
  name: z.string().max(200),
  phone: z.string().max(40).optional(),
  email: z.string().max(200).optional(),
  language: languageSchema,
  askedOver: channelSchema,
  agreedTo: z.number().int().optional(),
  /** How to reach them was read back to them. */
  readBack: z.boolean().optional(),
});
export type RegisterCustomer = z.infer<typeof registerCustomerSchema>;

export const customerIdSchema = z.object({ id: z.string().min(1).max(200) });

/** `POST /customers/:id/merges`: the other file becomes part of this one. `mergeId` makes it happen at most once. */
export const mergeCustomersSchema = z.object({
  mergeId: id,
  otherId: z.string().max(200),
  interactionId: z.string().max(200).optional(),
  take: z.array(profileFieldSchema).max(20),
  reason: z.string().max(200),
  basedOn: z.object({ survivor: z.number().int(), other: z.number().int() }),
});
export type MergeCustomers = z.infer<typeof mergeCustomersSchema>;

/** `POST /customers/:id/undone-merges`. `uid` makes it happen at most once. */
export const undoMergeSchema = z.object({
  uid: z.string().min(8).max(64),
  mergeId: id,
  interactionId: z.string().max(200).optional(),
});
export type UndoMerge = z.infer<typeof undoMergeSchema>;

/** What became of it; a refusal is an answer, with its words. */
export const decidedSchema = z.object({ refusal: refusalSchema.optional() });
export type Decided = z.infer<typeof decidedSchema>;
