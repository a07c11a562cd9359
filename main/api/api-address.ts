import type { StartPlan } from '../start-plan.ts';
import { findPort } from './free-port.ts';

export const EMBEDDED_HOST = '127.0.0.1';
const PREFERRED_PORT = 7420;

/** Where the API is, or will be once it has started. Decided before the window, whose policy names it. */
export async function apiAddress(plan: StartPlan): Promise<string> {
  return plan.apiUrl ?? `http://${EMBEDDED_HOST}:${await findPort(EMBEDDED_HOST, PREFERRED_PORT)}`;
}
