import { IconCircle, IconContrastFilled, IconDeviceDesktop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconChoice } from '../../ui/icon-choice.tsx';
import { useContrast } from './use-contrast.ts';

const choices = [
  { value: 'usual', icon: IconCircle },
  { value: 'more', icon: IconContrastFilled },
  { value: 'auto', icon: IconDeviceDesktop },
] as const;

/** How far text, lines and marks stand out: of the person who is signed in, on every machine. */
export function ContrastSwitch() {
  const { t } = useTranslation('shell');
  const [contrast, keep] = useContrast();
  return (
    <IconChoice
      label={t('contrast.label')}
      value={contrast}
      choose={keep}
      choices={choices.map((one) => ({ ...one, name: t(`contrast.${one.value}`) }))}
    />
  );
}
