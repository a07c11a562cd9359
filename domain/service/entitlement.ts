import type { Customer } from '../customer/customer.ts';
import type { CatalogueVersion, Service } from './catalogue.ts';
import type { ServiceException } from './service-entry.ts';

/** Whether a customer may ask for a service, and why or why not (C-223). */
export type ServiceWhy = 'everybody' | 'level' | 'exception' | 'beyond';

export interface OfferedService {
  service: Service;
  why: ServiceWhy;
  /** The exception that would be used up by it. */
  exception?: ServiceException;
}

/** Whether the level of a customer is enough. What is basic is everybody's. */
export const isEntitled = ({ tier, levels }: Pick<Service, 'tier' | 'levels'>, level: string): boolean =>
  tier === 'basic' || levels.includes(level);

/** Every exception that was ever made for one person, the newest first. */
export const exceptionsOf = (family: readonly Customer[]): ServiceException[] =>
  family.flatMap(({ exceptions = [] }) => exceptions).sort((a, b) => b.at - a.at);

/** The exception that waits to be used for a service, the oldest first. */
export const openException = (
  exceptions: readonly ServiceException[],
  serviceId: string,
): ServiceException | undefined =>
  exceptions.findLast((one) => one.serviceId === serviceId && one.usedAt === undefined);

export function offered(
  service: Service,
  level: string,
  exceptions: readonly ServiceException[],
): OfferedService {
  if (isEntitled(service, level)) return { service, why: service.tier === 'basic' ? 'everybody' : 'level' };
  const exception = openException(exceptions, service.id);
  return exception ? { service, why: 'exception', exception } : { service, why: 'beyond' };
}

/** What a customer of this level may ask for and what is beyond it, in the order of the catalogue. */
export const offeredTo = (
  version: CatalogueVersion | undefined,
  level: string,
  exceptions: readonly ServiceException[],
): OfferedService[] => (version?.services ?? []).map((service) => offered(service, level, exceptions));
