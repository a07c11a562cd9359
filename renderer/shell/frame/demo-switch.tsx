import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMachine, useMachineState } from '../../data/machine.ts';
import { report } from '../../data/problem-log.ts';
import { useCommand } from '../../ui/use-command.ts';
import classes from './top-bar.module.css';

/** The demo's cable: what it is like to be without the server. */
export function DemoSwitch() {
  const { t } = useTranslation('shell');
  const machine = useMachine();
  const { unplugged } = useMachineState();
  const set = (next: boolean) => void machine.unplug(next).catch((error) => report('demo.unplug', error));
  useCommand({ id: 'demo.unplug', group: 'program', label: t('demo.unplug'), run: () => set(!unplugged) });
  return (
    <Switch
      size="xs"
      aria-label={t('demo.unplug')}
      label={<span className={classes.roomy}>{t('demo.unplug')}</span>}
      checked={unplugged}
      onChange={(event) => set(event.currentTarget.checked)}
      styles={{ label: { whiteSpace: 'nowrap' } }}
    />
  );
}
