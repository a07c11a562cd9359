import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import {
  IconBaselineDensityLarge,
  IconBaselineDensityMedium,
  IconBaselineDensitySmall,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Density } from '../../stores/density.ts';
import { useDensity } from './use-density.ts';

const choices = [
  { value: 'comfortable', icon: IconBaselineDensityLarge },
  { value: 'compact', icon: IconBaselineDensityMedium },
  { value: 'dense', icon: IconBaselineDensitySmall },
] as const;

/** How close together lists and conversations stand. */
export function DensitySwitch() {
  const { t } = useTranslation('shell');
  const [density, keep] = useDensity();
  return (
    <SegmentedControl<Density>
      size="xs"
      aria-label={t('density.label')}
      value={density}
      onChange={keep}
      data={choices.map(({ value, icon: Icon }) => ({
        value,
        label: (
          <span title={t(`density.${value}`)}>
            <Icon size={16} stroke={1.6} aria-hidden style={{ display: 'block' }} />
            <VisuallyHidden>{t(`density.${value}`)}</VisuallyHidden>
          </span>
        ),
      }))}
    />
  );
}
