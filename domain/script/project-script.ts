import type { EventOf, JournalEvent } from '../journal/event.ts';
import type { RowChange, RowReader } from '../journal/rows.ts';
import { inForce } from './in-force.ts';
import { withDuty } from './project-duty.ts';
import type { Script, ScriptContent } from './script.ts';
import { newestVersion, type Wording } from './wording.ts';

/** Keeps the versions of scripts, and which of them holds. */
export function projectScript(rows: RowReader, event: JournalEvent): RowChange[] {
  switch (event.type) {
    case 'script.proposed': {
      const { wordingId, ...proposal } = event.data;
      return put({
        id: wordingId,
        ...proposal,
        state: 'proposed',
        authorId: event.actor.id,
        proposedAt: event.at,
      });
    }
    case 'script.approved':
      return approved(rows, event);
    case 'script.returned':
      return decided(rows, event, { state: 'returned', reason: event.data.reason });
    case 'script.withdrawn':
      return decided(rows, event, { state: 'withdrawn' });
    default:
      return [];
  }
}

type Decision = EventOf<'script.approved'> | EventOf<'script.returned'> | EventOf<'script.withdrawn'>;

function decided(rows: RowReader, event: Decision, change: Partial<Wording>): RowChange[] {
  const wording = rows.get('wording', event.data.wordingId);
  return wording ? put({ ...wording, ...change, decidedBy: event.actor.id, decidedAt: event.at }) : [];
}

/** The new version holds from now, or from its day on. The one it follows keeps its record. */
function approved(rows: RowReader, event: EventOf<'script.approved'>): RowChange[] {
  const wording = rows.get('wording', event.data.wordingId);
  if (!wording) return [];
  const { scriptId, content } = wording;
  const before = rows.get('script', scriptId);
  const version = newestVersion(before) + 1;
  const first = before && !before.wordings ? asSetUp(before, event.at) : undefined;
  const wordings = {
    ...before?.wordings,
    ...(first && { [first.version ?? 1]: first.id }),
    [version]: wording.id,
  };
  const script: Script = { ...next(before, scriptId, version, content, event.at), wordings };
  return [
    ...(first ? put(first) : []),
    ...decided(rows, event, { state: 'approved', version }),
    { entity: 'script', id: scriptId, row: script },
    ...withDuty(rows, script),
  ];
}

function next(
  before: Script | undefined,
  id: string,
  version: number,
  content: ScriptContent,
  now: number,
): Script {
  const later = content.from !== undefined && content.from > now;
  const held = before && inForce(before, now);
  if (!later || !before) return { ...content, id, version };
  const { coming = [], ...base } = held ?? before;
  const waiting = [...coming.filter(({ from = 0 }) => from > now), { ...content, version }];
  return { ...base, coming: waiting.sort((a, b) => (a.from ?? 0) - (b.from ?? 0) || a.version - b.version) };
}

/** The record of a version that was there before records were kept. */
function asSetUp({ id, version, coming: _, wordings: __, ...content }: Script, at: number): Wording {
  return {
    id: `${id}:${version}`,
    scriptId: id,
    content,
    basedOn: version - 1,
    state: 'approved',
    version,
    proposedAt: at,
  };
}

const put = (row: Wording): RowChange[] => [{ entity: 'wording', id: row.id, row }];
