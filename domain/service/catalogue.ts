import { z } from 'zod';
import { siteDay } from '../calendar/site-time.ts';
import type { CustomerType } from '../customer/customer-groups.ts';
import { bilingualSchema } from '../language.ts';
import { approvalShape, heldVersions, proposedOf } from '../policy/approval.ts';
import { earliestDay } from '../policy/parameter-row.ts';
import type { FieldProblem } from '../refusal.ts';
import type { Instant } from '../time.ts';
import { tierSchema } from './tier.ts';

const id = z.string().regex(/^[\w-]{1,64}$/);

/** One service. `levels`: the types of customers who may ask for it; a basic one is everybody's, and names none. */
const serviceSchema = z.object({
  id,
  tier: tierSchema,
  name: bilingualSchema,
  description: bilingualSchema,
  levels: z.array(id).max(20),
});
export type Service = z.infer<typeof serviceSchema>;

export const catalogueTermsSchema = z.object({
  services: z.array(serviceSchema).max(100),
  effectiveFrom: z.iso.date(),
  reason: z.string().max(2_000),
});
export type CatalogueDraft = z.infer<typeof catalogueTermsSchema>;

const catalogueVersionSchema = z.object({ ...approvalShape, services: z.array(serviceSchema) });
export type CatalogueVersion = z.infer<typeof catalogueVersionSchema>;

/** What customers may ask for by their level, in versions that one proposes and another approves; nothing is written over. */
export const serviceCatalogueSchema = z.object({
  id: z.string(),
  versions: z.array(catalogueVersionSchema).min(1),
});
export type ServiceCatalogue = z.infer<typeof serviceCatalogueSchema>;

/** There is one. */
export const SERVICE_CATALOGUE = 'services';

/** The version that holds at `now`. */
export const catalogueInForce = (
  row: ServiceCatalogue | undefined,
  now: Instant,
): CatalogueVersion | undefined =>
  heldVersions(row?.versions ?? []).findLast(({ from }) => from <= now)?.version;

export const proposedCatalogue = (row: ServiceCatalogue | undefined): CatalogueVersion | undefined =>
  proposedOf(row?.versions);

export const SERVICE_NAME_LIMIT = 40;
export const SERVICE_TEXT_LIMIT = 200;
const REASON_LIMIT = 500;

/**
 * What keeps a catalogue from being proposed. Fields: `services`, `effectiveFrom`, `reason`, and of a service
 * `<id>.name.<language>`, `<id>.description.<language>`, `<id>.levels`.
 */
export function catalogueProblems(
  { services, effectiveFrom, reason }: CatalogueDraft,
  types: readonly Pick<CustomerType, 'id'>[],
  now: Instant,
): FieldProblem[] {
  const problems = services.flatMap((service) => serviceProblems(service, types));
  if (services.length === 0) problems.push({ field: 'services', problem: 'required' });
  if (new Set(services.map((one) => one.id)).size < services.length)
    problems.push({ field: 'services', problem: 'invalid' });
  if (siteDay(effectiveFrom) < earliestDay(now))
    problems.push({ field: 'effectiveFrom', problem: 'inThePast' });
  return [...problems, ...textProblems('reason', reason, REASON_LIMIT)];
}

function serviceProblems(
  { id: serviceId, tier, name, description, levels }: Service,
  types: readonly Pick<CustomerType, 'id'>[],
): FieldProblem[] {
  const texts = (['zh-CN', 'en'] as const).flatMap((language) => [
    ...textProblems(`${serviceId}.name.${language}`, name[language], SERVICE_NAME_LIMIT),
    ...textProblems(`${serviceId}.description.${language}`, description[language], SERVICE_TEXT_LIMIT),
  ]);
  const field = `${serviceId}.levels`;
  if (tier === 'basic') return texts;
  if (levels.length === 0) return [...texts, { field, problem: 'required' }];
  const known = levels.every((level) => types.some((type) => type.id === level));
  return known ? texts : [...texts, { field, problem: 'invalid' }];
}

const textProblems = (field: string, text: string, limit: number): FieldProblem[] =>
  !text.trim()
    ? [{ field, problem: 'required' }]
    : text.length > limit
      ? [{ field, problem: 'tooLong' }]
      : [];

/** The draft as it is kept: no stray blanks, and a basic service names nobody. */
export const tidiedCatalogue = ({ services, effectiveFrom, reason }: CatalogueDraft): CatalogueDraft => ({
  services: services.map(({ id: serviceId, tier, name, description, levels }) => ({
    ...{ id: serviceId, tier },
    name: { 'zh-CN': name['zh-CN'].trim(), en: name.en.trim() },
    description: { 'zh-CN': description['zh-CN'].trim(), en: description.en.trim() },
    levels: tier === 'basic' ? [] : [...new Set(levels)],
  })),
  effectiveFrom,
  reason: reason.trim(),
});
