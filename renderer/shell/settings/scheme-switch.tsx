import {
  type MantineColorScheme,
  SegmentedControl,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const schemes = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconDeviceDesktop },
] as const;

/** Light, dark, or as the system has it. */
export function SchemeSwitch() {
  const { t } = useTranslation('shell');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl<MantineColorScheme>
      size="xs"
      aria-label={t('scheme.label')}
      value={colorScheme}
      onChange={setColorScheme}
      data={schemes.map(({ value, icon: Icon }) => ({
        value,
        label: (
          <span title={t(`scheme.${value}`)}>
            <Icon size={16} stroke={1.6} aria-hidden style={{ display: 'block' }} />
            <VisuallyHidden>{t(`scheme.${value}`)}</VisuallyHidden>
          </span>
        ),
      }))}
    />
  );
}
