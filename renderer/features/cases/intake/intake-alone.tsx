import { Alert, Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { caseNumber } from '../../../../domain/case/case.ts';
import { useView } from '../../../data/index.ts';
import { go } from '../../../stores/place.ts';
import { Keys } from '../../../ui/key-hint.tsx';
import { pressed } from '../../../ui/keys.ts';
import classes from '../cases.module.css';
import { IntakeFields } from './intake-fields.tsx';
import { useIntake } from './use-intake.ts';

interface Props {
  /** Split off from this case. */
  fromCaseId: string | undefined;
  opened(caseId: string): void;
}

/** A record that begins in no conversation: a letter, a call, or a suggestion inside a complaint (C-100). */
export function IntakeAlone({ fromCaseId, opened }: Props) {
  const { t } = useTranslation('cases');
  const from = useView((rows) => rows.get('casefile', fromCaseId ?? ''), [fromCaseId]);
  const intake = useIntake({ from });
  const form = useRef<HTMLFormElement>(null);
  const send = () => {
    const caseId = intake.submit();
    if (caseId !== undefined) return opened(caseId);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const title = from ? t('intake.split', { number: caseNumber(from.id) }) : t('new');
  return (
    <form
      ref={form}
      className={classes.alone}
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (!pressed(event, 'mod+Enter')) return;
        event.preventDefault();
        send();
      }}
    >
      <h2 className={classes.title}>{title}</h2>
      {intake.summary && <Alert color="orange">{intake.summary}</Alert>}
      <IntakeFields {...intake} />
      <div className={classes.actions}>
        <Button variant="subtle" color="gray" onClick={() => go({ screen: 'cases', caseId: fromCaseId })}>
          {t('intake.later')}
        </Button>
        <Button type="submit" rightSection={<Keys keys="mod+Enter" plain />}>
          {t('intake.open')}
        </Button>
      </div>
    </form>
  );
}
