import { Button } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Customer, maskPhone } from '../../../../domain/customer/customer.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { useMutate, useSession, useView } from '../../../data/index.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { FactList } from './fact-list.tsx';
import classes from './facts.module.css';

/** A number in clear goes back behind its dots by itself: screens are left standing. */
const SHOWN_FOR = MINUTE;

interface Props {
  interaction: Interaction;
}

/** The person served. The number shows only on purpose, and every look is written down. */
export function CustomerCard({ interaction }: Props) {
  const { t } = useTranslation(['workspace', 'words']);
  const customer = useView((rows) => rows.get('customer', interaction.customerId), [interaction.customerId]);
  return (
    <section className={classes.section} aria-label={t('facts.customer')}>
      <h2 className={classes.title}>{t('facts.customer')}</h2>
      <p className={classes.customer}>{interaction.customerName}</p>
      <FactList
        facts={[
          [t('facts.language'), t(`words:language.${interaction.language}`)],
          [t('facts.phone'), <Phone key={interaction.id} interaction={interaction} customer={customer} />],
        ]}
      />
    </section>
  );
}

function Phone({ interaction, customer }: { interaction: Interaction; customer: Customer | undefined }) {
  const { t } = useTranslation('workspace');
  const { person } = useSession();
  const [shown, show, hide] = useShownForAWhile();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const mine = interaction.ownerId === person.id;
  const phone = customer?.phone;
  // The row comes with ownership; without it nothing is known about a number, not even that there is none.
  if (phone === undefined) return <span>{t(customer ? 'facts.noPhone' : 'facts.phoneForOwner')}</span>;
  const reveal = () =>
    attempt(() => {
      mutate('interaction.revealContact', { interactionId: interaction.id });
      show();
    });
  return (
    <span className={classes.phone}>
      <span className="tabular">{shown ? phone : maskPhone(phone)}</span>
      {mine && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={shown ? <IconEyeOff size={14} /> : <IconEye size={14} />}
          title={t('facts.revealWhy')}
          onClick={shown ? hide : reveal}
        >
          {t(shown ? 'facts.hide' : 'facts.reveal')}
        </Button>
      )}
    </span>
  );
}

function useShownForAWhile(): [boolean, () => void, () => void] {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(false), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [shown]);
  return [shown, () => setShown(true), () => setShown(false)];
}
