import { z } from 'zod';
import { profileProblems, tidied } from '../../domain/customer/profile.ts';
import { languageSchema } from '../../domain/language.ts';
import {
  consentProblems,
  noticeDraftSchema,
  noticeInForce,
  noticeProblems,
  PRIVACY_NOTICE,
} from '../../domain/privacy/notice.ts';
import { channelSchema } from '../../domain/queue/channel.ts';
import { refuseProblems, refuseUnless } from '../../domain/refusal.ts';
import { actingPerson, defineMutator } from './mutator.ts';

/**
 * Publishes another version of the privacy notice (C-250). `basedOn` is the version its author started from, 0 for none. Who
 * agreed to an earlier one did so; whoever comes from now on is asked about this one.
 */
export const publishNotice = defineMutator({
  args: z.object({ basedOn: z.number().int().min(0), draft: noticeDraftSchema }),
  by: ['person'],
  run(rows, { basedOn, draft }, context) {
    actingPerson(rows, context, 'admin', 'manager');
    const notice = rows.get('privacynotice', PRIVACY_NOTICE);
    refuseUnless(basedOn === (notice?.versions.length ?? 0), 'changedMeanwhile');
    refuseProblems(noticeProblems(notice, draft));
    const text = { 'zh-CN': draft.text['zh-CN'].trim(), en: draft.text.en.trim() };
    const data = { text, reason: draft.reason.trim() };
    return [{ stream: { kind: 'config', id: 'privacyNotice' }, type: 'privacyNotice.published', data }];
  },
});

/**
 * Makes a customer’s file with what they said of themselves. Without their word on the privacy notice in force there is none
 * (C-250). Only the server runs it: it knows which version is in force.
 */
export const register = defineMutator({
  args: z.object({
    customerId: z.string().min(1).max(64),
    consentId: z.string().min(1).max(64),
    name: z.string().max(200),
    phone: z.string().max(40).optional(),
    email: z.string().max(200).optional(),
    language: languageSchema,
    askedOver: channelSchema,
    /** The version that the customer agreed to. */
    agreedTo: z.number().int().optional(),
    readBack: z.boolean().optional(),
  }),
  by: ['person'],
  run(rows, { customerId, consentId, language, askedOver, agreedTo, readBack, ...said }, context) {
    actingPerson(rows, context, 'agent', 'teamLead');
    const notice = rows.get('privacynotice', PRIVACY_NOTICE);
    refuseProblems(consentProblems(notice, agreedTo));
    const name = tidied({ field: 'name', value: said.name });
    const phone = tidied({ field: 'phone', value: said.phone ?? null });
    const email = tidied({ field: 'email', value: said.email ?? null });
    refuseProblems([name, phone, email].flatMap(profileProblems));
    if (rows.get('customer', customerId)) return [];
    const profile = [name, phone, email].map(({ field, value }) => [field, value ?? undefined]);
    const data = {
      ...{ consentId, language, channel: askedOver, version: noticeInForce(notice)?.version },
      ...(readBack !== undefined && { readBack }),
      profile: Object.fromEntries(profile),
    };
    return [{ stream: { kind: 'customer', id: customerId }, type: 'customer.registered', data }];
  },
});
