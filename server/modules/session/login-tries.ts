import { normalLogin } from './accounts.ts';

/** Guessing is slow, and a whole centre that signs in at eight from one address is let in. */
export const TRIES_A_LOGIN = { max: 8, timeWindow: 60_000 };

export function loginOf(request: { ip: string; body?: unknown }): string {
  const { login, ticket } = request.body as { login?: string; ticket?: string };
  return `${request.ip} ${normalLogin(login ?? ticket ?? '')}`;
}
