import { Alert, Button, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../../domain/customer/customer.ts';
import type { DuplicateSign } from '../../../../domain/customer/duplicates.ts';
import { maskField } from '../../../../domain/customer/mask.ts';
import {
  fieldOf,
  isNothing,
  type ProfileField,
  profileFields,
  sameValue,
} from '../../../../domain/customer/profile.ts';
import { newId, useApi } from '../../../data/index.ts';
import { useFieldWords } from './field-words.ts';
import classes from './file.module.css';
import { useDecide } from './use-decide.ts';
import type { FileView } from './use-file.ts';

interface Props {
  file: FileView;
  survivor: Customer;
  other: Customer;
  signs: readonly DuplicateSign[];
  close(): void;
}

/** Two files side by side: for each field the one that stays, then they are one. It can be undone. */
export function MergeForm({ file, survivor, other, signs, close }: Props) {
  const { t } = useTranslation(['customers', 'words']);
  const api = useApi();
  const fields = profileFields.filter((field) => differ(survivor, other, field));
  const [take, setTake] = useState<readonly ProfileField[]>(() =>
    fields.filter((field) => isNothing(fieldOf(survivor, field))),
  );
  const [reason, setReason] = useState(() =>
    signs.map((sign) => t(`words:duplicateSign.${sign}`)).join(', '),
  );
  // One name for one decision, however often a poor line makes one press the button.
  const [mergeId] = useState(newId);
  const { decide, busy, problem } = useDecide(() => {
    close();
    file.refresh();
  });
  const merge = () =>
    decide(() =>
      api.mergeCustomers(survivor.id, {
        mergeId,
        otherId: other.id,
        interactionId: file.serving?.id,
        take: [...take],
        reason,
        basedOn: { survivor: survivor.revision ?? 0, other: other.revision ?? 0 },
      }),
    );
  return (
    <form
      className={classes.merge}
      aria-label={t('merge.title', { name: other.name })}
      onSubmit={(event) => {
        event.preventDefault();
        void merge();
      }}
    >
      {fields.map((field) => (
        <FieldChoice
          key={field}
          field={field}
          survivor={survivor}
          other={other}
          taken={take.includes(field)}
          choose={(taken) => setTake(taken ? [...take, field] : take.filter((one) => one !== field))}
        />
      ))}
      <TextInput
        size="xs"
        label={t('merge.reason')}
        value={reason}
        maxLength={200}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <p className={classes.quiet}>{t('merge.what')}</p>
      {problem && <Alert color="orange">{problem}</Alert>}
      <div className={classes.buttons}>
        <Button type="submit" size="compact-sm" disabled={busy || !reason.trim() || file.state === 'offline'}>
          {t('merge.do')}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={close}>
          {t('cancel')}
        </Button>
        {file.state === 'offline' && <span className={classes.quiet}>{t('merge.unreachable')}</span>}
      </div>
    </form>
  );
}

/** What differs as far as it may be seen; a number that is only written in another way need not be chosen. */
const differ = (a: Customer, b: Customer, field: ProfileField): boolean => {
  const [one, other] = [a, b].map((customer) => maskField(field, fieldOf(customer, field)));
  return one !== undefined && other !== undefined && !isNothing(other) && !sameValue(one, other);
};

interface ChoiceProps {
  field: ProfileField;
  survivor: Customer;
  other: Customer;
  taken: boolean;
  choose(taken: boolean): void;
}

function FieldChoice({ field, survivor, other, taken, choose }: ChoiceProps) {
  const { t } = useTranslation(['customers', 'words']);
  const words = useFieldWords();
  const said = (customer: Customer) =>
    words(field, maskField(field, fieldOf(customer, field))) ?? t('field.none');
  return (
    <Radio.Group
      size="xs"
      label={t(`words:profileField.${field}`)}
      value={taken ? 'other' : 'survivor'}
      onChange={(value) => choose(value === 'other')}
    >
      <div className={classes.choices}>
        <Radio size="xs" value="survivor" label={said(survivor)} />
        <Radio size="xs" value="other" label={said(other)} />
      </div>
    </Radio.Group>
  );
}
