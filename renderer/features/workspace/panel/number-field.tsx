import { Radio, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { maskPhone } from '../../../../domain/customer/customer.ts';
import type { CallbackDraft } from './callback-draft.ts';
import classes from './due-field.module.css';

interface Props {
  phone: string | undefined;
  form: CallbackDraft;
  change(part: Partial<CallbackDraft>): void;
  error: string | undefined;
}

/**
 * Where to call: the customer's own number, which stays masked here, or another one they gave. Whoever is writing one when
 * the customer's own number comes from the server goes on writing.
 */
export function NumberField({ phone, form, change, error }: Props) {
  const { t } = useTranslation('workspace');
  const typed = phone === undefined || form.own;
  return (
    <div>
      {phone !== undefined && (
        <Radio.Group
          label={t('callback.number')}
          value={form.own ? 'own' : 'customer'}
          onChange={(choice) => change({ own: choice === 'own' })}
        >
          <div className={classes.choices} data-roomy>
            <Radio
              size="xs"
              value="customer"
              label={t('callback.customerNumber', { number: maskPhone(phone) })}
            />
            <Radio size="xs" value="own" label={t('callback.otherNumber')} />
          </div>
        </Radio.Group>
      )}
      {typed && (
        <TextInput
          inputMode="tel"
          withAsterisk
          required
          label={phone === undefined ? t('callback.number') : undefined}
          aria-label={t('callback.number')}
          description={phone === undefined ? t('callback.numberUnknown') : undefined}
          error={error}
          value={form.number}
          onFocus={() => form.own || change({ own: true })}
          onBlur={() => phone === undefined && form.number.trim() === '' && change({ own: false })}
          onChange={(event) => change({ number: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
