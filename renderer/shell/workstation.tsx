import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { Suspense } from 'react';
import type { Bootstrap } from '../../contract/ipc/bootstrap.ts';
import { usePlace } from '../stores/place.ts';
import { theme } from '../ui/theme.ts';
import { screens } from './screens.tsx';

interface Props {
  bootstrap: Bootstrap;
  /** Allows the styles the component library adds while it runs. */
  nonce: string;
}

/** The whole page. */
export function Workstation({ nonce }: Props) {
  const { screen } = usePlace();
  const Screen = screens.find(({ name }) => name === screen)?.view;
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <Notifications />
      <Suspense>{Screen && <Screen />}</Suspense>
    </MantineProvider>
  );
}
