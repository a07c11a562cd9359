import { useTranslation } from 'react-i18next';
import { CUSTOMER_GROUPS } from '../../../../domain/customer/customer-groups.ts';
import { type FieldValue, isNothing, type ProfileField } from '../../../../domain/customer/profile.ts';
import { useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';

const SEPARATORS = /[,，、;；\n]+/;

/** A list as somebody types it. */
export const listOf = (text: string): string[] =>
  text
    .split(SEPARATORS)
    .map((one) => one.trim())
    .filter(Boolean);

export const isList = (field: ProfileField): boolean => field === 'tags' || field === 'otherPhones';

/** A field as a line to read or to type on. */
export const textOf = (value: FieldValue): string =>
  Array.isArray(value)
    ? value.join(', ')
    : typeof value === 'boolean'
      ? value
        ? 'yes'
        : 'no'
      : (value ?? '');

/** A field in words; undefined when nothing is known. */
export function useFieldWords(): (field: ProfileField, value: FieldValue) => string | undefined {
  const { t } = useTranslation(['customers', 'words']);
  const { language } = useFormat();
  const types = useView((rows) => rows.get('customergroups', CUSTOMER_GROUPS)?.types);
  return (field, value) => {
    if (field === 'priority') return t(value ? 'yes' : 'no');
    if (isNothing(value)) return undefined;
    if (field === 'customerType') return types?.find(({ id }) => id === value)?.name[language];
    if (field === 'language') return t(value === 'en' ? 'words:language.en' : 'words:language.zh-CN');
    return textOf(value);
  };
}
