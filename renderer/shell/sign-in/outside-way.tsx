import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ways } from '../../../contract/http/outside.ts';
import { useMachine } from '../../data/machine.ts';
import { report } from '../../data/problem-log.ts';
import { askWays } from '../../data/session/ways.ts';

/** With an account outside, where the centre has agreed with an issuer (C-252). Nothing where it has not. */
export function OutsideWay({ busy, signIn }: { busy: boolean; signIn(): void }) {
  const { t } = useTranslation('shell');
  const { apiUrl } = useMachine().bootstrap;
  const [outside, setOutside] = useState<Ways['outside']>(null);
  useEffect(() => {
    let wanted = true;
    askWays(apiUrl)
      .then((ways) => wanted && setOutside(ways.outside))
      .catch((error) => report('ways', error, 'warn'));
    return () => {
      wanted = false;
    };
  }, [apiUrl]);
  if (!outside) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconExternalLink size={16} />}
      disabled={busy}
      onClick={signIn}
      fullWidth
    >
      {t('signIn.outside', { name: outside.name })}
    </Button>
  );
}
