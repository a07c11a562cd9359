import { Button } from '@mantine/core';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../../domain/customer/customer.ts';
import { CUSTOMER_GROUPS, typeOf } from '../../../../domain/customer/customer-groups.ts';
import { type Interaction, isOpen } from '../../../../domain/interaction/interaction.ts';
import { catalogueInForce, SERVICE_CATALOGUE } from '../../../../domain/service/catalogue.ts';
import { exceptionsOf, type OfferedService, offeredTo } from '../../../../domain/service/entitlement.ts';
import { tiers } from '../../../../domain/service/tier.ts';
import { MINUTE } from '../../../../domain/time.ts';
import { newId, useMutate, useNow, useView } from '../../../data/index.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useLevelNames } from '../../../ui/use-level-names.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import { AskException } from './ask-exception.tsx';
import { Exceptions } from './exceptions.tsx';
import classes from './file.module.css';

interface Props {
  family: readonly Customer[];
  interaction: Interaction | undefined;
}

/** What this customer may ask for by their level, what is beyond it and why, and what leads allowed besides (C-223). */
export function Services({ family, interaction }: Props) {
  const { t } = useTranslation(['customers', 'words']);
  const now = useNow(MINUTE);
  const levels = useLevelNames();
  const catalogue = useView(
    (rows) => catalogueInForce(rows.get('servicecatalogue', SERVICE_CATALOGUE), now),
    [now],
  );
  const groups = useView((rows) => rows.get('customergroups', CUSTOMER_GROUPS));
  const level = typeOf(groups ?? { types: [], served: {} }, family[0]);
  const exceptions = exceptionsOf(family);
  const serving = interaction && isOpen(interaction) ? interaction : undefined;
  const offers = offeredTo(catalogue, level, exceptions);
  return (
    <section className={classes.section} aria-label={t('services.title')}>
      <h3 className={classes.title}>{t('services.title')}</h3>
      <p className={classes.quiet}>
        {catalogue
          ? t('services.of', { level: levels.name(level), version: catalogue.version })
          : t('services.none')}
      </p>
      {tiers.map((tier) => {
        const ofTier = offers.filter(({ service }) => service.tier === tier);
        if (ofTier.length === 0) return null;
        return (
          <div key={tier} className={classes.part}>
            <p className={classes.quiet}>{t(`words:serviceTier.${tier}`)}</p>
            <ul className={classes.list} aria-label={t(`words:serviceTier.${tier}`)}>
              {ofTier.map((offer) => (
                <Offer key={offer.service.id} offer={offer} level={level} serving={serving} />
              ))}
            </ul>
          </div>
        );
      })}
      <Exceptions exceptions={exceptions} />
    </section>
  );
}

interface OfferProps {
  offer: OfferedService;
  level: string;
  serving: Interaction | undefined;
}

function Offer({ offer: { service, why }, level, serving }: OfferProps) {
  const { t } = useTranslation('customers');
  const { language } = useFormat();
  const levels = useLevelNames();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const [asking, setAsking] = useState(false);
  const name = service.name[language];
  const entry = serving?.services?.findLast(({ serviceId }) => serviceId === service.id);
  const Sign = why === 'beyond' ? IconLock : IconCheck;
  const whyNot = { level: levels.name(level), levels: levels.list(service.levels) };
  const give = (interactionId: string) =>
    attempt(() => mutate('service.give', { interactionId, entryId: newId(), serviceId: service.id }));
  return (
    <li className={classes.consent} aria-label={name}>
      <Sign size={15} aria-hidden />
      <span title={service.description[language]}>
        {name}
        <span className={classes.quiet}>
          {' · '}
          {t(`services.why.${why}`, whyNot)}
          {entry?.state === 'given' && ` · ${t('services.given')}`}
          {entry?.state === 'asked' && ` · ${t('services.asked')}`}
          {entry?.state === 'declined' && ` · ${t('services.declined', { words: entry.decided?.words })}`}
        </span>
      </span>
      {serving && why !== 'beyond' && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('services.giveIt', { name })}
          onClick={() => give(serving.id)}
        >
          {t('services.give')}
        </Button>
      )}
      {serving && why === 'beyond' && entry?.state !== 'asked' && !asking && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('services.askIt', { name })}
          onClick={() => setAsking(true)}
        >
          {t('services.ask')}
        </Button>
      )}
      {serving && asking && (
        <AskException interaction={serving} service={service} close={() => setAsking(false)} />
      )}
    </li>
  );
}
