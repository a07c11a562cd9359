import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import {
  CONSULT_TEXT_LIMIT,
  type ConsultForm,
  consultFormSchema,
  consultProblems,
} from '../../../../domain/transfer/consult.ts';
import { newId, useMutate } from '../../../data/index.ts';
import { FormFrame } from '../panel/form-frame.tsx';
import { HandoverTexts } from '../panel/handover-texts.tsx';
import classes from '../panel/panel.module.css';
import { TransferTargetField } from '../panel/transfer-target-field.tsx';
import { useFormDraft } from '../panel/use-form-draft.ts';
import { useFormProblems } from '../panel/use-form-problems.ts';

const empty: ConsultForm = { personId: '', summary: '', tried: '', expectation: '' };
const sentSchema = z.object({ form: consultFormSchema });

/** Asking a colleague about a customer, in private, with what they need to say yes to. */
export function AskForm({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation('workspace');
  const { id } = interaction;
  const mutate = useMutate();
  const { form, change, done, leave, back, unanswered } = useFormDraft(
    'consult',
    id,
    empty,
    (args) => sentSchema.safeParse(args).data?.form,
  );
  const { problemOf, submit, summary } = useFormProblems(consultProblems(form), unanswered);
  const send = () =>
    submit(() => {
      mutate('interaction.askColleague', { interactionId: id, consultId: newId(), form });
      // The customer is still here: the question stays in sight as a line, the form makes room.
      done();
    });
  return (
    <FormFrame
      interactionId={id}
      title={t('consult.title')}
      submitLabel={t('consult.ask')}
      submit={send}
      close={leave}
      cameBack={back !== undefined}
      summary={summary}
    >
      <p className={classes.quiet}>{t('consult.private')}</p>
      <TransferTargetField
        peopleOnly
        interaction={interaction}
        value={form.personId ? { kind: 'person', personId: form.personId } : undefined}
        onChange={(to) => change({ personId: to?.kind === 'person' ? to.personId : '' })}
        error={problemOf('personId')}
      />
      <HandoverTexts value={form} onChange={change} problemOf={problemOf} maxLength={CONSULT_TEXT_LIMIT} />
    </FormFrame>
  );
}
