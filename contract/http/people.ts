import { z } from 'zod';
import { personSchema } from '../../domain/person/person.ts';
import { signInSchema } from './session.ts';

/** `GET /people` -> `peopleSchema`, for admins. */
export const peopleSchema = z.object({
  people: z.array(personSchema.extend({ logins: z.array(z.string()) })),
});

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
