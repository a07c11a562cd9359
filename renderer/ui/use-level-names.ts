import { useTranslation } from 'react-i18next';
import { CUSTOMER_GROUPS, ORDINARY } from '../../domain/customer/customer-groups.ts';
import { useView } from '../data/index.ts';
import { useFormat } from './use-format.ts';

/** What the levels of customers are called, one or several; one that has been taken away since says so. */
export function useLevelNames() {
  const { t } = useTranslation('words');
  const { language } = useFormat();
  const types = useView((rows) => rows.get('customergroups', CUSTOMER_GROUPS)?.types);
  const known = (types ?? []).map(({ id, name }) => ({ value: id, label: name[language] }));
  const choices = known.length > 0 ? known : [{ value: ORDINARY, label: t('customerLevel.ordinary') }];
  const name = (id: string): string =>
    choices.find(({ value }) => value === id)?.label ??
    t(id === ORDINARY ? 'customerLevel.ordinary' : 'customerLevel.gone');
  const list = (ids: readonly string[]): string =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(ids.map(name));
  return { choices, name, list };
}
