import { type Interaction, isOpen } from '../interaction/interaction.ts';
import { leadsQueue, type Person } from '../person/person.ts';
import type { Instant } from '../time.ts';
import { isInShift } from './in-shift.ts';

type Matter = Pick<Interaction, 'state' | 'ownerId' | 'queueId' | 'aboutId'>;

/**
 * Whether `lead` may take over what `owner` has left: it is open and theirs, they are not in a shift any more, and it is
 * neither of another team nor a complaint about the lead. Work of somebody who is there is handed over, never taken.
 */
export const mayTakeOver = (matter: Matter, owner: Person, lead: Person, now: Instant): boolean =>
  isOpen(matter) &&
  matter.ownerId === owner.id &&
  owner.id !== lead.id &&
  (owner.leftBehind !== undefined || !isInShift(owner, now)) &&
  leadsQueue(lead, matter.queueId) &&
  matter.aboutId !== lead.id;
