import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { languageSchema } from '../../../domain/language.ts';
import { findPhrases } from '../../../domain/script/phrases/find-phrases.ts';
import {
  type ScriptContent,
  scriptMomentSchema,
  scriptVariableSchema,
} from '../../../domain/script/script.ts';
import { isSaidAsWhole } from '../../../domain/script/script-use.ts';
import { TERM_LIMIT } from '../../../domain/script/term/term-schema.ts';
import { MINUTE } from '../../../domain/time.ts';
import { useNow } from '../../data/index.ts';
import classes from './detail.module.css';

export interface FieldsProps {
  content: ScriptContent;
  change(part: Partial<ScriptContent>): void;
  problemOf(field: string): string | undefined;
}

/** What it is for and what it says. */
export function WordingFields({ content, change, problemOf }: FieldsProps) {
  const { t } = useTranslation(['scripts', 'words']);
  const { title, body } = content;
  // A procedure is for colleagues of either language, and has steps instead of words.
  const spoken = content.moment !== 'procedure';
  return (
    <>
      <div className={classes.pair}>
        <NativeSelect
          label={t('field.moment')}
          data={scriptMomentSchema.options.map((value) => ({
            value,
            label: t(`words:scriptMoment.${value}`),
          }))}
          value={content.moment}
          onChange={(event) => change({ moment: scriptMomentSchema.parse(event.currentTarget.value) })}
        />
        {spoken && (
          <NativeSelect
            label={t('field.language')}
            data={languageSchema.options.map((value) => ({ value, label: t(`words:language.${value}`) }))}
            value={content.language}
            onChange={(event) => change({ language: languageSchema.parse(event.currentTarget.value) })}
          />
        )}
      </div>
      <div className={classes.pair}>
        {languageSchema.options.map((one) => (
          <TextInput
            key={one}
            withAsterisk
            lang={one}
            label={t('field.title', { language: t(`words:language.${one}`) })}
            error={problemOf('title')}
            value={title[one]}
            onChange={(event) => change({ title: { ...title, [one]: event.currentTarget.value } })}
          />
        ))}
      </div>
      {content.moment === 'term' && (
        <TextInput
          withAsterisk
          lang={content.language}
          maxLength={TERM_LIMIT}
          label={t('field.term')}
          description={t('field.termWhy')}
          error={problemOf('body')}
          value={body}
          onChange={(event) => change({ body: event.currentTarget.value })}
        />
      )}
      {isSaidAsWhole(content) && (
        <Body
          body={body}
          language={content.language}
          onChange={(words) => change({ body: words })}
          error={problemOf('body')}
        />
      )}
    </>
  );
}

interface BodyProps {
  body: string;
  language: string;
  onChange(body: string): void;
  error: string | undefined;
}

function Body({ body, language, onChange, error }: BodyProps) {
  const { t } = useTranslation('scripts');
  const field = useRef<HTMLTextAreaElement>(null);
  const put = (name: string) => {
    const at = field.current?.selectionEnd ?? body.length;
    onChange(`${body.slice(0, at)}{${name}}${body.slice(at)}`);
    field.current?.focus();
  };
  return (
    <div>
      <Textarea
        ref={field}
        autosize
        minRows={4}
        maxRows={14}
        withAsterisk
        lang={language}
        label={t('field.body')}
        description={t('field.bodyWhy')}
        error={error}
        value={body}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className={classes.variables}>
        {scriptVariableSchema.options.map((name) => (
          <Button key={name} size="compact-xs" variant="default" onClick={() => put(name)}>
            {t(`variable.${name}`)}
          </Button>
        ))}
      </div>
      <Avoid body={body} />
    </div>
  );
}

/** Phrases to avoid are better not approved in the first place; they stand in nobody's way. */
function Avoid({ body }: { body: string }) {
  const { t } = useTranslation('scripts');
  const now = useNow(MINUTE);
  const found = findPhrases(body, now);
  if (found.length === 0) return null;
  return (
    <ul className={classes.found} aria-label={t('avoid')}>
      {found.map(({ from, words, better, clauseId }) => (
        <li key={from}>{t('avoid.one', { words, better, clause: clauseId })}</li>
      ))}
    </ul>
  );
}
