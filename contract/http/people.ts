import { z } from 'zod';
import { leavingSchema } from '../../domain/person/leaving.ts';
import { personSchema } from '../../domain/person/person.ts';
import { signInSchema } from './session.ts';

/** When somebody leaves, and who said so. */
const toldLeavingSchema = leavingSchema.extend({ by: z.string(), at: z.number().int() });

/** `GET /people` -> `peopleSchema`, for admins. */
export const peopleSchema = z.object({
  /** What people call the issuer of accounts outside, where there is one. */
  outside: z.string().optional(),
  people: z.array(
    personSchema.extend({
      logins: z.array(z.string()),
      /** Who they are to the issuer of accounts outside (C-252). */
      outsideName: z.string().optional(),
      leaving: toldLeavingSchema.optional(),
    }),
  ),
});
export type People = z.infer<typeof peopleSchema>;
export type PersonAccess = People['people'][number];

/** `PUT /people/:id/leaving` -> `peopleSchema`, for admins: from when on they have no access; null: they stay (C-206). */
export const putLeavingSchema = z.object({ leaving: leavingSchema.nullable() });

/** `PUT /people/:id`, for admins: puts somebody in place or changes what they may do. Their state stays theirs. */
export const putPersonSchema = personSchema.omit({
  id: true,
  state: true,
  reason: true,
  stateSince: true,
  skillsUntil: true,
  siteId: true,
});
export type PutPerson = z.infer<typeof putPersonSchema>;

/** `PUT /people/:id/account`, for admins: a login and a password to hand over; ends every sign-in of the person. */
export const putAccountSchema = z.object({
  login: signInSchema.shape.login,
  password: z.string().min(10).max(200),
});
