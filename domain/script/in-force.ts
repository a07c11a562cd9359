import type { Kind } from '../interaction/kind.ts';
import { type Channel, isAmongChannels } from '../queue/channel.ts';
import type { Instant } from '../time.ts';
import type { Script, ScriptConditions } from './script.ts';

/** Where wording is to be used. */
export interface Situation {
  channel: Channel;
  queueId: string;
  /** Absent while nobody has said what the matter is. */
  kind?: Kind | undefined;
}

/** A script as it holds at `now`: the newest version whose day has come. Undefined before the first and after the last. */
export function inForce(script: Script, now: Instant): Script | undefined {
  const current = [script, ...(script.coming ?? [])].findLast(
    ({ from }) => from === undefined || from <= now,
  );
  if (!current || (current.until !== undefined && current.until <= now)) return undefined;
  if (current === script) return script;
  const { id, coming, wordings } = script;
  return { ...current, id, coming, wordings };
}

/** The scripts that may be used at `now` in this situation. */
export const scriptsFor = (scripts: readonly Script[], situation: Situation, now: Instant): Script[] =>
  scripts
    .flatMap((script) => inForce(script, now) ?? [])
    .filter(({ conditions }) => meets(situation, conditions));

const meets = ({ channel, queueId, kind }: Situation, conditions: ScriptConditions = {}): boolean =>
  (conditions.channels === undefined || isAmongChannels(conditions.channels, channel)) &&
  (conditions.queueIds?.includes(queueId) ?? true) &&
  (conditions.kinds === undefined || (kind !== undefined && conditions.kinds.includes(kind)));
