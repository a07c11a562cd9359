import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../../domain/customer/customer.ts';
import { mayChangeField, needsVerification } from '../../../../domain/customer/field-rights.ts';
import { maskField } from '../../../../domain/customer/mask.ts';
import { fieldOf, isSensitive, type ProfileField } from '../../../../domain/customer/profile.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { useDraft, useSession } from '../../../data/index.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { FieldEditor } from './field-editor.tsx';
import { textOf, useFieldWords } from './field-words.ts';
import classes from './file.module.css';
import { RevealButton } from './reveal-button.tsx';
import { useReveal } from './use-reveal.ts';

interface Props {
  customer: Customer;
  field: ProfileField;
  /** The own interaction in which it may be changed; nobody changes a file they only look at. */
  interaction: Interaction | undefined;
}

/** One field of the profile: masked until it is looked at on purpose, corrected in its place. */
export function FieldRow({ customer, field, interaction }: Props) {
  const { t } = useTranslation(['customers', 'words']);
  const { person } = useSession();
  const words = useFieldWords();
  const view = useReveal(field, interaction);
  const [draft, keep, clear] = useDraft<string | null>(`customer.${customer.id}.${field}`, null);
  const [asked, setAsked] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const value = fieldOf(customer, field);
  const inClear = view.shown || !isSensitive(field);
  const shown = words(field, inClear ? value : maskField(field, value));
  const name = t(`words:profileField.${field}`);
  const mine = interaction?.ownerId === person.id;
  const writes = mine && mayChangeField(person, field);
  const barred = needsVerification(customer, field, view.disclosure);
  return (
    <div className={classes.field}>
      <dt>{name}</dt>
      <dd>
        {draft !== null && mine ? (
          <FieldEditor
            customer={customer}
            field={field}
            interactionId={interaction.id}
            text={draft}
            focused={asked}
            // What is masked is replaced as a whole: to correct a sign of it one has to look at it first.
            blind={!inClear && shown !== undefined}
            type={keep}
            done={() => {
              clear();
              // Whoever works by keyboard goes on where they were.
              requestAnimationFrame(() => pencil.current?.focus());
            }}
          />
        ) : (
          <>
            <span className={classes.value} data-none={shown === undefined || undefined}>
              {shown ?? t('field.none')}
            </span>
            {isSensitive(field) && shown !== undefined && <RevealButton field={field} view={view} />}
            {writes && (
              <KeyHint label={t(barred ? 'field.barred' : 'field.change', { field: name })}>
                <ActionIcon
                  ref={pencil}
                  variant="subtle"
                  size={24}
                  color="gray"
                  data-barred={barred || undefined}
                  className={classes.tool}
                  aria-disabled={barred}
                  aria-label={t('field.change', { field: name })}
                  onClick={() => {
                    if (barred) return;
                    setAsked(true);
                    keep(inClear ? textOf(value) : '');
                  }}
                >
                  <IconPencil size={15} />
                </ActionIcon>
              </KeyHint>
            )}
          </>
        )}
      </dd>
    </div>
  );
}
