import type { JournalEvent } from '../journal/event.ts';
import type { Case, Evidence, LogLine } from './case.ts';

type EvidenceEvent = Extract<
  JournalEvent,
  { type: 'case.evidenceAdded' | 'case.evidenceReady' | 'case.evidenceLost' | 'case.pinned' }
>;

/** The case with a file or a stretch of a recording more, or with what became of the file's bytes: nothing else changes. */
export function withEvidence(row: Case, event: EvidenceEvent): Case {
  const { at } = event;
  const by = event.actor.id;
  switch (event.type) {
    case 'case.evidenceAdded': {
      const { evidenceId: id, ...file } = event.data;
      const added: Evidence = { id, ...file, at, by, state: 'uploading' };
      return withLine({ ...row, evidence: [...(row.evidence ?? []), added] }, event, 'evidence', file.name);
    }
    case 'case.evidenceReady':
      return withState(row, event.data.evidenceId, 'ready');
    case 'case.evidenceLost':
      return withState(row, event.data.evidenceId, 'lost');
    case 'case.pinned': {
      const pin = { ...event.data, at, by };
      return withLine({ ...row, pins: [...(row.pins ?? []), pin] }, event, 'pinned', pin.reason);
    }
  }
}

const withState = (row: Case, id: string, state: Evidence['state']): Case => ({
  ...row,
  evidence: row.evidence?.map((one) => (one.id === id ? { ...one, state } : one)),
});

const withLine = (
  row: Case,
  { id, at, actor }: EvidenceEvent,
  step: LogLine['step'],
  text: string,
): Case => ({ ...row, log: [...row.log, { id, at, by: actor.id, step, text }] });
