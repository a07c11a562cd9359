import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { SECOND } from '../../../../domain/time.ts';
import { useNow } from '../../../data/index.ts';
import classes from './offer.module.css';

interface Props {
  offer: NonNullable<Interaction['offer']>;
}

/** How long the offer still stands, in seconds and as a line that shortens. */
export function OfferTime({ offer }: Props) {
  const { t } = useTranslation('workspace');
  const now = useNow();
  const left = offer.expiresAt - now;
  const share = left / Math.max(1, offer.expiresAt - offer.offeredAt);
  return (
    <>
      <span className={classes.left}>
        {left > 0 ? t('offer.left', { seconds: Math.ceil(left / SECOND) }) : t('offer.over')}
      </span>
      <span
        className={classes.bar}
        aria-hidden="true"
        style={{ transform: `scaleX(${Math.min(1, Math.max(0, share))})` }}
      />
    </>
  );
}
