import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ProfileChange, profileProblems, tidied } from '../../../../domain/customer/profile.ts';

const fields = ['name', 'phone', 'email', 'region', 'residentId', 'creditCode'] as const;

interface Props {
  changes: readonly ProfileChange[];
  change(changes: ProfileChange[]): void;
  tried: boolean;
}

/** What is to be put otherwise in the customer’s file: what stays empty stays as it is. */
export function CorrectFields({ changes, change, tried }: Props) {
  const { t } = useTranslation(['policy', 'words']);
  const problems = changes.flatMap((one) => profileProblems(tidied(one)));
  return (
    <>
      <p>{t('rights.correctHint')}</p>
      {fields.map((field) => {
        const put = changes.find((one) => one.field === field);
        const problem = tried ? problems.find((one) => one.field === field) : undefined;
        return (
          <TextInput
            key={field}
            size="xs"
            label={t(`words:profileField.${field}`)}
            value={typeof put?.value === 'string' ? put.value : ''}
            error={problem && t(`words:problem.${problem.problem}`)}
            onChange={({ currentTarget: { value } }) => {
              const others = changes.filter((one) => one.field !== field);
              change(value ? [...others, { field, value }] : others);
            }}
          />
        );
      })}
      {tried && changes.length === 0 && <p role="alert">{t('rights.correctNothing')}</p>}
    </>
  );
}
