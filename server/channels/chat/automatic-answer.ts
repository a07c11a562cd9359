import type { Interaction } from '../../../domain/interaction/interaction.ts';
import type { Queue } from '../../../domain/queue/queue.ts';
import { chooseScripts } from '../../../domain/script/choose-scripts.ts';
import { fillScript } from '../../../domain/script/fill-script.ts';
import { scriptsFor } from '../../../domain/script/in-force.ts';
import type { Script, ScriptUse } from '../../../domain/script/script.ts';
import { scriptValues } from '../../../domain/script/script-values.ts';
import type { Instant } from '../../../domain/time.ts';

/**
 * What the centre says by itself on arrival: approved wording that it has been received (C-023), or off hours when
 * service starts next (C-008). Undefined when there is no wording that can be filled: then it rather says nothing.
 */
export function automaticAnswer(
  row: Pick<Interaction, 'customerName' | 'language' | 'offHours' | 'channel'>,
  queue: Queue,
  scripts: readonly Script[],
  now: Instant,
): { text: string; script: ScriptUse } | undefined {
  const values = scriptValues(row, queue, undefined, now);
  const usable = scriptsFor(scripts, { channel: row.channel, queueId: queue.id }, now);
  const moment = row.offHours ? 'offHours' : 'autoReply';
  for (const script of chooseScripts(usable, moment, row.language)) {
    if (script.language !== row.language) continue;
    const filled = fillScript(script, values);
    if ('text' in filled) {
      const { id, version } = script;
      return { text: filled.text, script: { scriptId: id, version, moment, edited: false } };
    }
  }
  return undefined;
}
