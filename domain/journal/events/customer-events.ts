import { z } from 'zod';
import { askedSchema } from '../../customer/asked.ts';
import { consentPurposeSchema } from '../../customer/customer.ts';
import { correctionWhySchema } from '../../customer/field-rights.ts';
import { changeSchema, fieldValueSchema, profileFieldSchema } from '../../customer/profile.ts';
import { revealWhySchema, verificationResultSchema } from '../../customer/verification.ts';
import { fileWhySchema } from '../../customer/viewing.ts';
import { languageSchema } from '../../language.ts';
import { disclosurePurposeSchema } from '../../privacy/disclosure.ts';
import { channelSchema } from '../../queue/channel.ts';

const toldOutside = { recipient: z.string(), to: z.string(), purpose: disclosurePurposeSchema };

/** What happens to a customer's file. */
export const customerEvents = {
  /** Somebody looked at what is masked: at which field, and why. Journals of before know the phone number only. */
  'contact.revealed': z.object({
    customerId: z.string(),
    field: profileFieldSchema.optional(),
    why: revealWhySchema.optional(),
  }),
  /** Whether the customer has shown who they are, in this interaction (C-047). */
  'verification.recorded': z.object({
    result: verificationResultSchema,
    scriptId: z.string().optional(),
    reason: z.string().optional(),
    asked: z.array(askedSchema).optional(),
  }),
  // A customer's file; what was done to it while serving them names the interaction
  'customer.changed': z.object({
    /** Not there where it was corrected by right, after the conversation (C-249). */
    interactionId: z.string().optional(),
    change: changeSchema,
    was: fieldValueSchema,
    /** Why what was known was put otherwise; journals of before do not say. */
    why: correctionWhySchema.optional(),
  }),
  'customer.noted': z.object({ interactionId: z.string(), noteId: z.string(), text: z.string() }),
  'customer.notePinned': z.object({ noteId: z.string(), pinned: z.boolean() }),
  'customer.consented': z.object({
    interactionId: z.string().optional(),
    consentId: z.string(),
    purpose: consentPurposeSchema,
    given: z.boolean(),
    channel: channelSchema,
    version: z.number().int().optional(),
  }),
  /** Somebody outside is told something of the customer with their consent (C-263). */
  'disclosure.made': z.object({
    disclosureId: z.string(),
    interactionId: z.string(),
    queueId: z.string(),
    consentId: z.string(),
    ...toldOutside,
    inClear: z.boolean(),
    text: z.string(),
  }),
  /** Somebody outside was to be told something, and nobody was: the customer had not agreed to it. */
  'disclosure.refused': z.object({ interactionId: z.string(), ...toldOutside }),
  /** The mail service has taken the letter, or will not. */
  'disclosure.ended': z.object({ disclosureId: z.string(), reason: z.string().optional() }),
  /** Somebody made a file for a customer who agreed to that version of the privacy notice (C-250). */
  'customer.registered': z.object({
    profile: z.object({ name: z.string(), phone: z.string().optional(), email: z.string().optional() }),
    language: languageSchema,
    consentId: z.string(),
    channel: channelSchema,
    version: z.number().int().optional(),
    /** How to reach them was read back to them (C-052). */
    readBack: z.boolean().optional(),
  }),
  /** Two files are one person's (C-055); the stream is the survivor's. */
  'customer.merged': z.object({
    mergeId: z.string(),
    otherId: z.string(),
    take: z.array(profileFieldSchema),
    reason: z.string(),
  }),
  /** Somebody who does not serve the customer opened their file (C-258). */
  'customer.opened': z.object({ why: fileWhySchema }),
  'customer.mergeUndone': z.object({ mergeId: z.string(), otherId: z.string() }),
} as const;
