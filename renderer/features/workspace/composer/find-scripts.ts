import type { Language } from '../../../../domain/language.ts';
import { chooseScripts } from '../../../../domain/script/choose-scripts.ts';
import type { Script, ScriptMoment } from '../../../../domain/script/script.ts';

/** The moments an agent speaks in, in the order they come in a conversation. The centre answers the others itself. */
export const spokenMoments = [
  'greeting',
  'verification',
  'empathy',
  'hold',
  'transfer',
  'closing',
] as const satisfies readonly ScriptMoment[];
export type SpokenMoment = (typeof spokenMoments)[number];

export interface MomentScripts {
  moment: SpokenMoment;
  scripts: Script[];
}

/**
 * The scripts that speak of `query`, by moment: every word of it stands in the title (either language), the wording or
 * the name of the moment. An empty query finds all.
 */
export function findScripts(
  scripts: readonly Script[],
  query: string,
  language: Language,
  momentName: (moment: SpokenMoment) => string,
): MomentScripts[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return spokenMoments
    .map((moment) => ({
      moment,
      scripts: chooseScripts(scripts, moment, language).filter(({ title, body }) => {
        const said = [...Object.values(title), body, momentName(moment)].join('\n').toLocaleLowerCase();
        return words.every((word) => said.includes(word));
      }),
    }))
    .filter(({ scripts: found }) => found.length > 0);
}
