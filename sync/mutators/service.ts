import { z } from 'zod';
import { CUSTOMER_GROUPS, ORDINARY } from '../../domain/customer/customer-groups.ts';
import { familyOf } from '../../domain/customer/family.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import type { Stream } from '../../domain/journal/event.ts';
import type { RowReader } from '../../domain/journal/rows.ts';
import { leadsQueue } from '../../domain/person/person.ts';
import { Refusal, refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import {
  catalogueInForce,
  catalogueProblems,
  catalogueTermsSchema,
  proposedCatalogue,
  SERVICE_CATALOGUE,
  tidiedCatalogue,
} from '../../domain/service/catalogue.ts';
import { exceptionsOf, offered } from '../../domain/service/entitlement.ts';
import { levelOf } from '../../domain/service/level-of.ts';
import { ASK_LIMIT } from '../../domain/service/service-entry.ts';
import type { Instant } from '../../domain/time.ts';
import { decisionArgs, refuseUnlessMayDecide } from './decided-by-another.ts';
import { actingPerson, defineMutator, interactionStream } from './mutator.ts';
import { interactionOf, ownOpenInteraction } from './ownership.ts';

const stream: Stream = { kind: 'config', id: SERVICE_CATALOGUE };
const required = (field: string): Refusal => new Refusal('missingField', [{ field, problem: 'required' }]);

/** Proposes what customers may ask for, from a day to come. `basedOn`: how many versions its author saw (C-223). */
export const propose = defineMutator({
  args: z.object({ basedOn: z.number().int().min(0), draft: catalogueTermsSchema }),
  by: ['person'],
  run(rows, { basedOn, draft }, context) {
    actingPerson(rows, context, 'admin');
    const row = rows.get('servicecatalogue', SERVICE_CATALOGUE);
    refuseUnless(!proposedCatalogue(row), 'wrongState');
    refuseUnless(basedOn === (row?.versions.length ?? 0), 'changedMeanwhile');
    const types = rows.get('customergroups', CUSTOMER_GROUPS)?.types ?? [{ id: ORDINARY }];
    refuseProblems(catalogueProblems(draft, types, context.now));
    return [{ stream, type: 'services.proposed', data: tidiedCatalogue(draft) }];
  },
});

/** A manager approves or declines what an admin proposed. */
export const decide = defineMutator({
  args: decisionArgs,
  by: ['person'],
  run(rows, data, context) {
    const person = actingPerson(rows, context, 'manager');
    const row = rows.get('servicecatalogue', SERVICE_CATALOGUE);
    refuseUnlessMayDecide(row?.versions, data, person.id, context.now);
    return [{ stream, type: 'services.decided', data }];
  },
});

const entry = { interactionId: z.string(), entryId: z.string().min(1).max(64), serviceId: z.string() };

/** How a service stands for the customer of a conversation, and what is written down of it. */
function standing(
  rows: RowReader,
  row: Interaction,
  { entryId, serviceId }: { entryId: string; serviceId: string },
  now: Instant,
) {
  const catalogue = catalogueInForce(rows.get('servicecatalogue', SERVICE_CATALOGUE), now);
  const service = catalogue?.services.find(({ id }) => id === serviceId);
  refuseUnless(catalogue && service, 'notFound');
  const level = levelOf(rows, row);
  const { why, exception } = offered(service, level, exceptionsOf(familyOf(rows, row.customerId)));
  const { tier, name } = service;
  return { why, exception, which: { entryId, serviceId, tier, name, version: catalogue.version, level } };
}

const isKnown = ({ services = [] }: Interaction, id: string): boolean =>
  services.some(({ entryId }) => entryId === id);

/** Gives a customer a service that their level or a lead's exception allows; nothing else is given (C-223). */
export const give = defineMutator({
  args: z.object(entry),
  by: ['person'],
  run(rows, { interactionId, ...args }, context) {
    actingPerson(rows, context, 'agent', 'teamLead');
    const row = ownOpenInteraction(rows, interactionId, context);
    if (isKnown(row, args.entryId)) return [];
    const { why, exception, which } = standing(rows, row, args, context.now);
    refuseUnless(why !== 'beyond', 'beyondLevel');
    const data = { ...which, ...(exception && { exceptionId: exception.id }) };
    return [{ stream: interactionStream(interactionId), type: 'service.given', data }];
  },
});

/** Asks a lead for an exception, saying why. What the level allows needs none, and one question is enough. */
export const ask = defineMutator({
  args: z.object({ ...entry, reason: z.string() }),
  by: ['person'],
  run(rows, { interactionId, reason, ...args }, context) {
    actingPerson(rows, context, 'agent', 'teamLead');
    const row = ownOpenInteraction(rows, interactionId, context);
    if (isKnown(row, args.entryId)) return [];
    const { why, which } = standing(rows, row, args, context.now);
    refuseUnless(why === 'beyond', 'wrongState');
    const waits = row.services?.some((one) => one.serviceId === args.serviceId && one.state === 'asked');
    refuseUnless(!waits, 'alreadyDone');
    const words = reason.trim();
    if (!words) throw required('reason');
    refuseUnless(words.length <= ASK_LIMIT, 'tooLong');
    const data = { ...which, reason: words };
    return [{ stream: interactionStream(interactionId), type: 'service.asked', data }];
  },
});

/** A lead of the queue says yes or no in writing; nobody to what they asked themselves, nor to a complaint about them. */
export const decideException = defineMutator({
  args: z.object({
    interactionId: z.string(),
    entryId: z.string(),
    granted: z.boolean(),
    words: z.string(),
  }),
  by: ['person'],
  run(rows, { interactionId, ...data }, context) {
    const person = actingPerson(rows, context, 'teamLead');
    const row = interactionOf(rows, interactionId);
    refuseUnless(leadsQueue(person, row.queueId), 'notAllowed');
    refuseUnless(row.aboutId !== person.id, 'aboutYourself');
    const asked = row.services?.find(({ entryId }) => entryId === data.entryId);
    refuseUnless(asked, 'notFound');
    refuseUnless(asked.state === 'asked', 'alreadyDone');
    refuseUnless(asked.by !== person.id, 'notAllowed');
    const words = data.words.trim();
    if (!words) throw required('words');
    refuseUnless(words.length <= ASK_LIMIT, 'tooLong');
    return [{ stream: interactionStream(interactionId), type: 'service.decided', data: { ...data, words } }];
  },
});
