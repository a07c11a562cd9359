import type { Callback } from '../../../domain/callback/callback.ts';
import { useSession, useView } from '../../data/index.ts';

/** Every promise the signed-in person has made, open or done. */
export function useOwnCallbacks(): Callback[] {
  const { person } = useSession();
  return useView((rows) => rows.where('callback', 'ownerId', person.id), [person.id]);
}
