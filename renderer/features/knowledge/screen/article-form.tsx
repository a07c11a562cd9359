import { Alert, Button, NativeSelect, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareNames } from '../../../../domain/compare-names.ts';
import {
  type Article,
  type ArticleContent,
  articleKindSchema,
  articleProblems,
} from '../../../../domain/knowledge/article.ts';
import { languageSchema } from '../../../../domain/language.ts';
import type { FieldProblem } from '../../../../domain/refusal.ts';
import { useDraft, useMutate, useView } from '../../../data/index.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { pressed } from '../../../ui/keys.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './detail.module.css';
import { type EditDraft, editKey } from './edit-draft.ts';

interface Props {
  article: Article;
  initial: ArticleContent;
  version: number;
  /** Somebody has just asked to write: here they begin. */
  focus: boolean;
  done(): void;
}

/** Writing on a draft. Every keystroke is kept here; saving gives it to the editors, submitting asks for approval. */
export function ArticleForm({ article, initial, version, focus, done }: Props) {
  const { t } = useTranslation(['knowledge', 'words']);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const form = useRef<HTMLFormElement>(null);
  const begin = useRef(focus);
  useEffect(() => {
    if (begin.current) form.current?.querySelector('input')?.focus();
  }, []);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const start: EditDraft = { content: initial, basedOn: article.revision };
  const [draft, keep, clear] = useDraft<EditDraft>(editKey(article.id), start);
  const { content } = draft;
  const change = (part: Partial<ArticleContent>) =>
    keep({ basedOn: draft.basedOn, content: { ...content, ...part } });
  const problemOf = (field: string) => {
    const found = problems.find((problem) => problem.field === field);
    return found && t(`words:problem.${found.problem}`);
  };
  const write = () => {
    const { articleId, interactionId } = article;
    mutate('knowledge.write', { articleId, version, content, basedOn: draft.basedOn, interactionId });
    clear();
  };
  const save = () => {
    if (attempt(write)) done();
  };
  const submit = () => {
    const found = articleProblems(content);
    setProblems(found);
    if (found.length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const sent = attempt(() => {
      write();
      mutate('knowledge.submit', { id: article.id });
    });
    if (sent) done();
  };
  const changedElsewhere = draft.basedOn !== article.revision;
  return (
    <form
      ref={form}
      className={classes.form}
      aria-label={t('form.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (pressed(event, 'mod+Enter')) submit();
        else if (pressed(event, 'mod+s')) save();
        else return;
        event.preventDefault();
      }}
    >
      {article.sentBack && (
        <Alert color="orange" title={t('form.sentBack')}>
          {article.sentBack.reason}
        </Alert>
      )}
      {changedElsewhere && (
        <Alert color="orange">
          {t('form.changedElsewhere')}{' '}
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => keep({ ...draft, basedOn: article.revision })}
          >
            {t('form.keepMine')}
          </Button>
        </Alert>
      )}
      <TextInput
        label={t('form.name')}
        required
        value={content.title}
        error={problemOf('title')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <NativeSelect
          label={t('form.kind')}
          value={content.kind}
          data={articleKindSchema.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(event) => change({ kind: articleKindSchema.parse(event.currentTarget.value) })}
        />
        <NativeSelect
          label={t('form.language')}
          value={content.language}
          data={languageSchema.options.map((value) => ({ value, label: t(`words:language.${value}`) }))}
          onChange={(event) => change({ language: languageSchema.parse(event.currentTarget.value) })}
        />
        <OwnerField value={content.ownerId} onChange={(ownerId) => change({ ownerId })} />
      </div>
      <TagsInput
        label={t('form.topics')}
        description={t('form.topicsWhy')}
        value={content.topics}
        error={problemOf('topics')}
        maxTags={20}
        // Its list of choices belongs to the page's main part.
        comboboxProps={{ withinPortal: false }}
        onChange={(topics) => change({ topics })}
      />
      <Textarea
        label={t('form.body')}
        description={t('form.bodyWhy')}
        required
        autosize
        minRows={12}
        lang={content.language}
        value={content.body}
        error={problemOf('body')}
        onChange={(event) => change({ body: event.currentTarget.value })}
      />
      <div className={classes.actions}>
        <Button type="submit" rightSection={<Keys keys="mod+Enter" plain />}>
          {t('form.submit')}
        </Button>
        <Button variant="default" rightSection={<Keys keys="mod+s" plain />} onClick={save}>
          {t('form.save')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          onClick={() => {
            clear();
            done();
          }}
        >
          {t('form.leave')}
        </Button>
      </div>
    </form>
  );
}

function OwnerField({ value, onChange }: { value: string; onChange(id: string): void }) {
  const { t } = useTranslation('knowledge');
  const people = useView((rows) =>
    rows
      .all('person')
      .map((person) => ({ value: person.id, label: person.name }))
      .sort((a, b) => compareNames(a.label, b.label)),
  );
  return (
    <NativeSelect
      label={t('form.owner')}
      value={value}
      data={people}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
