import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../../domain/customer/customer.ts';
import { CUSTOMER_GROUPS } from '../../../../domain/customer/customer-groups.ts';
import { type CorrectionWhy, needsReason } from '../../../../domain/customer/field-rights.ts';
import {
  changeSchema,
  fieldOf,
  hasForm,
  isSensitive,
  type ProfileField,
  profileProblems,
  tidied,
} from '../../../../domain/customer/profile.ts';
import { languageSchema } from '../../../../domain/language.ts';
import { useMutate, useView } from '../../../data/index.ts';
import { pressed } from '../../../ui/keys.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { CorrectionReason } from './correction-reason.tsx';
import { isList, listOf } from './field-words.ts';
import classes from './file.module.css';

interface Props {
  customer: Customer;
  field: ProfileField;
  interactionId: string;
  text: string;
  /** Somebody has just asked for it: they go on typing here. */
  focused: boolean;
  /** What stands is not seen: nothing typed leaves it as it is. */
  blind: boolean;
  type(text: string): void;
  done(): void;
}

/** What is typed, as the field takes it. */
const valueOfText = (field: ProfileField, text: string): unknown => {
  if (isList(field)) return listOf(text);
  if (field === 'priority') return text === 'yes';
  return field === 'name' || field === 'language' ? text : text.trim() || null;
};

/** What is chosen from, where a field is not typed. */
function useChoices(field: ProfileField): { value: string; label: string }[] | undefined {
  const { t } = useTranslation(['customers', 'words']);
  const { language } = useFormat();
  const types = useView((rows) => rows.get('customergroups', CUSTOMER_GROUPS)?.types) ?? [];
  if (field === 'customerType')
    return [
      { value: '', label: t('field.none') },
      ...types.map(({ id, name }) => ({ value: id, label: name[language] })),
    ];
  if (field === 'language')
    return languageSchema.options.map((value) => ({ value, label: t(`words:language.${value}`) }));
  if (field !== 'priority') return undefined;
  return [
    { value: 'yes', label: t('yes') },
    { value: 'no', label: t('no') },
  ];
}

/** Corrects one field in its place: Enter keeps it, Esc leaves it as it was. */
export function FieldEditor({ customer, field, interactionId, text, focused, blind, type, done }: Props) {
  const { t } = useTranslation(['customers', 'words']);
  const choices = useChoices(field);
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [tried, setTried] = useState(false);
  const [why, setWhy] = useState<CorrectionWhy>();
  const asksWhy = needsReason(customer, field);
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (focused) place.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, [focused]);
  const asked = changeSchema.safeParse({ field, value: valueOfText(field, text) }).data;
  const problem = asked ? profileProblems(tidied(asked))[0]?.problem : 'invalid';
  const save = () => {
    if (blind && !text.trim()) return done();
    setTried(true);
    if (problem || !asked || (asksWhy && !why)) return;
    const was = fieldOf(customer, field);
    const target = { interactionId, customerId: customer.id };
    if (attempt(() => mutate('customer.change', { ...target, change: asked, was, why }))) done();
  };
  const common = {
    size: 'xs' as const,
    className: classes.input,
    'aria-label': t(`words:profileField.${field}`),
    error:
      tried && problem
        ? t(hasForm(field) && problem === 'invalid' ? `words:fieldForm.${field}` : `words:problem.${problem}`)
        : undefined,
  };
  return (
    <form
      ref={place}
      data-class={isSensitive(field) ? 'sensitive' : undefined}
      className={classes.editor}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (!pressed(event, 'Escape')) return;
        event.stopPropagation();
        done();
      }}
    >
      {choices ? (
        <NativeSelect
          {...common}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          data={choices}
        />
      ) : (
        <TextInput
          {...common}
          value={text}
          placeholder={blind ? t('field.replace') : isList(field) ? t('field.list') : undefined}
          onChange={(event) => type(event.currentTarget.value)}
        />
      )}
      {asksWhy && <CorrectionReason why={why} choose={setWhy} missing={tried && !why} />}
      <Button type="submit" size="compact-xs">
        {t('save')}
      </Button>
      <Button variant="subtle" size="compact-xs" onClick={done}>
        {t('cancel')}
      </Button>
    </form>
  );
}
