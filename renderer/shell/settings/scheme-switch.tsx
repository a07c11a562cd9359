import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconChoice } from '../../ui/icon-choice.tsx';
import { useKeepScheme } from './use-scheme.ts';

const schemes = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconDeviceDesktop },
] as const;

/** Light, dark, or as the system has it: of the person who is signed in, on every machine. */
export function OwnSchemeSwitch() {
  return <SchemeSwitch chosen={useKeepScheme()} />;
}

/** The same of this machine, for as long as nobody is signed in. */
export function SchemeSwitch({ chosen }: { chosen?(scheme: MantineColorScheme): void }) {
  const { t } = useTranslation('shell');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choose = (scheme: MantineColorScheme) => {
    setColorScheme(scheme);
    chosen?.(scheme);
  };
  return (
    <IconChoice<MantineColorScheme>
      label={t('scheme.label')}
      value={colorScheme}
      choose={choose}
      choices={schemes.map((one) => ({ ...one, name: t(`scheme.${one.value}`) }))}
    />
  );
}
