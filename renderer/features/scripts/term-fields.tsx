import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languageSchema } from '../../../domain/language.ts';
import { AVOID_LIMIT, DEFINITION_LIMIT, type Term } from '../../../domain/script/term/term-schema.ts';
import classes from './detail.module.css';

interface Props {
  term: Term;
  onChange(term: Term): void;
  problemOf(field: string): string | undefined;
}

/** What a term means to colleagues of either language, and what is better not written in its place (C-043). */
export function TermFields({ term, onChange, problemOf }: Props) {
  const { t } = useTranslation(['scripts', 'words']);
  const { definition, avoid } = term;
  return (
    <>
      <div className={classes.pair}>
        {languageSchema.options.map((one) => (
          <TextInput
            key={one}
            withAsterisk
            lang={one}
            maxLength={DEFINITION_LIMIT}
            label={t('field.definition', { language: t(`words:language.${one}`) })}
            description={t('field.definitionWhy')}
            error={problemOf('definition')}
            value={definition[one]}
            onChange={(event) =>
              onChange({ ...term, definition: { ...definition, [one]: event.currentTarget.value } })
            }
          />
        ))}
      </div>
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        label={t('field.avoid')}
        description={t('field.avoidWhy')}
        error={problemOf('avoid')}
        value={avoid.join('\n')}
        onChange={(event) =>
          onChange({ ...term, avoid: event.currentTarget.value.split('\n').slice(0, AVOID_LIMIT) })
        }
      />
    </>
  );
}
