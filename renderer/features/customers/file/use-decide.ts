import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decided } from '../../../../contract/http/customers.ts';
import { TransportError } from '../../../data/index.ts';

/** Asks the centre to decide something now, and says what it answered: these acts need the line. */
export function useDecide(done: () => void) {
  const { t } = useTranslation(['customers', 'words']);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const decide = async (ask: () => Promise<Decided>): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { refusal } = await ask();
      if (refusal)
        setProblem(
          t(refusal.code === 'changedMeanwhile' ? 'merge.changed' : `words:refusal.${refusal.code}`),
        );
      else done();
    } catch (error) {
      if (!(error instanceof TransportError)) throw error;
      setProblem(t('merge.unreachable'));
    } finally {
      setBusy(false);
    }
  };
  return { decide, busy, problem };
}
