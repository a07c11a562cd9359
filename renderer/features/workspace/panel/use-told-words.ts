import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { chooseScripts } from '../../../../domain/script/choose-scripts.ts';
import { fillScript } from '../../../../domain/script/fill-script.ts';
import { scriptsFor } from '../../../../domain/script/in-force.ts';
import { insertedScript } from '../../../../domain/script/script-use.ts';
import { scriptValues } from '../../../../domain/script/script-values.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';

/** How many suggestions stand below the field. */
const SHOWN = 3;

/**
 * What a customer may be told before they change hands: transfer wording in the customer's language that can be filled
 * now. What several customers are to read names none of them.
 */
export function useToldWords(interaction: Interaction, forAll = false) {
  const { person } = useSession();
  const now = useNow(60_000);
  const { queue, scripts } = useView(
    (rows) => ({
      queue: rows.get('queue', interaction.queueId),
      scripts: rows.where('script', 'moment', 'transfer'),
    }),
    [interaction.queueId],
  );
  if (!queue) return [];
  return chooseScripts(scriptsFor(scripts, interaction, now), 'transfer', interaction.language)
    .filter((script) => script.language === interaction.language)
    .slice(0, SHOWN)
    .flatMap((script) => {
      const values = scriptValues(interaction, queue, person, now);
      const filled = fillScript(script, forAll ? { ...values, customer: undefined } : values);
      return 'text' in filled ? [{ script, text: filled.text }] : [];
    });
}

/** The sentence a form begins with, in view before anything else is filled in; empty where there is no wording for it. */
export function useFirstToldWords(interaction: Interaction) {
  const first = useToldWords(interaction)[0];
  return first ? { reason: first.text, inserted: insertedScript(first.script, first.text) } : { reason: '' };
}
