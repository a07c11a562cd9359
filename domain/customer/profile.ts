import { z } from 'zod';
import { languageSchema } from '../language.ts';
import type { FieldProblem } from '../refusal.ts';
import { customerGrades } from '../secrecy/customer-grades.ts';
import { handlings } from '../secrecy/grade.ts';
import type { Customer } from './customer.ts';
import { isCreditCode, normalCreditCode } from './form/credit-code.ts';
import { isEmail } from './form/email.ts';
import { isPhone } from './form/phone.ts';
import { isResidentId, normalResidentId } from './form/resident-id.ts';

/** What is known of a customer and may be corrected. Nothing known is null, or an empty list. */
export interface Profile {
  name: string;
  phone: string | null;
  otherPhones: string[];
  email: string | null;
  /** Where they live, as coarse as it is needed. */
  region: string | null;
  /** The number of their identity card, when a matter needs it (GB 11643). */
  residentId: string | null;
  /** The unified social credit code of the firm they come from (GB 32100). */
  creditCode: string | null;
  language: Customer['language'];
  tags: string[];
  priority: boolean;
  /** Whose people serve them follows from it; nothing is an ordinary customer. */
  customerType: string | null;
}
export type ProfileField = keyof Profile;

/** Every field of a profile, in the order of the screens. */
const inOrder: Readonly<Record<ProfileField, true>> = {
  name: true,
  phone: true,
  otherPhones: true,
  email: true,
  region: true,
  residentId: true,
  creditCode: true,
  language: true,
  tags: true,
  priority: true,
  customerType: true,
};
export const profileFields = Object.keys(inOrder) as ProfileField[];

/** What is masked for whoever does not serve the customer, by its grade in the one table (C-259). */
export const isSensitive = (field: ProfileField): boolean => handlings[customerGrades.customer[field]].masked;

/** Fields that are only taken when they have a form of their own. */
export const formedFields = ['phone', 'otherPhones', 'email', 'residentId', 'creditCode'] as const;
export const hasForm = (field: ProfileField): field is (typeof formedFields)[number] =>
  formedFields.some((one) => one === field);

const text = z.string().max(200);
const texts = z.array(text).max(20);
const change = <F extends ProfileField, V extends z.ZodType<Profile[F]>>(field: F, value: V) =>
  z.object({ field: z.literal(field), value });

/** One field with what it becomes. */
export const changeSchema = z.discriminatedUnion('field', [
  change('name', text),
  change('phone', text.nullable()),
  change('otherPhones', texts),
  change('email', text.nullable()),
  change('region', text.nullable()),
  change('residentId', text.nullable()),
  change('creditCode', text.nullable()),
  change('language', languageSchema),
  change('tags', texts),
  change('priority', z.boolean()),
  change('customerType', text.nullable()),
]);
export type ProfileChange = z.infer<typeof changeSchema>;

/** What any field may hold. */
export const fieldValueSchema = z.union([z.string(), z.boolean(), z.array(z.string()), z.null()]);
export type FieldValue = z.infer<typeof fieldValueSchema>;

export const profileFieldSchema = z.enum(profileFields as [ProfileField, ...ProfileField[]]);

/** A field as it stands. */
export function fieldOf<F extends ProfileField>(customer: Customer, field: F): Profile[F] {
  const { name, language } = customer;
  const profile: Profile = {
    name,
    language,
    phone: customer.phone ?? null,
    otherPhones: customer.otherPhones ?? [],
    email: customer.email ?? null,
    region: customer.region ?? null,
    residentId: customer.residentId ?? null,
    creditCode: customer.creditCode ?? null,
    tags: customer.tags ?? [],
    priority: customer.priority ?? false,
    customerType: customer.customerType ?? null,
  };
  return profile[field];
}

export const sameValue = (a: FieldValue, b: FieldValue): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether nothing is known of it. */
export const isNothing = (value: FieldValue): boolean =>
  value === null || value === false || (Array.isArray(value) && value.length === 0);

/** The row with one field changed. What is not known is not there, so that two ways to the same file end in the same row. */
export function withField(customer: Customer, field: ProfileField, value: FieldValue): Customer {
  const { [field]: _before, ...rest } = customer;
  return (isNothing(value) ? rest : { ...rest, [field]: value }) as Customer;
}

const LONGEST = { name: 80, email: 120, region: 100, tag: 30 };
const MOST = { otherPhones: 5, tags: 12 };

/** The change as it is kept: no stray blanks, full-width signs of numbers and addresses as plain ones, nothing twice. */
export function tidied(asked: ProfileChange): ProfileChange {
  switch (asked.field) {
    case 'name':
      return { ...asked, value: asked.value.normalize('NFC').trim() };
    case 'phone':
      return { ...asked, value: asked.value?.normalize('NFKC').trim() || null };
    case 'email':
      return { ...asked, value: asked.value?.normalize('NFKC').trim() || null };
    case 'region':
      return { ...asked, value: asked.value?.normalize('NFC').trim() || null };
    case 'residentId':
      return { ...asked, value: normalResidentId(asked.value ?? '') || null };
    case 'creditCode':
      return { ...asked, value: normalCreditCode(asked.value ?? '') || null };
    case 'otherPhones':
      return { ...asked, value: unique(asked.value.map((one) => one.normalize('NFKC').trim())) };
    case 'tags':
      return { ...asked, value: unique(asked.value.map((one) => one.normalize('NFC').trim())) };
    default:
      return asked;
  }
}

const unique = (values: string[]): string[] => [...new Set(values.filter(Boolean))];

/** What is wrong with a tidied change. The field of a problem is the profile's. */
export function profileProblems(asked: ProfileChange): FieldProblem[] {
  const { field, value } = asked;
  const problem = (kind: FieldProblem['problem'] | undefined): FieldProblem[] =>
    kind ? [{ field, problem: kind }] : [];
  if (value === null) return [];
  switch (asked.field) {
    case 'name':
      return problem(!asked.value ? 'required' : tooLong(asked.value, LONGEST.name));
    case 'phone':
      return problem(isPhone(asked.value ?? '') ? undefined : 'invalid');
    case 'otherPhones':
      return problem(
        asked.value.length > MOST.otherPhones
          ? 'tooLong'
          : asked.value.every(isPhone)
            ? undefined
            : 'invalid',
      );
    case 'email':
      return problem(
        tooLong(asked.value ?? '', LONGEST.email) ?? (isEmail(asked.value ?? '') ? undefined : 'invalid'),
      );
    case 'region':
      return problem(tooLong(asked.value ?? '', LONGEST.region));
    case 'residentId':
      return problem(isResidentId(asked.value ?? '') ? undefined : 'invalid');
    case 'creditCode':
      return problem(isCreditCode(asked.value ?? '') ? undefined : 'invalid');
    case 'tags':
      return problem(
        asked.value.length > MOST.tags || asked.value.some((tag) => tooLong(tag, LONGEST.tag))
          ? 'tooLong'
          : undefined,
      );
    default:
      return [];
  }
}

const tooLong = (value: string, most: number): 'tooLong' | undefined =>
  [...value].length > most ? 'tooLong' : undefined;
