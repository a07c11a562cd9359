import { IconLock, IconShield, IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { disclosureOf, VERIFICATION_FAILURES } from '../../../../domain/customer/verification.ts';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import classes from './file.module.css';
import { useNames, When } from './when.tsx';

/** How far it is known that the customer is who they say: a shape, a word, and who found out when. */
export function VerificationLine({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation(['customers', 'words']);
  const names = useNames();
  const { verification } = interaction;
  const disclosure = disclosureOf(interaction);
  const passed = disclosure === 'open';
  const Icon = passed
    ? IconShieldCheck
    : disclosure === 'locked'
      ? IconLock
      : verification
        ? IconShieldX
        : IconShield;
  return (
    <p className={classes.standing} data-tone={disclosure}>
      <Icon size={16} stroke={1.7} aria-hidden />
      <span>
        {disclosure === 'locked'
          ? t('verify.locked')
          : verification
            ? t(`words:verificationResult.${verification.result}`)
            : t('verify.notYet')}
        {verification?.result === 'failed' &&
          disclosure !== 'locked' &&
          ` · ${t('verify.failures', { failures: verification.failures, most: VERIFICATION_FAILURES })}`}
        {verification && (
          <span className={classes.quiet}>
            {' · '}
            <When at={verification.at} /> {names(verification.by)}
            {verification.reason && ` · ${verification.reason}`}
          </span>
        )}
      </span>
    </p>
  );
}
