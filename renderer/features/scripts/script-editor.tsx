import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../domain/refusal.ts';
import type { LibraryEntry } from '../../../domain/script/library.ts';
import type { ScriptContent } from '../../../domain/script/script.ts';
import { scriptProblems } from '../../../domain/script/script-problems.ts';
import { newId, useDraft, useMutate, useView } from '../../data/index.ts';
import { Keys } from '../../ui/key-hint.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { ConditionFields } from './condition-fields.tsx';
import classes from './detail.module.css';
import { draftFrom, noTerm, proposalOf, type ScriptDraft } from './script-draft.ts';
import { StepFields } from './step-fields.tsx';
import { TaskFields } from './task-fields.tsx';
import { TermFields } from './term-fields.tsx';
import { WordingFields } from './wording-fields.tsx';

interface Props {
  /** Whose draft it is; one of a new script has a name of its own. */
  draftOf: string;
  entry: LibraryEntry | undefined;
  /** The script that was proposed; nothing when it was only left. */
  onDone(scriptId: string | undefined): void;
}

/** Writes the next version. What is typed is kept; nothing holds until somebody else approves it. */
export function ScriptEditor({ draftOf, entry, onDone }: Props) {
  const { t } = useTranslation(['scripts', 'words']);
  const mutate = useMutate();
  const script = useView((rows) => rows.get('script', entry?.id ?? ''), [entry?.id]);
  const [kept, keep, clear] = useDraft<ScriptDraft | null>(`scripts.draft.${draftOf}`, null);
  const draft = kept ?? draftFrom(entry, script);
  const { content } = draft;
  const change = (part: Partial<ScriptContent>) => keep({ ...draft, content: { ...content, ...part } });
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<Refusal>();
  const problems = scriptProblems(proposalOf(draft));
  const said = tried ? problems : [];
  const problemOf = (field: string) => {
    const found = said.find((problem) => problem.field === field);
    return found && t(`words:problem.${found.problem}`);
  };
  const propose = () => {
    setTried(true);
    setRefused(undefined);
    if (problems.length > 0) return;
    const scriptId = draft.scriptId ?? newId();
    try {
      mutate('script.propose', {
        wordingId: newId(),
        scriptId,
        basedOn: draft.basedOn,
        content: proposalOf(draft),
      });
      clear();
      onDone(scriptId);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setRefused(error);
    }
  };
  const leave = () => onDone(undefined);
  useCommand({
    id: 'scripts.propose',
    label: t('propose'),
    keys: 'mod+Enter',
    whileTyping: true,
    run: propose,
  });
  useCommand({ id: 'scripts.leave', label: t('leave'), keys: 'Escape', run: leave });
  return (
    <form
      className={classes.form}
      aria-label={t(draft.scriptId ? 'write' : 'new')}
      onSubmit={(event) => {
        event.preventDefault();
        propose();
      }}
    >
      <h2 className={classes.name}>{t(draft.scriptId ? 'write' : 'new')}</h2>
      <p className={classes.quiet}>{t('propose.why')}</p>
      {refused && <p className={classes.note}>{t(`words:refusal.${refused.code}`)}</p>}
      <WordingFields content={content} change={change} problemOf={problemOf} />
      {content.moment === 'guided' && (
        <StepFields
          steps={content.steps ?? []}
          onChange={(steps) => change({ steps })}
          error={problemOf('steps')}
        />
      )}
      {content.moment === 'procedure' && (
        <TaskFields
          tasks={content.tasks ?? []}
          onChange={(tasks) => change({ tasks })}
          error={problemOf('tasks')}
        />
      )}
      {content.moment === 'term' && (
        <TermFields
          term={content.term ?? noTerm}
          onChange={(term) => change({ term })}
          problemOf={problemOf}
        />
      )}
      <ConditionFields content={content} change={change} problemOf={problemOf} />
      <div className={classes.tools}>
        <Button type="submit" rightSection={<Keys keys="mod+Enter" plain />}>
          {t('propose')}
        </Button>
        <Button variant="default" onClick={leave}>
          {t('leave')}
        </Button>
        {kept && (
          <Button
            variant="subtle"
            color="gray"
            onClick={() => {
              clear();
              leave();
            }}
          >
            {t('discard')}
          </Button>
        )}
      </div>
    </form>
  );
}
