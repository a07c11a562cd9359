import { z } from 'zod';
import { roleSchema } from '../../domain/person/person.ts';
import { outsideProofSchema, redeemOutsideSchema } from './outside.ts';
import { codeSchema, signInSchema } from './session.ts';

/** `POST /auth/second-factor/begin`: a secret for one's authenticator. Who has one already shows a code of it. */
export const beginFactorSchema = z.union([signInSchema, redeemOutsideSchema]);
export const newFactorSchema = z.object({ secret: z.string(), link: z.string() });
export type NewFactor = z.infer<typeof newFactorSchema>;

/** `POST /auth/second-factor/confirm`: a code of the new secret. Answers with what opens in place of a code, each once. */
const code = { code: codeSchema };
export const confirmFactorSchema = z.union([signInSchema.extend(code), outsideProofSchema.extend(code)]);
export const recoveryCodesSchema = z.object({ codes: z.array(z.string()) });
export type RecoveryCodes = z.infer<typeof recoveryCodesSchema>;

const enrolledSchema = z.object({ personId: z.string(), since: z.number().int() });
export type EnrolledFactor = z.infer<typeof enrolledSchema>;

/** `GET /second-factor`, for admins: whose roles need a second factor, and who has one. */
export const factorStateSchema = z.object({
  roles: z.array(roleSchema),
  people: z.array(enrolledSchema),
});
export type FactorState = z.infer<typeof factorStateSchema>;

/** `PUT /second-factor/roles`; `POST /people/:id/second-factor/reset`: for who has lost theirs. */
export const factorRolesSchema = z.object({ roles: z.array(roleSchema) });

/** `GET /anomalies`, for admins: what was out of the ordinary, the latest first (C-257). `about` is a login or a person. */
const anomalySchema = z.object({
  kind: z.enum(['signIns', 'files', 'exports', 'looks']),
  about: z.string(),
  at: z.number().int(),
  count: z.number().int(),
});
export type Anomaly = z.infer<typeof anomalySchema>;
export const anomaliesSchema = z.object({ anomalies: z.array(anomalySchema) });
export type Anomalies = z.infer<typeof anomaliesSchema>;
