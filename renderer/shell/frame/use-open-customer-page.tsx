import { Code } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../data/bridge.ts';
import { useMachine } from '../../data/machine.ts';
import { report } from '../../data/problem-log.ts';
import { useCommand } from '../../ui/use-command.ts';

/** Opens the chat page as a customer would; says where it is when there is no browser. */
export function useOpenCustomerPage(): () => void {
  const { t } = useTranslation('shell');
  const { demo } = useMachine().bootstrap;
  const open = async () => {
    const { url, opened } = await bridge.call('app.openCustomerPage', {});
    if (!opened)
      notifications.show({
        message: (
          <>
            {t('demo.customerPageAt')} <Code>{url}</Code>
          </>
        ),
        autoClose: false,
      });
  };
  const run = () => void open().catch((error) => report('demo.customerPage', error));
  useCommand({
    id: 'demo.customerPage',
    group: 'program',
    label: t('demo.customerPage'),
    enabled: demo,
    run,
  });
  return run;
}
