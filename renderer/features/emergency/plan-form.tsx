import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type PlanContent,
  type PlanVersion,
  planProblems,
} from '../../../domain/emergency/emergency-plan.ts';
import { useDraft, useMutate } from '../../data/index.ts';
import sheet from '../../ui/sheet.module.css';
import { useRefusalNote } from '../../ui/use-refusal-note.ts';

interface Draft {
  title: string;
  steps: string;
  duties: string;
}

/** Who does what is written as `who: what`, one on a line. */
const dutyOf = (line: string): PlanContent['duties'][number] => {
  const [who = '', ...does] = line.split(/[:：]/);
  return { who, does: does.join('：') };
};

const contentOf = ({ title, steps, duties }: Draft): PlanContent => ({
  title,
  steps: steps.split('\n'),
  duties: duties.split('\n').map(dutyOf),
});

/** The plan's next version, begun from the last one (C-271). */
export function PlanForm({ last, close }: { last: PlanVersion | undefined; close(): void }) {
  const { t } = useTranslation(['emergency', 'words']);
  const basedOn = last?.version ?? 0;
  const [draft, keep, clear] = useDraft<Draft>(`emergencyPlan.${basedOn}`, {
    title: last?.title ?? '',
    steps: last?.steps.join('\n') ?? '',
    duties: last?.duties.map(({ who, does }) => `${who}：${does}`).join('\n') ?? '',
  });
  const [tried, setTried] = useState(false);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const content = contentOf(draft);
  const problems = planProblems(content);
  const errorOf = (field: string) => {
    const found = tried && problems.find((one) => one.field === field);
    return found ? t(`words:problem.${found.problem}`) : undefined;
  };
  const submit = () => {
    setTried(true);
    if (problems.length > 0) return;
    if (!attempt(() => mutate('emergencyPlan.write', { basedOn, content }))) return;
    clear();
    close();
  };
  return (
    <form
      className={sheet.part}
      aria-label={t('write')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        size="xs"
        label={t('field.title')}
        value={draft.title}
        error={errorOf('title')}
        onChange={({ currentTarget }) => keep({ ...draft, title: currentTarget.value })}
      />
      <Textarea
        size="xs"
        autosize
        minRows={4}
        label={t('steps')}
        description={t('field.stepsHint')}
        value={draft.steps}
        error={errorOf('steps')}
        onChange={({ currentTarget }) => keep({ ...draft, steps: currentTarget.value })}
      />
      <Textarea
        size="xs"
        autosize
        minRows={3}
        label={t('duties')}
        description={t('field.dutiesHint')}
        value={draft.duties}
        error={errorOf('duties')}
        onChange={({ currentTarget }) => keep({ ...draft, duties: currentTarget.value })}
      />
      <div className={sheet.actions}>
        <Button size="xs" type="submit">
          {t('submit')}
        </Button>
        <Button size="xs" variant="default" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
