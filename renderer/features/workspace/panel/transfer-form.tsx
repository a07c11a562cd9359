import { Checkbox, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { leadTakesNextTransfer, transferFormSchema } from '../../../../domain/transfer/transfer.ts';
import { newId, useMutate, useNow } from '../../../data/index.ts';
import { SiteDateTime } from '../../../ui/site-date-time.tsx';
import { HandsSoFar } from '../hands-so-far.tsx';
import { useLeaveMatter } from '../use-leave-matter.ts';
import { usePassing } from '../use-passing.ts';
import { AskFirst } from './ask-first.tsx';
import { FormFrame } from './form-frame.tsx';
import { HandoverTexts } from './handover-texts.tsx';
import { ReasonField } from './reason-field.tsx';
import { ToDepartment } from './to-department.tsx';
import {
  emptyTransfer,
  transferDraftFrom,
  transferDraftProblems,
  transferForm,
  transferWording,
} from './transfer-draft.ts';
import { TransferTargetField } from './transfer-target-field.tsx';
import { useFormDraft } from './use-form-draft.ts';
import { useFormProblems } from './use-form-problems.ts';
import { useFirstToldWords } from './use-told-words.ts';

interface Props {
  interaction: Interaction;
}

/** Handing over with everything the next one needs, so that nobody asks the customer twice. */
export function TransferForm({ interaction }: Props) {
  const { t } = useTranslation('workspace');
  const now = useNow();
  const mutate = useMutate();
  const leaveMatter = useLeaveMatter();
  const told = useFirstToldWords(interaction);
  const {
    form: written,
    change,
    done,
    leave,
    back,
    unanswered,
  } = useFormDraft('transfer', interaction.id, { ...emptyTransfer, ...told }, transferDraftFrom);
  const toLead = leadTakesNextTransfer(interaction, usePassing());
  const form = toLead
    ? { ...written, to: { kind: 'queue' as const, queueId: interaction.queueId } }
    : written;
  const problems = transferDraftProblems(form, now);
  const { problemOf, submit, summary } = useFormProblems(problems, unanswered);
  const send = () =>
    submit(() => {
      mutate('interaction.requestTransfer', {
        interactionId: interaction.id,
        transferId: newId(),
        messageId: newId(),
        form: transferFormSchema.parse(transferForm(form)),
        script: transferWording(form),
      });
      done();
      leaveMatter(interaction.id);
    });
  return (
    <FormFrame
      interactionId={interaction.id}
      title={t('transfer.title')}
      submitLabel={t('transfer.submit')}
      submit={send}
      close={leave}
      cameBack={back !== undefined}
      summary={summary}
    >
      {toLead ? (
        <HandsSoFar interaction={interaction} note={t('transfer.third')} />
      ) : (
        <>
          <AskFirst interactionId={interaction.id} />
          <ToDepartment interactionId={interaction.id} />
          <TransferTargetField
            interaction={interaction}
            value={form.to}
            onChange={(to) => change({ to })}
            error={problemOf('to')}
          />
        </>
      )}
      <HandoverTexts value={form} onChange={change} problemOf={problemOf} />
      <ReasonField
        interaction={interaction}
        value={form.reason}
        onChange={change}
        error={problemOf('reason')}
      />
      <Checkbox
        label={t('transfer.promised')}
        checked={form.promised}
        onChange={(event) => change({ promised: event.currentTarget.checked })}
      />
      {form.promised && (
        <>
          <Textarea
            autosize
            minRows={1}
            withAsterisk
            required
            label={t('transfer.promiseText')}
            error={problemOf('promise.text')}
            value={form.promiseText}
            onChange={(event) => change({ promiseText: event.currentTarget.value })}
          />
          <SiteDateTime
            now={now}
            label={t('transfer.promiseDueAt')}
            error={problemOf('promise.dueAt')}
            value={form.promiseDueAt}
            onChange={(promiseDueAt) => change({ promiseDueAt })}
          />
        </>
      )}
    </FormFrame>
  );
}
