import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { ChannelIcon } from '../channel-icon.tsx';
import { UrgentMark } from '../flags/urgent-mark.tsx';
import { openMatter } from '../open-matter.ts';
import { useAccept } from '../use-accept.ts';
import classes from './offer.module.css';
import { OfferTime } from './offer-time.tsx';

interface Props {
  interaction: Interaction;
}

/** A further offer in one line; its name opens it to be read. */
export function OfferLine({ interaction }: Props) {
  const { t } = useTranslation('workspace');
  const accept = useAccept();
  const { id, customerName, offer } = interaction;
  return (
    <article className={classes.card} data-line aria-label={t('offer.of', { name: customerName })}>
      <div className={classes.head}>
        <ChannelIcon channel={interaction.channel} />
        <button type="button" className={classes.name} onClick={() => openMatter(id)}>
          {customerName}
        </button>
        <UrgentMark interaction={interaction} />
        {offer && <OfferTime offer={offer} />}
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('offer.acceptName', { name: customerName })}
          onClick={() => accept(id)}
        >
          {t('offer.accept')}
        </Button>
      </div>
    </article>
  );
}
