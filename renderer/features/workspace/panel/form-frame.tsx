import { Alert, Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { pressed } from '../../../ui/keys.ts';
import { isCovered } from '../../../ui/overlays.ts';
import { SidePanelHead } from '../../../ui/side-panel-head.tsx';
import { useFocusWish } from '../focus-wish.ts';
import classes from './panel.module.css';

interface Props {
  interactionId: string;
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
export function FormFrame(props: Props) {
  const { interactionId, title, submitLabel, submit, close, cameBack, summary, children } = props;
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
  useFocusWish('form', interactionId, form, (element) =>
    element.querySelector<HTMLElement>('input, textarea')?.focus(),
  );
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
        // A list or calendar that is open takes the key first.
        if (pressed(event, 'Escape') && !isCovered(event)) close();
      }}
    >
      <SidePanelHead title={title} leave={{ label: t('form.close'), run: close }} />
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
