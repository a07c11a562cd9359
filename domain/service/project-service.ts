import type { Customer } from '../customer/customer.ts';
import { familyOf, fileOf } from '../customer/family.ts';
import type { Interaction } from '../interaction/interaction.ts';
import type { EventOf, JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { withDecision, withProposal } from '../policy/approval.ts';
import { SERVICE_CATALOGUE } from './catalogue.ts';
import type { ServiceEntry } from './service-entry.ts';

/** Keeps the versions of the catalogue, and in customers' files the exceptions that were made for them. */
export function projectService(rows: RowReader, event: JournalEvent): RowChange[] {
  const before = rows.get('servicecatalogue', SERVICE_CATALOGUE)?.versions ?? [];
  const put = (versions: typeof before): RowChange[] => [
    { entity: 'servicecatalogue', id: SERVICE_CATALOGUE, row: { id: SERVICE_CATALOGUE, versions } },
  ];
  switch (event.type) {
    case 'services.proposed':
      return put(withProposal(before, event.data, event.actor.id, event.at));
    case 'services.decided':
      return put(withDecision(before, event.data, event.actor.id, event.at));
    case 'service.decided':
      return granted(rows, event);
    case 'service.given':
      return used(rows, event);
    default:
      return [];
  }
}

const putFile = (row: Customer): RowChange[] => [{ entity: 'customer', id: row.id, row }];

function granted(rows: RowReader, { stream, actor, at, data }: EventOf<'service.decided'>): RowChange[] {
  const interaction = rows.get('interaction', stream.id);
  const entry = interaction?.services?.find(({ entryId }) => entryId === data.entryId);
  // On a lead's desktop there is no file: the centre writes it into the one it has.
  const file = interaction && fileOf(rows, interaction.customerId);
  if (!data.granted || !entry || !file) return [];
  const exception = {
    id: data.entryId,
    interactionId: stream.id,
    ...{ serviceId: entry.serviceId, name: entry.name, reason: entry.reason ?? '', askedBy: entry.by },
    ...{ by: actor.id, at, words: data.words },
  };
  return putFile({ ...file, exceptions: [...(file.exceptions ?? []), exception] });
}

/** An exception is used up by giving the service. */
function used(rows: RowReader, { stream, at, data: { exceptionId } }: EventOf<'service.given'>): RowChange[] {
  const interaction = rows.get('interaction', stream.id);
  if (exceptionId === undefined || !interaction) return [];
  const file = familyOf(rows, interaction.customerId).find(({ exceptions = [] }) =>
    exceptions.some(({ id }) => id === exceptionId),
  );
  if (!file) return [];
  const exceptions = file.exceptions?.map((one) => (one.id === exceptionId ? { ...one, usedAt: at } : one));
  return putFile({ ...file, exceptions });
}

/** What was given, asked and decided in a conversation, on its row. */
export function nextServices(row: Interaction, event: JournalEvent): Interaction {
  const { services = [] } = row;
  switch (event.type) {
    case 'service.given':
    case 'service.asked': {
      const state = event.type === 'service.given' ? 'given' : 'asked';
      const entry: ServiceEntry = { ...event.data, state, by: event.actor.id, at: event.at };
      return { ...row, services: [...services, entry] };
    }
    case 'service.decided': {
      const { entryId, granted: yes, words } = event.data;
      const decided = { by: event.actor.id, at: event.at, words };
      const state = yes ? 'granted' : 'declined';
      return {
        ...row,
        services: services.map((one) => (one.entryId === entryId ? { ...one, state, decided } : one)),
      };
    }
    default:
      return row;
  }
}
