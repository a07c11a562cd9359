import type { Language } from '../language.ts';
import type { Script, ScriptMoment } from './script.ts';

/**
 * The scripts of a moment in the order they are offered: those in the customer's language first, then by their own
 * order, then by id. The first one is what one key inserts.
 */
export function chooseScripts(
  scripts: readonly Script[],
  moment: ScriptMoment,
  language: Language,
): Script[] {
  const foreign = (script: Script) => Number(script.language !== language);
  return scripts
    .filter((script) => script.moment === moment)
    .sort((a, b) => foreign(a) - foreign(b) || a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
