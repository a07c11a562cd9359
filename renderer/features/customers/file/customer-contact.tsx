import { useTranslation } from 'react-i18next';
import { fileOf } from '../../../../domain/customer/family.ts';
import { type Interaction, isOpen } from '../../../../domain/interaction/interaction.ts';
import { useView } from '../../../data/index.ts';
import { FieldRow } from './field-row.tsx';
import classes from './file.module.css';
import { VerificationLine } from './verification-line.tsx';

/** What an agent needs at a glance: who they are known to be, and how they can be reached. */
export function CustomerContact({ interaction, mine }: { interaction: Interaction; mine: boolean }) {
  const { t } = useTranslation('customers');
  const { customerId } = interaction;
  const customer = useView((rows) => fileOf(rows, customerId), [customerId]);
  return (
    <>
      {(isOpen(interaction) || interaction.verification) && <VerificationLine interaction={interaction} />}
      {customer ? (
        <dl className={classes.fields}>
          {(['language', 'phone'] as const).map((field) => (
            <FieldRow
              key={`${customer.id}/${field}`}
              customer={customer}
              field={field}
              interaction={mine ? interaction : undefined}
            />
          ))}
        </dl>
      ) : (
        // The row comes with ownership; without it nothing is known about a number, not even that there is none.
        <p className={classes.quiet}>{t('file.forOwner')}</p>
      )}
    </>
  );
}
