import { z } from 'zod';
import { isPrivateLine } from '../contract/http/private-line.ts';
import type { OutsideAccount } from './modules/session/outside/issuer.ts';

const addressSchema = z.url().refine((address) => isPrivateLine(new URL(address)));

/** What `npm run api` is told of the issuer of accounts outside (C-252). */
export const outsideVariables = {
  SHIFTDESK_OIDC_ISSUER: addressSchema.optional(),
  SHIFTDESK_OIDC_CLIENT_ID: z.string().min(1).optional(),
  SHIFTDESK_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  SHIFTDESK_OIDC_CLAIM: z.string().min(1).default('sub'),
  SHIFTDESK_OIDC_NAME: z.string().min(1).max(60).optional(),
  SHIFTDESK_PUBLIC_URL: addressSchema.transform((address) => new URL(address).origin).optional(),
};

type Variables = z.infer<z.ZodObject<typeof outsideVariables>>;

/** The issuer, where one was named. Throws an `Error` that says what is missing: half of it lets nobody in. */
export function outsideAccountOf(env: Variables): OutsideAccount | undefined {
  const issuer = env.SHIFTDESK_OIDC_ISSUER;
  if (issuer === undefined) return undefined;
  const needed = [
    'SHIFTDESK_OIDC_CLIENT_ID',
    'SHIFTDESK_OIDC_CLIENT_SECRET',
    'SHIFTDESK_PUBLIC_URL',
  ] as const;
  const [clientId, clientSecret, publicUrl] = needed.map((name) => env[name]);
  if (clientId === undefined || clientSecret === undefined || publicUrl === undefined)
    throw new Error(
      `With SHIFTDESK_OIDC_ISSUER these are needed too: ${needed.filter((name) => env[name] === undefined).join(', ')}`,
    );
  const name = env.SHIFTDESK_OIDC_NAME ?? new URL(issuer).host;
  return { issuer, clientId, clientSecret, publicUrl, claim: env.SHIFTDESK_OIDC_CLAIM, name };
}
