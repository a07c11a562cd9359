import { Button } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Callback } from '../../../domain/callback/callback.ts';
import { caseNumber } from '../../../domain/case/case.ts';
import { stepRefusal } from '../../../domain/case/may-step.ts';
import { CALL_ATTEMPTS, halfDaysTried } from '../../../domain/case/step-problems.ts';
import { useMutate, useSession, useView } from '../../data/index.ts';
import { go } from '../../stores/place.ts';
import { useRefusalNote } from '../../ui/use-refusal-note.ts';
import classes from './detail.module.css';

/** The case a callback asks about: the way there, in how many halves of days it was tried, and the end after three (P-CBTRY). */
export function OfCase({ callback, onEnded }: { callback: Callback; onEnded(): void }) {
  const { t } = useTranslation('callbacks');
  const { person } = useSession();
  const mutate = useMutate();
  const attempt = useRefusalNote();
  const { caseId } = callback;
  const row = useView((rows) => (caseId === undefined ? undefined : rows.get('casefile', caseId)), [caseId]);
  if (caseId === undefined || !row) return null;
  const open = callback.state === 'open';
  const giveUp = () => {
    if (attempt(() => mutate('case.step', { caseId, step: 'noAnswer', form: {} }))) onEnded();
  };
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconFolder size={15} />}
        onClick={() => go({ screen: 'cases', caseId })}
      >
        {t('case.open', { number: caseNumber(caseId) })}
      </Button>
      {open && stepRefusal(row, 'noAnswer', person) === undefined && (
        <Button variant="default" size="xs" onClick={giveUp}>
          {t('case.giveUp')}
        </Button>
      )}
      {open && halfDaysTried(row) > 0 && (
        <span className={classes.quiet}>
          {t('case.tried', { count: halfDaysTried(row), of: CALL_ATTEMPTS })}
        </span>
      )}
    </>
  );
}
