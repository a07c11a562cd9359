import { Alert, Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import {
  type DisclosureDraft,
  disclosureProblems,
  disclosurePurposeSchema,
  toldText,
} from '../../../../domain/privacy/disclosure.ts';
import { newId, useDraft, useMutate } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './file.module.css';

interface Props {
  interaction: Interaction;
  /** The customer said that others may be told. */
  agreed: boolean;
  close(): void;
}

const empty: DisclosureDraft = { recipient: '', to: '', text: '', inClear: false };

/** Who outside is told what, and for what. Without the customer's consent nobody is, and that it was tried is written down. */
export function DisclosureForm({ interaction, agreed, close }: Props) {
  const { t } = useTranslation(['customers', 'words']);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [draft, keep, clear] = useDraft<DisclosureDraft>(`disclosure.${interaction.id}`, empty);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState(false);
  const errorOf = (field: string) => {
    const found = tried ? disclosureProblems(draft).find((one) => one.field === field) : undefined;
    return found && t(`words:problem.${found.problem}`);
  };
  const tell = () => {
    setTried(true);
    if (disclosureProblems(draft).length > 0) return;
    const args = { disclosureId: newId(), interactionId: interaction.id, draft };
    if (!attempt(() => mutate('customer.tellOutside', args))) return;
    setRefused(!agreed);
    if (!agreed) return;
    clear();
    close();
  };
  const told = toldText(draft, [interaction.customerName]);
  return (
    <form
      className={classes.merge}
      aria-label={t('disclosure.tell')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        tell();
      }}
    >
      {(['recipient', 'to'] as const).map((field) => (
        <TextInput
          key={field}
          size="xs"
          required
          label={t(`disclosure.${field}`)}
          value={draft[field]}
          error={errorOf(field)}
          onChange={({ currentTarget }) => keep({ ...draft, [field]: currentTarget.value })}
        />
      ))}
      <NativeSelect
        size="xs"
        required
        label={t('disclosure.purpose')}
        value={draft.purpose ?? ''}
        error={errorOf('purpose')}
        data={[
          { value: '', label: t('disclosure.purpose.choose') },
          ...disclosurePurposeSchema.options.map((value) => ({
            value,
            label: t(`disclosure.purpose.${value}`),
          })),
        ]}
        onChange={({ currentTarget }) =>
          keep({ ...draft, purpose: disclosurePurposeSchema.safeParse(currentTarget.value).data })
        }
      />
      <Textarea
        size="xs"
        autosize
        minRows={3}
        maxRows={10}
        maxLength={4_000}
        required
        label={t('disclosure.text')}
        value={draft.text}
        error={errorOf('text')}
        onChange={({ currentTarget }) => keep({ ...draft, text: currentTarget.value })}
      />
      <Checkbox
        size="xs"
        label={t('disclosure.inClear')}
        description={t('disclosure.inClearWhy')}
        checked={draft.inClear}
        onChange={({ currentTarget }) => keep({ ...draft, inClear: currentTarget.checked })}
      />
      {draft.text.trim() && !draft.inClear && (
        <p className={classes.quiet}>{t('disclosure.goesOut', { text: told })}</p>
      )}
      {!agreed && !refused && <p className={classes.quiet}>{t('disclosure.askFirst')}</p>}
      {refused && !agreed && (
        <Alert color="orange" role="alert">
          {t('disclosure.refused')}
        </Alert>
      )}
      <div className={classes.buttons}>
        <Button type="submit" size="compact-sm">
          {t('disclosure.send')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
