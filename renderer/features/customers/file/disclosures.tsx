import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../../domain/customer/customer.ts';
import { consentsOf } from '../../../../domain/customer/family.ts';
import { type Interaction, isOpen } from '../../../../domain/interaction/interaction.ts';
import { consentToDisclose } from '../../../../domain/privacy/disclosure.ts';
import { useView } from '../../../data/index.ts';
import { DisclosureForm } from './disclosure-form.tsx';
import classes from './file.module.css';
import { useNames, When } from './when.tsx';

interface Props {
  family: readonly Customer[];
  interaction: Interaction | undefined;
}

/** Whom outside the centre something was told of this customer, for what and by whom; and the way to tell somebody (C-263). */
export function Disclosures({ family, interaction }: Props) {
  const { t } = useTranslation('customers');
  const names = useNames();
  const [open, setOpen] = useState(false);
  const ids = family.map(({ id }) => id);
  const told = useView(
    (rows) => rows.all('disclosure').filter(({ customerId }) => ids.includes(customerId)),
    [ids.join()],
  );
  const serving = interaction && isOpen(interaction) ? interaction : undefined;
  if (!serving && told.length === 0) return null;
  return (
    <section className={classes.section} aria-label={t('disclosure.title')}>
      <h3 className={classes.title}>{t('disclosure.title')}</h3>
      {told.length === 0 && !open && <p className={classes.quiet}>{t('disclosure.none')}</p>}
      <ul className={classes.list}>
        {[...told]
          .sort((a, b) => b.at - a.at)
          .map(({ id, recipient, to, purpose, text, by, at, state, reason }) => (
            <li key={id} className={classes.note}>
              <p>{text}</p>
              <span className={classes.quiet}>
                {`${recipient} <${to}> · ${t(`disclosure.purpose.${purpose}`)} · ${names(by)} · `}
                <When at={at} />
                {` · ${t(`disclosure.state.${state}`)}${reason ? ` (${reason})` : ''}`}
              </span>
            </li>
          ))}
      </ul>
      {serving && open && (
        <DisclosureForm
          interaction={serving}
          agreed={consentToDisclose(consentsOf(family)) !== undefined}
          close={() => setOpen(false)}
        />
      )}
      {serving && !open && (
        <Button size="compact-xs" variant="default" onClick={() => setOpen(true)}>
          {t('disclosure.tell')}
        </Button>
      )}
    </section>
  );
}
