import type { EventOf, JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import type { Customer } from './customer.ts';
import { merge, undoMerge } from './merge.ts';
import { withField } from './profile.ts';
import { notedOnRoot } from './survey-invitation.ts';

/** Keeps a customer's file: profile, notes, consents, and what it was merged with. */
export function projectCustomer(rows: RowReader, event: JournalEvent): RowChange[] {
  if (isAsking(event)) {
    const asked = rows.get('interaction', event.stream.id);
    return asked ? notedOnRoot(rows, asked.customerId, { askedAt: event.at }) : [];
  }
  if (event.stream.kind !== 'customer') return [];
  const customer = rows.get('customer', event.stream.id);
  if (event.type === 'customer.registered')
    return customer ? [] : [{ entity: 'customer', id: event.stream.id, row: registered(rows, event) }];
  if (event.type === 'customer.merged' || event.type === 'customer.mergeUndone') {
    const other = rows.get('customer', event.data.otherId);
    const both = customer && other && joined(customer, other, event);
    return (both ?? []).map((row): RowChange => ({ entity: 'customer', id: row.id, row }));
  }
  const after = customer && next(customer, event);
  return after ? [{ entity: 'customer', id: after.id, row: after }, ...consentBeyond(rows, event)] : [];
}

/** On the page after a conversation, or by a call that is handed out. */
const isAsking = ({ type, data }: JournalEvent): boolean =>
  type === 'survey.offered' || (type === 'callback.promised' && data.campaign !== undefined);

function registered(rows: RowReader, { stream, at, actor, data }: EventOf<'customer.registered'>): Customer {
  const { profile, language, consentId, channel, version, readBack } = data;
  const consent = {
    id: consentId,
    purpose: 'privacy',
    given: true,
    at,
    by: actor.id,
    channel,
    version,
  } as const;
  const siteId = actor.kind === 'person' ? rows.get('person', actor.id)?.siteId : undefined;
  return {
    id: stream.id,
    ...profile,
    language,
    ...(siteId !== undefined && { siteIds: [siteId] }),
    // Journals of before do not say, and files made then have no such line.
    ...(readBack !== undefined && { registered: { at, by: actor.id, readBack } }),
    ...(version && { consents: [consent] }),
  };
}

/** Who declines in one file is not asked in another under the same number. */
function consentBeyond(rows: RowReader, { type, data, at, stream }: JournalEvent): RowChange[] {
  if (type !== 'customer.consented' || data.purpose !== 'satisfactionSurvey') return [];
  const surveyConsent = { given: data.given, at };
  return notedOnRoot(rows, stream.id, { surveyConsent }).filter(({ id }) => id !== stream.id);
}

function joined(
  survivor: Customer,
  other: Customer,
  { type, data, at, actor }: EventOf<'customer.merged'> | EventOf<'customer.mergeUndone'>,
): Customer[] | undefined {
  if (type === 'customer.mergeUndone') return undoMerge(survivor, other, data.mergeId);
  const { mergeId: id, reason, take } = data;
  return merge(survivor, other, { id, at, by: actor.id, reason, take });
}

function next(customer: Customer, event: JournalEvent): Customer | undefined {
  const { at, actor } = event;
  switch (event.type) {
    case 'customer.changed': {
      const { field, value } = event.data.change;
      return { ...withField(customer, field, value), revision: (customer.revision ?? 0) + 1 };
    }
    case 'customer.noted': {
      const { noteId: id, text } = event.data;
      return { ...customer, notes: [...(customer.notes ?? []), { id, at, by: actor.id, text }] };
    }
    case 'customer.notePinned': {
      const { noteId, pinned } = event.data;
      const notes = customer.notes?.map((note) => {
        const { pinned: _, ...bare } = note;
        return note.id === noteId ? (pinned ? { ...bare, pinned } : bare) : note;
      });
      return { ...customer, notes };
    }
    case 'customer.consented': {
      const { consentId: id, purpose, given, channel, version } = event.data;
      const consent = { id, purpose, given, at, by: actor.id, channel, ...(version && { version }) };
      return { ...customer, consents: [...(customer.consents ?? []), consent] };
    }
    default:
      return undefined;
  }
}
