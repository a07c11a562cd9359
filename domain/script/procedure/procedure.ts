import type { Interaction } from '../../interaction/interaction.ts';
import type { Bilingual } from '../../language.ts';
import type { Instant } from '../../time.ts';
import { scriptsFor } from '../in-force.ts';
import type { Script } from '../script.ts';
import type { Task, Tick } from './task.ts';

/** One step as it stands in one matter. */
export interface ProcedureStep extends Task {
  /** Set while it is ticked. */
  tick: Tick | undefined;
}

/** The procedure of one matter, in the version that holds now (C-033). */
export interface Procedure {
  id: string;
  title: Bilingual;
  version: number;
  steps: ProcedureStep[];
}

/** A conversation, or a case. */
type Matter = Pick<Interaction, 'channel' | 'queueId' | 'kind' | 'ticks'>;

/**
 * The procedures that are bound to this queue, channel and kind; a matter is an enquiry until somebody says otherwise. A
 * step that was ticked in an earlier version stays ticked as long as it is there.
 */
export function proceduresFor(scripts: readonly Script[], row: Matter, now: Instant): Procedure[] {
  const procedures = scripts.filter(({ moment }) => moment === 'procedure');
  return scriptsFor(procedures, { ...row, kind: row.kind ?? 'inquiry' }, now)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(({ id, title, version, tasks = [] }) => ({
      id,
      title,
      version,
      steps: tasks.map((task) => ({
        ...task,
        tick: row.ticks?.find(({ scriptId, taskId }) => scriptId === id && taskId === task.id),
      })),
    }));
}

/** The name of a procedure's step among the steps that a matter needs. */
export const stepOfTask = (scriptId: string, taskId: string): string => `${scriptId}/${taskId}`;
