import { z } from 'zod';
import { refusalCodes } from '../../domain/refusal.ts';

/** Every error code the HTTP API answers with, its status, and whether trying again can help. Closed. */
export const apiErrors = {
  unauthenticated: { status: 401, retry: false },
  badCredentials: { status: 401, retry: false },
  /** The password is right, and a code of the person's authenticator is needed besides (C-251). */
  secondFactorNeeded: { status: 401, retry: false },
  secondFactorWrong: { status: 401, retry: false },
  /** They need an authenticator and have none yet. */
  secondFactorMissing: { status: 401, retry: false },
  /** They have left: who they are was proved, and they have no access any more (C-206). */
  accessEnded: { status: 403, retry: false },
  notAllowed: { status: 403, retry: false },
  /** The line is not private. */
  tlsNeeded: { status: 403, retry: false },
  notFound: { status: 404, retry: false },
  badRequest: { status: 400, retry: false },
  wrongContent: { status: 422, retry: false },
  refused: { status: 422, retry: false },
  tooManyRequests: { status: 429, retry: true },
  upgradeRequired: { status: 426, retry: false },
  unavailable: { status: 503, retry: true },
  internal: { status: 500, retry: true },
} as const;
export type ApiErrorCode = keyof typeof apiErrors;

export const apiErrorSchema = z.object({
  error: z.enum(Object.keys(apiErrors) as [ApiErrorCode, ...ApiErrorCode[]]),
  message: z.string(),
  refusal: z
    .object({
      code: z.enum(refusalCodes),
      fields: z.array(z.object({ field: z.string(), problem: z.string() })),
    })
    .optional(),
});
