import { ActionIcon, Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy, IconEye, IconEyeOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Callback } from '../../../domain/callback/callback.ts';
import { quietClock } from '../../../domain/callback/calling-rules.ts';
import { isQuiet } from '../../../domain/callback/quiet-hours.ts';
import { maskPhone } from '../../../domain/customer/customer.ts';
import { MINUTE } from '../../../domain/time.ts';
import { useCallingRules, useNow } from '../../data/index.ts';
import { Keys } from '../../ui/key-hint.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useLook } from '../limits/index.ts';
import classes from './detail.module.css';

/** A number looked at is covered again after this long. */
const SHOWN_FOR = MINUTE;

/** The customer's number, covered until somebody looks on purpose; looking is written down. */
export function MaskedNumber({ callback }: { callback: Callback }) {
  const { t } = useTranslation('callbacks');
  const look = useLook();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(false), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [shown]);
  const toggle = () => {
    const { interactionId, customerId, id: callbackId } = callback;
    // Whoever answers for a case has its contact in the case; what began in no conversation has no journal but that.
    const written = !shown && interactionId !== undefined && customerId !== undefined;
    if (!written || look({ interactionId, callbackId })) setShown(!shown);
  };
  // Nobody is called in the quiet hours who does not wait for it (P-QH).
  const now = useNow(MINUTE);
  const rules = useCallingRules();
  const quiet = callback.campaign !== undefined && isQuiet(now, rules);
  const label = t(shown ? 'number.cover' : 'number.reveal');
  useCommand({ id: 'callbacks.reveal', label, shortcut: 'callbacks.reveal', run: toggle, enabled: !quiet });
  const Eye = shown ? IconEyeOff : IconEye;
  return (
    <div className={classes.number}>
      <output className={classes.digits} aria-label={t('number.label')}>
        {shown ? callback.number : maskPhone(callback.number)}
      </output>
      <Button
        variant="default"
        size="xs"
        leftSection={<Eye size={15} />}
        rightSection={<Keys shortcut="callbacks.reveal" />}
        disabled={quiet}
        onClick={toggle}
      >
        {label}
      </Button>
      {quiet && <span className={classes.quiet}>{t('number.quiet', quietClock(rules, now))}</span>}
      {shown && (
        <CopyButton value={callback.number}>
          {({ copied, copy }) => (
            <ActionIcon variant="default" size={30} aria-label={t('number.copy')} onClick={copy}>
              {copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
            </ActionIcon>
          )}
        </CopyButton>
      )}
    </div>
  );
}
