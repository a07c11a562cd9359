import { z } from 'zod';
import { isContact } from '../customer/form/contact.ts';
import { kindSchema } from '../interaction/kind.ts';
import { languageSchema } from '../language.ts';
import { channelSchema } from '../queue/channel.ts';
import type { FieldProblem } from '../refusal.ts';
import type { Instant } from '../time.ts';
import { areaSchema, faultSchema, impactSchema, natureSchema } from './case.ts';

/** The record with which a case begins, however far it is filled. */
export const intakeFormSchema = z.object({
  kind: kindSchema.optional(),
  queueId: z.string().max(64).optional(),
  ownerId: z.string().max(64).optional(),
  customerId: z.string().max(64).optional(),
  customerName: z.string().max(100),
  contact: z.string().max(200),
  /** Why there is no name or contact: somebody may stay anonymous (C-065). */
  anonymousWhy: z.string().max(500),
  channel: channelSchema.optional(),
  language: languageSchema,
  form: z.enum(['written', 'oral']),
  claimedAt: z.number().int().optional(),
  raw: z.string().max(20_000),
  summary: z.string().max(2_000),
  area: areaSchema.optional(),
  fault: faultSchema.optional(),
  areaClassId: z.string().max(64).optional(),
  faultClassId: z.string().max(64).optional(),
  nature: natureSchema.optional(),
  impact: impactSchema.optional(),
  aboutId: z.string().max(64).optional(),
});
export type IntakeForm = z.infer<typeof intakeFormSchema>;

const texts = ['raw', 'summary'] as const;
const choices = ['kind', 'queueId', 'channel', 'area', 'fault', 'nature', 'impact'] as const;
const who = ['customerName', 'contact'] as const;

/** What is missing for a record that counts (C-058, C-119): until then it is a draft on one machine. */
export function intakeProblems(form: IntakeForm, now: Instant): FieldProblem[] {
  const empty = [
    ...choices.filter((field) => form[field] === undefined),
    ...texts.filter((field) => !form[field].trim()),
    ...(form.anonymousWhy.trim() ? [] : who.filter((field) => !form[field].trim())),
    ...(form.ownerId === undefined ? ['ownerId'] : []),
  ];
  const problems: FieldProblem[] = empty.map((field) => ({ field, problem: 'required' }));
  if (form.ownerId !== undefined && form.ownerId === form.aboutId)
    problems.push({ field: 'ownerId', problem: 'invalid' });
  if (!isContact(form.contact)) problems.push({ field: 'contact', problem: 'invalid' });
  if (form.claimedAt !== undefined && form.claimedAt > now)
    problems.push({ field: 'claimedAt', problem: 'invalid' });
  return problems;
}

/** A record with everything it needs. */
export const intakeSchema = intakeFormSchema.required({
  kind: true,
  queueId: true,
  ownerId: true,
  channel: true,
  area: true,
  fault: true,
  nature: true,
  impact: true,
});
export type Intake = z.infer<typeof intakeSchema>;

/** The whole record. Call it only when `intakeProblems` has none. */
export const completeIntake = (form: IntakeForm): Intake => intakeSchema.parse(form);
