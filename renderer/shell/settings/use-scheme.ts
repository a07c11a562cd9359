import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useEffect } from 'react';
import { useOwnPreference, usePreference } from '../../data/preferences.ts';

/** Keeps light or dark as this person likes it. */
export const useKeepScheme = (): ((scheme: MantineColorScheme) => void) => usePreference('scheme', 'auto')[1];

/** Draws the page as its person likes it; who has said nothing has it as this machine does. */
export function useOwnScheme(): void {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useOwnPreference('scheme');
  useEffect(() => {
    if (scheme) setColorScheme(scheme);
  }, [scheme, setColorScheme]);
}
