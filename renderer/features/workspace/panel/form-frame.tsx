import { Alert, Button, CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { pressed } from '../../../ui/keys.ts';
import classes from './panel.module.css';

interface Props {
  title: string;
  submitLabel: string;
  submit(): void;
  close(): void;
  /** The server sent this form back. */
  cameBack: boolean;
  /** What is wrong with the form as a whole. */
  summary: string | undefined;
  children: ReactNode;
}

/** A form at the side: title, fields, and one button that Ctrl+Enter presses too. Esc goes back; the draft stays. */
export function FormFrame({ title, submitLabel, submit, close, cameBack, summary, children }: Props) {
  const { t } = useTranslation('workspace');
  const form = useRef<HTMLFormElement>(null);
  const send = () => {
    submit();
    // The first field in the way is where the person goes on; they pressed the button themselves.
    requestAnimationFrame(() => {
      const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
      (wrong?.querySelector('input') ?? wrong)?.focus();
    });
  };
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, [role="combobox"]')?.focus();
  }, []);
  return (
    <form
      ref={form}
      className={classes.panel}
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (pressed(event, 'mod+Enter')) send();
        if (pressed(event, 'Escape') && !event.defaultPrevented) close();
      }}
    >
      <header className={classes.head}>
        <h2 className={classes.heading}>{title}</h2>
        <KeyHint label={t('form.close')} keys="Escape">
          <CloseButton aria-label={t('form.close')} onClick={close} />
        </KeyHint>
      </header>
      <div className={classes.fields}>
        {cameBack && <Alert color="orange">{t('form.cameBack')}</Alert>}
        {summary && <Alert color="orange">{summary}</Alert>}
        {children}
      </div>
      <footer className={classes.foot}>
        <KeyHint label={submitLabel} keys="mod+Enter">
          <Button type="submit" fullWidth>
            {submitLabel}
          </Button>
        </KeyHint>
      </footer>
    </form>
  );
}
