import { z } from 'zod';
import { hasRole, type Person } from '../person/person.ts';
import { customerGrades } from '../secrecy/customer-grades.ts';
import type { Customer } from './customer.ts';
import { fieldOf, isNothing, isSensitive, type ProfileField } from './profile.ts';
import type { Disclosure } from './verification.ts';

/** Whom the centre serves sooner, and as what, is the team lead's word; everything else is corrected by whoever serves them (C-261). */
export const mayChangeField = (person: Pick<Person, 'roles'>, field: ProfileField): boolean =>
  hasRole(person, 'teamLead') ||
  (hasRole(person, 'agent') && field !== 'priority' && field !== 'customerType');

/**
 * Whether what is known stands in the way of a change: a contact is replaced only for a customer who has shown who they
 * are, or another could have their things sent elsewhere. What is not known yet may be written down.
 */
export const needsVerification = (customer: Customer, field: ProfileField, disclosure: Disclosure): boolean =>
  isSensitive(field) && disclosure !== 'open' && !isNothing(fieldOf(customer, field));

/** Why something that was known of a customer is put otherwise (C-055). */
export const correctionWhySchema = z.enum(['customerSaid', 'outdated', 'mistyped', 'document', 'settled']);
export type CorrectionWhy = z.infer<typeof correctionWhySchema>;
/** What may be chosen; `settled` is of two who wrote at the same time, when one of them decides. */
export const chosenCorrectionWhys = correctionWhySchema.exclude(['settled']).options;

/**
 * Whether a change is told with its reason: what is known of the person is only put otherwise for one. What was not known is
 * written down without, and how they are served is no knowledge about them.
 */
export const needsReason = (customer: Customer, field: ProfileField): boolean =>
  customerGrades.customer[field] !== 'internal' && !isNothing(fieldOf(customer, field));

/** Merging files is for who serves customers and who leads them. */
export const mayMerge = (person: Pick<Person, 'roles'>): boolean => hasRole(person, 'agent', 'teamLead');
