import {
  IconBaselineDensityLarge,
  IconBaselineDensityMedium,
  IconBaselineDensitySmall,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconChoice } from '../../ui/icon-choice.tsx';
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
    <IconChoice
      label={t('density.label')}
      value={density}
      choose={keep}
      choices={choices.map((one) => ({ ...one, name: t(`density.${one.value}`) }))}
    />
  );
}
