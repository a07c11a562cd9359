import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../../domain/customer/customer.ts';
import classes from './file.module.css';
import { useNames, When } from './when.tsx';

/** Who made this file by hand, and whether they read back how to reach the customer (C-052). */
export function Registered({ customer: { registered } }: { customer: Customer }) {
  const { t } = useTranslation('customers');
  const names = useNames();
  if (!registered) return null;
  const { at, by, readBack } = registered;
  return (
    <p className={classes.quiet}>
      {t('registered.by', { name: names(by) })} <When at={at} />
      {readBack && ` · ${t('registered.readBack')}`}
    </p>
  );
}
