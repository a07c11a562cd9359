import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import classes from './offer.module.css';
import { OfferCard } from './offer-card.tsx';

/** More than this many cards at once would push my own work away. */
const SHOWN = 2;

interface Props {
  offers: readonly Interaction[];
}

/** What is being asked of me. It comes up at the foot of the column, moves no row and takes no focus. */
export function OfferTray({ offers }: Props) {
  const { t } = useTranslation('workspace');
  const [first] = offers;
  return (
    <section className={classes.tray} aria-label={t('offer.title')} data-empty={!first || undefined}>
      <VisuallyHidden role="status">
        {first && t('offer.announce', { name: first.customerName })}
      </VisuallyHidden>
      {offers.slice(0, SHOWN).map((interaction, index) => (
        <OfferCard key={interaction.id} interaction={interaction} first={index === 0} />
      ))}
      {offers.length > SHOWN && (
        <p className={classes.more}>{t('offer.more', { number: offers.length - SHOWN })}</p>
      )}
    </section>
  );
}
