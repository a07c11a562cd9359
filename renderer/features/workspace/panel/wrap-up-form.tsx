import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dispositionSchema, type Interaction } from '../../../../domain/interaction/interaction.ts';
import { isGone, wrapUpFormSchema, wrapUpProblems } from '../../../../domain/interaction/wrap-up.ts';
import { adviceTaken } from '../../../../domain/script/advice.ts';
import { requiredSteps } from '../../../../domain/script/required-steps.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useMutate, useNow, useView } from '../../../data/index.ts';
import { ArticleToo, useArticleToo } from '../../knowledge/index.ts';
import { useLeaveMatter } from '../use-leave-matter.ts';
import { Choice } from './choice.tsx';
import { EndTalk } from './end-talk.tsx';
import { FormFrame } from './form-frame.tsx';
import { RequiredSteps } from './required-steps.tsx';
import { useFormDraft } from './use-form-draft.ts';
import { useFormProblems } from './use-form-problems.ts';
import { emptyWrapUp, wrapUpDraftFrom } from './wrap-up-draft.ts';

interface Props {
  interaction: Interaction;
}

/** The record of a matter, step by step; closing needs all of it. */
export function WrapUpForm({ interaction }: Props) {
  const { t } = useTranslation(['workspace', 'words']);
  const { id } = interaction;
  const mutate = useMutate();
  const leaveMatter = useLeaveMatter();
  const { form, change, done, leave, back, unanswered } = useFormDraft(
    'wrapUp',
    id,
    emptyWrapUp,
    wrapUpDraftFrom,
  );
  const now = useNow(MINUTE);
  const scripts = useView((rows) => rows.all('script'));
  const steps = requiredSteps(scripts, interaction, now);
  const { problemOf, submit, summary } = useFormProblems(wrapUpProblems(form, steps), unanswered);
  const articleToo = useArticleToo(interaction);
  const send = () =>
    submit(() => {
      const advice = adviceTaken(scripts, interaction, now);
      mutate('interaction.close', { interactionId: id, form: { ...wrapUpFormSchema.parse(form), advice } });
      articleToo.done(form);
      done();
      leaveMatter(id);
    });
  return (
    <FormFrame
      interactionId={id}
      title={t('wrapUp.title')}
      submitLabel={t('wrapUp.submit')}
      submit={send}
      close={leave}
      cameBack={back !== undefined}
      summary={summary}
    >
      <EndTalk interaction={interaction} />
      <Choice
        label={t('wrapUp.disposition')}
        choices={dispositionSchema.options.map((value) => ({
          value,
          label: t(`words:disposition.${value}`),
        }))}
        value={form.disposition}
        onChange={(disposition) => change({ disposition })}
        error={problemOf('disposition')}
      />
      <Choice
        label={t('wrapUp.solved')}
        choices={[
          { value: 'yes', label: t('wrapUp.solvedYes') },
          { value: 'no', label: t('wrapUp.solvedNo') },
        ]}
        value={form.solved === undefined ? undefined : form.solved ? 'yes' : 'no'}
        onChange={(answer) => change({ solved: answer === 'yes' })}
        error={problemOf('solved')}
      />
      {(['summary', 'solution'] as const).map((field) => (
        <Textarea
          key={field}
          autosize
          minRows={2}
          maxRows={8}
          withAsterisk={field === 'summary' || form.solved}
          required={field === 'summary' || form.solved}
          label={t(`wrapUp.${field}`)}
          description={t(`wrapUp.${field}Why`)}
          error={problemOf(field)}
          value={form[field]}
          onChange={(event) => change({ [field]: event.currentTarget.value })}
        />
      ))}
      {!isGone(form) && (
        <RequiredSteps
          interaction={interaction}
          steps={steps}
          form={form}
          change={change}
          problemOf={problemOf}
        />
      )}
      <ArticleToo
        interaction={interaction}
        outcome={form}
        wanted={articleToo.wanted}
        toggle={articleToo.toggle}
      />
    </FormFrame>
  );
}
