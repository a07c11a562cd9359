import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../../domain/case/case.ts';
import { type IntakeForm, intakeProblems } from '../../../../domain/case/intake.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { type FieldProblem, Refusal } from '../../../../domain/refusal.ts';
import { newId, useDraft, useMutate, useNow, useSession, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';

export interface IntakeState {
  form: IntakeForm;
  change(part: Partial<IntakeForm>): void;
  problemOf(field: string): string | undefined;
  /** What is wrong with the whole. */
  summary: string | undefined;
  /** The new case's id, unless something is missing. */
  submit(): string | undefined;
}

/** Where a case begins. */
export interface IntakeFrom {
  interaction?: Interaction;
  from?: Case;
}

/** The record with which a case begins, kept at every keystroke; from a conversation most of it is there already. */
export function useIntake({ interaction, from }: IntakeFrom): IntakeState {
  const { t } = useTranslation('words');
  const mutate = useMutate();
  const now = useNow();
  const start = useFirstRecord({ interaction, from });
  const key = interaction?.id ?? from?.id ?? 'alone';
  const [form, keep, clear] = useDraft<IntakeForm>(`case.intake.${key}`, start);
  const [said, say] = useState<readonly FieldProblem[]>([]);
  const [summary, setSummary] = useState<string>();
  return {
    form,
    change: (part) => keep({ ...form, ...part }),
    problemOf: (field) => {
      const found = said.find((problem) => problem.field === field);
      return found && t(`problem.${found.problem}`);
    },
    summary,
    submit: () => {
      const found = intakeProblems(form, now);
      say(found);
      setSummary(undefined);
      if (found.length > 0) return undefined;
      const caseId = newId();
      try {
        mutate('case.open', {
          caseId,
          form: { ...form, form: form.channel === 'voice' ? 'oral' : 'written' },
          interactionId: interaction?.id,
          fromCaseId: from?.id,
          openedAt: now,
        });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        say(error.fields);
        setSummary(error.fields.length ? undefined : t(`refusal.${error.code}`));
        return undefined;
      }
      clear();
      return caseId;
    },
  };
}

/** What is known before anybody types. The customer's own words are taken as they are. */
function useFirstRecord({ interaction, from }: IntakeFrom): IntakeForm {
  const { person } = useSession();
  const { language } = useFormat();
  const words = useView(
    (rows) =>
      interaction === undefined
        ? ''
        : rows
            .where('message', 'interactionId', interaction.id)
            .filter(({ author }) => author.kind === 'customer')
            .sort((a, b) => a.at - b.at)
            .map(({ text }) => text)
            .join('\n'),
    [interaction?.id],
  );
  const phone = useView(
    (rows) => (interaction ? rows.get('customer', interaction.customerId)?.phone : undefined),
    [interaction?.customerId],
  );
  const reached = useView((rows) => (from ? rows.get('casecontact', from.id) : undefined), [from?.id]);
  const known = interaction ?? from;
  return {
    kind: interaction ? (interaction.kind ?? 'complaint') : from ? 'suggestion' : undefined,
    queueId: known?.queueId ?? person.queueIds[0],
    ownerId: interaction?.aboutId === person.id ? undefined : person.id,
    customerId: known?.customerId,
    customerName: known?.customerName ?? '',
    contact: phone ?? reached?.contact ?? '',
    anonymousWhy: '',
    channel: known?.channel,
    language: known?.language ?? language,
    form: interaction?.channel === 'voice' ? 'oral' : 'written',
    raw: interaction ? words : (from?.raw ?? ''),
    summary: '',
    aboutId: interaction?.aboutId,
  };
}
