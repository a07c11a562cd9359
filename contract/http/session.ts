import { z } from 'zod';
import { personSchema } from '../../domain/person/person.ts';

/** `POST /auth/sign-in`, `POST /auth/refresh`, `POST /auth/sign-out`, `GET /auth/demo-people`. */
/** Of an authenticator, or one for recovery; people type blanks and dashes. */
export const codeSchema = z.string().trim().min(6).max(40);

export const signInSchema = z.object({
  login: z.string().min(1).max(64),
  password: z.string().min(1).max(200),
  /** Where a second factor is needed (C-251). */
  code: codeSchema.optional(),
});
export const refreshSchema = z.object({ refreshToken: z.string().min(20).max(200) });
/** `POST /auth/password`: one's own, knowing the old one. Ends every other sign-in and answers with a new session. */
export const changePasswordSchema = signInSchema.extend({ newPassword: z.string().min(10).max(200) });

/** Access tokens live minutes, refresh tokens a shift; a refresh token works once and is replaced. */
export const sessionSchema = z.object({
  accessToken: z.string(),
  accessExpiresAt: z.number().int(),
  refreshToken: z.string(),
  person: personSchema,
  serverTime: z.number().int(),
});
export type Session = z.infer<typeof sessionSchema>;

/** People offered on the sign-in screen of a demo centre, and of nothing else. */
export const demoPeopleSchema = z.object({
  people: z.array(
    z.object({ login: z.string(), password: z.string(), name: z.string(), roles: personSchema.shape.roles }),
  ),
});
