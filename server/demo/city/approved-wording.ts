import type { Interaction } from '../../../domain/interaction/interaction.ts';
import type { Person } from '../../../domain/person/person.ts';
import { chooseScripts } from '../../../domain/script/choose-scripts.ts';
import { fillScript } from '../../../domain/script/fill-script.ts';
import { scriptsFor } from '../../../domain/script/in-force.ts';
import type { Script, ScriptUse } from '../../../domain/script/script.ts';
import { scriptValues } from '../../../domain/script/script-values.ts';
import type { Instant } from '../../../domain/time.ts';
import type { CityView } from './city-view.ts';

export interface Wording {
  text: string;
  script: ScriptUse;
}

/** The greeting a colleague sends. Undefined when none can be filled. */
export function greetingFor(
  row: Interaction,
  person: Person,
  view: CityView,
  now: Instant,
): Wording | undefined {
  const queue = view.queues.find(({ id }) => id === row.queueId);
  const [script] = own(view.scripts, 'greeting', row, now);
  if (!queue || !script) return undefined;
  const filled = fillScript(script, scriptValues(row, queue, person, now));
  return 'text' in filled ? { text: filled.text, script: use(script) } : undefined;
}

/** "One moment": needs no variables, or is not used. */
export function holdScript(row: Interaction, view: CityView, now: Instant): Wording | undefined {
  const [script] = own(view.scripts, 'hold', row, now);
  const filled = script && fillScript(script, {});
  return script && filled && 'text' in filled ? { text: filled.text, script: use(script) } : undefined;
}

const own = (
  scripts: readonly Script[],
  moment: Script['moment'],
  row: Interaction,
  now: Instant,
): Script[] =>
  chooseScripts(scriptsFor(scripts, row, now), moment, row.language).filter(
    ({ language }) => language === row.language,
  );

const use = ({ id, version, moment }: Script): ScriptUse => ({
  scriptId: id,
  version,
  moment,
  edited: false,
});
