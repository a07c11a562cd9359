import { customersActs } from './acts-of-customers.ts';
import { diskActs } from './acts-of-disks.ts';
import { lineActs } from './acts-of-lines.ts';
import { personsActs } from './acts-of-people.ts';
import { serverActs } from './acts-of-the-server.ts';
import { windowActs } from './acts-of-windows.ts';

/** Everything that can happen: what people do, and what goes wrong. */
export const acts = {
  ...customersActs,
  ...personsActs,
  ...windowActs,
  ...lineActs,
  ...diskActs,
  ...serverActs,
};
export type ActName = keyof typeof acts;

/** What happens in every life; anything else is a trouble that a life has or has not. */
export const peopleActs: ReadonlySet<ActName> = new Set([
  ...(Object.keys(customersActs) as ActName[]),
  ...(Object.keys(personsActs) as ActName[]),
  ...(Object.keys(windowActs) as ActName[]),
]);
