import { Button, Textarea } from '@mantine/core';
import { IconQuote } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { chooseScripts } from '../../../../domain/script/choose-scripts.ts';
import { fillScript } from '../../../../domain/script/fill-script.ts';
import { scriptsFor } from '../../../../domain/script/in-force.ts';
import { type InsertedScript, insertedScript } from '../../../../domain/script/script-use.ts';
import { scriptValues } from '../../../../domain/script/script-values.ts';
import { useNow, useSession, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './panel.module.css';

interface Props {
  interaction: Interaction;
  value: string;
  onChange(part: { reason: string; inserted?: InsertedScript }): void;
  error: string | undefined;
}

/** How many suggestions stand below the field. */
const SHOWN = 3;

/** The sentence the customer reads before anybody changes, with approved wording to start from. */
export function ReasonField({ interaction, value, onChange, error }: Props) {
  const { t } = useTranslation('workspace');
  const { language } = useFormat();
  const suggestions = useSuggestions(interaction);
  return (
    <div>
      <Textarea
        autosize
        minRows={2}
        maxRows={6}
        withAsterisk
        required
        label={t('transfer.reason')}
        description={t('transfer.reasonWhy')}
        error={error}
        value={value}
        onChange={(event) => {
          const reason = event.currentTarget.value;
          // An emptied sentence has forgotten what wording it began with.
          onChange(reason === '' ? { reason, inserted: undefined } : { reason });
        }}
      />
      {value.trim() === '' && (
        <div className={classes.suggestions}>
          {suggestions.map(({ script, text }) => (
            <Button
              key={script.id}
              size="compact-xs"
              variant="default"
              leftSection={<IconQuote size={12} />}
              title={text}
              onClick={() => onChange({ reason: text, inserted: insertedScript(script, text) })}
            >
              {script.title[language]}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** Transfer wording in the customer's language that can be filled now. */
function useSuggestions(interaction: Interaction) {
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
      const filled = fillScript(script, scriptValues(interaction, queue, person, now));
      return 'text' in filled ? [{ script, text: filled.text }] : [];
    });
}
