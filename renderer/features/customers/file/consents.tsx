import { Button } from '@mantine/core';
import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  type ConsentPurpose,
  type Customer,
  consentPurposeSchema,
} from '../../../../domain/customer/customer.ts';
import { consentsOf, standingConsent } from '../../../../domain/customer/family.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import { newId, useMutate } from '../../../data/index.ts';
import { useChannelWords } from '../../../ui/use-channel-words.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusalNote } from '../../../ui/use-refusal-note.ts';
import classes from './file.module.css';
import { useNames, When } from './when.tsx';

interface Props {
  family: readonly Customer[];
  interaction: Interaction | undefined;
}

/** What the customer agreed to: the newest word counts, with who heard it when and over which channel. */
export function Consents({ family, interaction }: Props) {
  const { t } = useTranslation(['customers', 'words']);
  const { pair } = useFormat();
  const channels = useChannelWords();
  const names = useNames();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const consents = consentsOf(family);
  const [file] = family;
  if (!file) return null;
  const say = (purpose: ConsentPurpose, given: boolean) =>
    interaction &&
    attempt(() => {
      const target = { interactionId: interaction.id, customerId: file.id, consentId: newId() };
      mutate('customer.consent', { ...target, purpose, given });
    });
  return (
    <section className={classes.section} aria-label={t('consent.title')}>
      <h3 className={classes.title}>{t('consent.title')}</h3>
      <ul className={classes.list}>
        {consentPurposeSchema.options.map((purpose) => {
          const standing = standingConsent(consents, purpose);
          const name = t(`words:consentPurpose.${purpose}`);
          const Icon = standing ? (standing.given ? IconCheck : IconX) : IconMinus;
          return (
            <li key={purpose} className={classes.consent} aria-label={name}>
              <Icon size={15} aria-hidden />
              <span>
                {pair(
                  name,
                  t(standing ? (standing.given ? 'consent.yes' : 'consent.no') : 'consent.unknown'),
                )}
                {standing && (
                  <span className={classes.quiet}>
                    {' · '}
                    {standing.version && `${t('consent.version', { version: standing.version })} `}
                    <When at={standing.at} /> {channels.word(standing.channel)} {names(standing.by)}
                  </span>
                )}
              </span>
              {interaction && (
                <Button.Group>
                  {[true, false].map((given) => (
                    <Button
                      key={String(given)}
                      size="compact-xs"
                      variant="default"
                      disabled={standing?.given === given}
                      aria-label={t(given ? 'consent.sayYes' : 'consent.sayNo', { what: name })}
                      onClick={() => say(purpose, given)}
                    >
                      {t(given ? 'yes' : 'no')}
                    </Button>
                  ))}
                </Button.Group>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
