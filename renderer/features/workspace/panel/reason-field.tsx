import { Button, Textarea } from '@mantine/core';
import { IconQuote } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { type InsertedScript, insertedScript } from '../../../../domain/script/script-use.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from './panel.module.css';
import { useToldWords } from './use-told-words.ts';

interface Props {
  interaction: Interaction;
  value: string;
  onChange(part: { reason: string; inserted?: InsertedScript }): void;
  error: string | undefined;
  label?: string | undefined;
  /** Several customers read it: it may name none of them. */
  forAll?: boolean;
}

/** The sentence the customer reads before anybody changes, with approved wording to start from. */
export function ReasonField({ interaction, value, onChange, error, label, forAll }: Props) {
  const { t } = useTranslation('workspace');
  const { language } = useFormat();
  const suggestions = useToldWords(interaction, forAll);
  return (
    <div>
      <Textarea
        autosize
        minRows={2}
        maxRows={6}
        withAsterisk
        required
        label={label ?? t('transfer.reason')}
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
