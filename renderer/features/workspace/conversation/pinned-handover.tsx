import { Button } from '@mantine/core';
import { IconArrowForwardUp, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Interaction } from '../../../../domain/interaction/interaction.ts';
import type { Transfer } from '../../../../domain/transfer/transfer.ts';
import { HandoverPackage } from '../handover-package.tsx';
import { useHandoverRead } from '../use-handover-read.ts';
import { GiveBack } from './give-back.tsx';
import classes from './handover.module.css';

interface Props {
  interaction: Interaction;
  transfer: Transfer;
  /** Before it is accepted there is nothing to acknowledge. */
  acknowledge: boolean;
}

/** The hand-over package, on top of the log until it was read: nobody asks the customer twice. */
export function PinnedHandover({ interaction, transfer, acknowledge }: Props) {
  const { t } = useTranslation('workspace');
  const [read, setRead] = useHandoverRead(interaction.id, transfer);
  if (acknowledge && read)
    return (
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        className={classes.reopen}
        leftSection={<IconArrowForwardUp size={14} />}
        rightSection={<IconChevronRight size={14} />}
        onClick={() => setRead(false)}
      >
        {t('handover.again')}
      </Button>
    );
  return (
    <section className={classes.pinned} aria-label={t('handover.title')}>
      <div className={classes.head}>
        <IconArrowForwardUp size={16} stroke={1.8} aria-hidden="true" />
        <h2>{t('handover.title')}</h2>
        {acknowledge && (
          <>
            <GiveBack interactionId={interaction.id} />
            <Button size="compact-sm" onClick={() => setRead(true)}>
              {t('handover.read')}
            </Button>
          </>
        )}
      </div>
      <HandoverPackage transfer={transfer} interaction={interaction} />
    </section>
  );
}
