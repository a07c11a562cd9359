import type { ReactNode } from 'react';
import { pressed } from '../../../ui/keys.ts';

interface Props {
  name: string;
  className: string | undefined;
  submit(): void;
  children: ReactNode;
}

/** A form that Ctrl+Enter sends from any of its fields. */
export function KeyForm({ name, className, submit, children }: Props) {
  return (
    <form
      className={className}
      aria-label={name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (!pressed(event, 'mod+Enter')) return;
        event.preventDefault();
        submit();
      }}
    >
      {children}
    </form>
  );
}
