import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { callingRules } from '../../../../domain/callback/calling-rules.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { newId, useMutate, useNow, useView } from '../../../data/index.ts';
import { askForComposer } from '../focus-wish.ts';
import { callbackDraftFrom, callbackDraftProblems, callbackForm, emptyCallback } from './callback-draft.ts';
import { DueField } from './due-field.tsx';
import { FormFrame } from './form-frame.tsx';
import { NumberField } from './number-field.tsx';
import { PromisedCallbacks } from './promised-callbacks.tsx';
import { useFormDraft } from './use-form-draft.ts';
import { useFormProblems } from './use-form-problems.ts';

interface Props {
  interaction: Interaction;
}

/** A promise to contact the customer by an instant. */
export function CallbackForm({ interaction }: Props) {
  const { t } = useTranslation('workspace');
  const { id } = interaction;
  const now = useNow();
  const mutate = useMutate();
  const facts = useView(
    (rows) => ({
      rules: callingRules(rows),
      hours: rows.get('queue', interaction.queueId)?.hours,
      phone: rows.get('customer', interaction.customerId)?.phone,
    }),
    [interaction.queueId, interaction.customerId],
  );
  const { form, change, done, leave, back, unanswered } = useFormDraft(
    'callback',
    id,
    emptyCallback,
    (args) => callbackDraftFrom(args, facts.phone),
  );
  const problems = callbackDraftProblems(form, facts, now);
  const { problemOf, submit, summary } = useFormProblems(problems, unanswered);
  const send = () =>
    submit(() => {
      const { dueAt = 0, purpose = '', number = '' } = callbackForm(form, facts, now);
      mutate('callback.promise', {
        callbackId: newId(),
        interactionId: id,
        policy: form.policy ?? 'picked',
        promisedAt: now,
        dueAt,
        purpose,
        number,
      });
      done();
      askForComposer(id);
    });
  return (
    <FormFrame
      interactionId={id}
      title={t('callback.title')}
      submitLabel={t('callback.submit')}
      submit={send}
      close={leave}
      cameBack={back !== undefined}
      summary={summary}
    >
      <PromisedCallbacks interactionId={id} />
      <DueField hours={facts.hours} form={form} change={change} error={problemOf('dueAt')} />
      <Textarea
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        withAsterisk
        required
        label={t('callback.purpose')}
        description={t('callback.purposeWhy')}
        error={problemOf('purpose')}
        value={form.purpose}
        onChange={(event) => change({ purpose: event.currentTarget.value })}
      />
      <NumberField phone={facts.phone} form={form} change={change} error={problemOf('number')} />
    </FormFrame>
  );
}
