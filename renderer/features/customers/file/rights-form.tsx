import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { consentPurposeSchema } from '../../../../domain/customer/customer.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import {
  type RightsDraft,
  rightSchema,
  rightsDraftProblems,
} from '../../../../domain/privacy/rights/rights-request.ts';
import { newId, useDraft, useMutate } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './file.module.css';

interface Props {
  interaction: Interaction;
  close(): void;
}

const empty: RightsDraft = { words: '', answerTo: '', purposes: [] };

/** What the customer asks for, in their words, and where the answer goes. From here on its clock runs. */
export function RightsForm({ interaction, close }: Props) {
  const { t } = useTranslation(['customers', 'words']);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [draft, keep, clear] = useDraft<RightsDraft>(`rights.${interaction.id}`, empty);
  const [tried, setTried] = useState(false);
  const errorOf = (field: string) => {
    const found = tried ? rightsDraftProblems(draft).find((one) => one.field === field) : undefined;
    return found && t(`words:problem.${found.problem}`);
  };
  const receive = () => {
    setTried(true);
    if (rightsDraftProblems(draft).length > 0) return;
    const args = { requestId: newId(), interactionId: interaction.id, draft };
    if (!attempt(() => mutate('rights.receive', args))) return;
    clear();
    close();
  };
  return (
    <form
      className={classes.merge}
      aria-label={t('rights.receive')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        receive();
      }}
    >
      <NativeSelect
        size="xs"
        required
        label={t('rights.right')}
        value={draft.right ?? ''}
        error={errorOf('right')}
        data={[
          { value: '', label: t('disclosure.purpose.choose') },
          ...rightSchema.options.map((value) => ({ value, label: t(`words:right.${value}`) })),
        ]}
        onChange={({ currentTarget }) =>
          keep({ ...draft, right: rightSchema.safeParse(currentTarget.value).data })
        }
      />
      {draft.right === 'withdraw' && (
        <Checkbox.Group
          size="xs"
          label={t('rights.purposes')}
          error={errorOf('purposes')}
          value={draft.purposes}
          onChange={(chosen) =>
            keep({ ...draft, purposes: consentPurposeSchema.options.filter((one) => chosen.includes(one)) })
          }
        >
          {consentPurposeSchema.options.map((value) => (
            <Checkbox key={value} size="xs" mt={4} value={value} label={t(`words:consentPurpose.${value}`)} />
          ))}
        </Checkbox.Group>
      )}
      <Textarea
        size="xs"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1_000}
        required
        label={t('rights.words')}
        value={draft.words}
        error={errorOf('words')}
        onChange={({ currentTarget }) => keep({ ...draft, words: currentTarget.value })}
      />
      <TextInput
        size="xs"
        required
        maxLength={200}
        label={t('rights.answerTo')}
        value={draft.answerTo}
        error={errorOf('answerTo')}
        onChange={({ currentTarget }) => keep({ ...draft, answerTo: currentTarget.value })}
      />
      <div className={classes.buttons}>
        <Button type="submit" size="compact-sm">
          {t('rights.take')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
