import { useTranslation } from 'react-i18next';
import { MINUTE } from '../../../domain/time.ts';
import { isSecurityOverdue } from '../../../domain/training/gate.ts';
import { rulesToRead } from '../../../domain/training/qualification.ts';
import { useNow, useSession, useView } from '../../data/hooks.ts';
import type { ScreenName } from '../../stores/place.ts';

/** What a screen waits for from this very person, in words: rules that are new to them, or a course that is overdue (C-245). */
export function useAsks(screen: ScreenName): string | undefined {
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
  if (overdue) return t('screen.training.overdue');
  return rules ? t('screen.training.rules') : undefined;
}
