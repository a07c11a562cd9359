import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PinOutcome } from '../../data/session/session-state.ts';

/** What to say about a PIN that was not taken. */
export function usePinProblem(): { problem: string | undefined; show(outcome: PinOutcome): void } {
  const { t } = useTranslation('shell');
  const [outcome, show] = useState<PinOutcome>({ outcome: 'ok' });
  if (outcome.outcome === 'ok') return { problem: undefined, show };
  const seconds = outcome.outcome === 'wait' ? Math.ceil(outcome.waitMs / 1_000) : 0;
  return { problem: t(`pin.${outcome.outcome}`, { count: seconds }), show };
}
