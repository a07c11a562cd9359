import { useTranslation } from 'react-i18next';
import type { Awaited } from '../../../domain/attention/awaiting.ts';
import { MINUTE } from '../../../domain/time.ts';
import { isSecurityOverdue } from '../../../domain/training/gate.ts';
import { rulesToRead } from '../../../domain/training/qualification.ts';
import { useNow, useSession, useView } from '../../data/hooks.ts';
import type { ScreenName } from '../../stores/place.ts';

/** Where each thing that waits for somebody's word is decided. */
const decidedOn: Record<Awaited, ScreenName> = {
  parameter: 'policy',
  servicePromise: 'policy',
  services: 'policy',
  strategy: 'improve',
  change: 'improve',
  judgement: 'improve',
  ruleReview: 'improve',
  budget: 'budget',
  overspend: 'budget',
  article: 'knowledge',
  wording: 'scripts',
  emergencyPlan: 'operation',
  lapse: 'appraisal',
};

interface Asks {
  words: string;
  /** So many things, where they can be counted. */
  count?: number;
}

/**
 * What a screen waits for from this very person: their word on what others proposed, rules that are new to them, or a
 * course that is overdue (C-245).
 */
export function useAsks(screen: ScreenName, awaited: Readonly<Record<Awaited, number>>): Asks | undefined {
  const { t } = useTranslation('shell');
  const { person } = useSession();
  const now = useNow(MINUTE);
  const [rules, overdue] = useView(
    (rows) =>
      screen === 'training'
        ? [
            rulesToRead(rows.all('course'), rows.get('qualification', person.id), person.id).length > 0,
            isSecurityOverdue(rows, person.id, now),
          ]
        : [false, false],
    [screen, person.id, now],
  );
  if (overdue) return { words: t('screen.training.overdue') };
  if (rules) return { words: t('screen.training.rules') };
  let count = 0;
  for (const [kind, on] of Object.entries(decidedOn) as [Awaited, ScreenName][])
    if (on === screen) count += awaited[kind];
  return count > 0 ? { words: t('screen.toDecide', { count }), count } : undefined;
}
