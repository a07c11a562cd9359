import { z } from 'zod';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import { isOpen } from '../../domain/interaction/interaction.ts';
import { kindSchema } from '../../domain/interaction/kind.ts';
import {
  majorProblems,
  mayFlagMajor,
  mayOwnMajor,
  mayTakeMajorBack,
} from '../../domain/interaction/major.ts';
import { leadsQueue, type Person } from '../../domain/person/person.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { mayTake } from '../../domain/routing/eligibility.ts';
import { alertKeySchema, isSameAlert } from '../../domain/sla/alert.ts';
import { actingPerson, defineMutator, interactionStream } from './mutator.ts';
import { interactionOf } from './ownership.ts';

const target = z.object({ interactionId: z.string() });

/** Whoever may see it in a queue of theirs, and its owner. */
const isTheirs = (interaction: Interaction, person: Person): boolean =>
  interaction.ownerId === person.id ||
  interaction.offer?.personId === person.id ||
  person.queueIds.some((id) => id === interaction.queueId || id === interaction.overflowTo);

/** Flags a matter as urgent, or no longer: it goes to the top of every list (C-027). The reason may follow later. */
export const setUrgent = defineMutator({
  args: target.extend({ urgent: z.boolean(), reason: z.string().max(200).optional() }),
  by: ['person'],
  run(rows, { interactionId, urgent, reason }, context) {
    const person = actingPerson(rows, context, 'agent', 'teamLead');
    const interaction = interactionOf(rows, interactionId);
    refuseUnless(isOpen(interaction), 'wrongState');
    refuseUnless(isTheirs(interaction, person), 'notOwner');
    if (urgent === (interaction.urgent !== undefined)) return [];
    const data = { urgent, reason: reason?.trim() ?? '' };
    return [{ stream: interactionStream(interactionId), type: 'interaction.urgencySet', data }];
  },
});

/**
 * Says that a matter is major: its lead is its owner from here on (C-209). Whoever says so names the lead, since a desktop
 * knows who is at work; that they lead its queue is checked here.
 */
export const setMajor = defineMutator({
  args: target.extend({ leadId: z.string(), reason: z.string() }),
  by: ['person'],
  run(rows, { interactionId, leadId, reason }, context) {
    const person = actingPerson(rows, context, 'agent', 'teamLead');
    const interaction = interactionOf(rows, interactionId);
    refuseProblems(majorProblems(reason));
    refuseUnless(interaction.major === undefined && isOpen(interaction), 'wrongState');
    refuseUnless(mayFlagMajor(interaction, person), 'notOwner');
    const lead = rows.get('person', leadId);
    refuseUnless(lead && mayOwnMajor(interaction, lead), 'notAllowed');
    const stream = interactionStream(interactionId);
    const fromId = interaction.ownerId ?? person.id;
    const said = { leadId, fromId, reason: reason.trim() };
    const moved = { stream, type: 'interaction.takenOver' as const, data: { personId: leadId } };
    return [
      ...(fromId === leadId ? [] : [moved]),
      { stream, type: 'interaction.majorSet' as const, data: said },
    ];
  },
});

/** Takes that back: it is again whose it was. */
export const takeMajorBack = defineMutator({
  args: target,
  by: ['person'],
  run(rows, { interactionId }, context) {
    const person = actingPerson(rows, context, 'agent', 'teamLead');
    const interaction = interactionOf(rows, interactionId);
    const { major } = interaction;
    refuseUnless(major && isOpen(interaction), 'wrongState');
    refuseUnless(mayTakeMajorBack(interaction, person), 'notOwner');
    refuseUnless(rows.get('person', major.fromId) && major.fromId !== interaction.aboutId, 'notAllowed');
    const stream = interactionStream(interactionId);
    const back = { stream, type: 'interaction.takenOver' as const, data: { personId: major.fromId } };
    return [
      ...(major.fromId === interaction.ownerId ? [] : [back]),
      { stream, type: 'interaction.majorTakenBack' as const, data: {} },
    ];
  },
});

/** Its lead would have this person asked first, or without one nobody in particular. Whoever is being asked is not interrupted. */
export const assign = defineMutator({
  args: target.extend({ personId: z.string().optional() }),
  by: ['person'],
  run(rows, { interactionId, personId }, context) {
    const lead = actingPerson(rows, context, 'teamLead');
    const interaction = interactionOf(rows, interactionId);
    refuseUnless(leadsQueue(lead, interaction.queueId), 'notAllowed');
    refuseUnless(interaction.state === 'queued', 'wrongState');
    if (interaction.assignedTo === personId) return [];
    if (personId !== undefined) {
      const person = rows.get('person', personId);
      const queue = rows.get('queue', interaction.queueId);
      refuseUnless(person && queue, 'notFound');
      refuseUnless(mayTake(person, interaction, queue, context.now), 'notAllowed');
    }
    const data = personId === undefined ? {} : { personId };
    return [{ stream: interactionStream(interactionId), type: 'interaction.assigned', data }];
  },
});

/**
 * Says what a matter is; of a complaint also whom it is about. Its owner may, and who leads its queue. Whom a complaint
 * is about has no say in it any more.
 */
export const setKind = defineMutator({
  args: target.extend({ kind: kindSchema, aboutId: z.string().optional() }),
  by: ['person'],
  run(rows, { interactionId, kind, aboutId }, context) {
    const person = actingPerson(rows, context, 'agent', 'teamLead');
    const interaction = interactionOf(rows, interactionId);
    refuseUnless(isOpen(interaction), 'wrongState');
    refuseUnless(interaction.ownerId === person.id || leadsQueue(person, interaction.queueId), 'notOwner');
    refuseUnless(interaction.aboutId !== person.id, 'aboutYourself');
    const about = kind === 'complaint' ? aboutId : undefined;
    if (about !== undefined) refuseUnless(rows.get('person', about), 'notFound');
    if (interaction.kind === kind && interaction.aboutId === about) return [];
    const data = about === undefined ? { kind } : { kind, aboutId: about };
    return [{ stream: interactionStream(interactionId), type: 'interaction.kindSet', data }];
  },
});

/** Puts an alert aside: read, on this machine and every other. */
export const noteAlert = defineMutator({
  args: target.extend(alertKeySchema.shape),
  by: ['person'],
  run(rows, { interactionId, ...key }, context) {
    const person = actingPerson(rows, context);
    const alert = interactionOf(rows, interactionId).alerts?.find((one) => isSameAlert(one, key));
    if (!alert || alert.notedBy.includes(person.id)) return [];
    return [{ stream: interactionStream(interactionId), type: 'clock.alertNoted', data: key }];
  },
});
