import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ServiceLevelVariant, serviceLevelVariants } from '../../../domain/metrics/service-level.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import classes from './lead.module.css';

interface Props {
  variant: ServiceLevelVariant;
  onChange(variant: ServiceLevelVariant): void;
}

/** Which formula the service level is computed by: never shown without its name. */
export function VariantChoice({ variant, onChange }: Props) {
  const { t } = useTranslation('lead');
  return (
    <div className={classes.variant}>
      <span className={classes.quiet}>{t('variant.label')}</span>
      <SegmentedControl
        size="xs"
        aria-label={t('variant.label')}
        value={variant}
        onChange={(value) => onChange(serviceLevelVariants.find((one) => one === value) ?? 'B')}
        data={serviceLevelVariants.map((value) => ({
          value,
          label: (
            <KeyHint label={t(`variant.${value}`)}>
              <span>{value}</span>
            </KeyHint>
          ),
        }))}
      />
      <span className={classes.meaning}>{t(`variant.${variant}`)}</span>
    </div>
  );
}
