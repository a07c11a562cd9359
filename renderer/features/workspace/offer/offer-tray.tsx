import { VisuallyHidden } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import classes from './offer.module.css';
import { OFFERS, OfferCard } from './offer-card.tsx';
import { OfferLine } from './offer-line.tsx';

interface Props {
  offers: readonly Interaction[];
}

/** What is being asked of me. It comes up at the foot of the column, moves no row and takes no focus. */
export const OfferTray = memo(function OfferTray({ offers }: Props) {
  const { t } = useTranslation('workspace');
  // One card in full; more of them would push my own work away.
  const [first, ...others] = offers;
  return (
    <section id={OFFERS} aria-label={t('offer.title')}>
      <VisuallyHidden role="status">
        {first && t('offer.announce', { name: first.customerName })}
      </VisuallyHidden>
      {first && (
        <div className={classes.tray}>
          <OfferCard key={first.id} interaction={first} />
          {others.map((interaction) => (
            <OfferLine key={interaction.id} interaction={interaction} />
          ))}
        </div>
      )}
    </section>
  );
});
