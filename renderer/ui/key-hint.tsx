import { type FloatingPosition, Kbd, Tooltip } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import classes from './key-hint.module.css';
import { keyCaps } from './keys.ts';

const mac = /^mac/i.test(navigator.platform);

interface KeysProps {
  keys: string;
  /** Without caps, for use on a coloured button. */
  plain?: boolean;
}

/** The caps of a combination, for example Ctrl Enter. */
export function Keys({ keys, plain }: KeysProps) {
  if (plain)
    return (
      <span className={classes.plain} aria-hidden>
        {keyCaps(keys, mac).join(mac ? '' : '+')}
      </span>
    );
  return (
    <span className={classes.keys} aria-hidden>
      {keyCaps(keys, mac).map((cap) => (
        <Kbd key={cap} size="xs">
          {cap}
        </Kbd>
      ))}
    </span>
  );
}

interface Props {
  label: ReactNode;
  keys?: string;
  position?: FloatingPosition;
  children: ReactElement;
}

/** A tooltip that says what a control does and which key does the same. */
export function KeyHint({ label, keys, position, children }: Props) {
  return (
    <Tooltip
      position={position}
      label={
        <span className={classes.hint}>
          {label}
          {keys && <Keys keys={keys} />}
        </span>
      }
    >
      {children}
    </Tooltip>
  );
}
