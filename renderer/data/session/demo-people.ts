import type { z } from 'zod';
import { demoPeopleSchema } from '../../../contract/http/session.ts';
import { ask } from '../network/ask.ts';

export type DemoPerson = z.infer<typeof demoPeopleSchema>['people'][number];

/** The people a demo centre offers; nobody where there is no demo. Throws `ApiFailure` when nobody answers. */
export async function askDemoPeople(apiUrl: string): Promise<DemoPerson[]> {
  const url = `${apiUrl}/auth/demo-people`;
  return (await ask({ url, method: 'GET', answer: demoPeopleSchema })).people;
}
