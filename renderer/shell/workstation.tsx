import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import 'dayjs/locale/zh-cn';
import { useTranslation } from 'react-i18next';
import { DeskContext } from '../data/desk/use-desk.ts';
import type { WindowDesk } from '../data/desk/window-desk.ts';
import { type Machine, MachineContext } from '../data/machine.ts';
import { HintLayer } from '../ui/hint/hint-layer.tsx';
import { cssVariables, theme } from '../ui/theme.ts';
import { CommandKeys } from './commands/command-keys.tsx';
import { Entrance } from './entrance.tsx';
import { Boundary } from './problems/boundary.tsx';
import { WindowStopped } from './problems/window-stopped.tsx';
import classes from './workstation.module.css';

interface Props {
  machine: Machine;
  desk: WindowDesk;
  /** Allows the styles the component library adds while it runs. */
  nonce: string;
}

/** The whole page. */
export function Workstation({ machine, desk, nonce }: Props) {
  const { i18n } = useTranslation();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <DatesProvider settings={{ locale: i18n.language.toLowerCase(), firstDayOfWeek: 1 }}>
        <MachineContext value={machine}>
          <DeskContext value={desk}>
            <Boundary source="window" fallback={WindowStopped}>
              <Notifications position="top-right" limit={4} classNames={{ root: classes.notices }} />
              <CommandKeys />
              <HintLayer />
              <Entrance />
            </Boundary>
          </DeskContext>
        </MachineContext>
      </DatesProvider>
    </MantineProvider>
  );
}
