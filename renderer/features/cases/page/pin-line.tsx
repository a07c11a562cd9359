import { Button } from '@mantine/core';
import { IconPin } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../../domain/case/case.ts';
import { mayPin } from '../../../../domain/case/evidence.ts';
import type { Instant } from '../../../../domain/time.ts';
import { useSession, useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { useFormat } from '../../../ui/use-format.ts';
import classes from '../cases.module.css';

interface Props {
  pin: NonNullable<Case['pins']>[number];
  caseId: string;
  now: Instant;
}

/** A stretch of a conversation's recordings that is kept for the case; whoever may look at it opens it from here. */
export function PinLine({ pin, caseId, now }: Props) {
  const { t } = useTranslation('cases');
  const { person } = useSession();
  const format = useFormat();
  const by = useView((rows) => rows.get('person', pin.by)?.name, [pin.by]) ?? '';
  const row = useView((rows) => rows.get('casefile', caseId), [caseId]);
  return (
    <li>
      <IconPin size={16} aria-hidden />
      <span>
        <strong>
          {t('pin.stretch', { from: format.dayAndTime(pin.from, now), to: format.time(pin.to) })}
        </strong>
        <span className={classes.quiet}>
          {`${pin.reason} · ${by} · ${format.dayAndTime(pin.at, now)} · ${t('pin.kept')}`}
        </span>
      </span>
      {row && mayPin(row, person) && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() =>
            go({
              screen: 'quality',
              interactionId: pin.interactionId,
              from: { screen: 'cases', caseId },
            })
          }
        >
          {t('pin.open')}
        </Button>
      )}
    </li>
  );
}
