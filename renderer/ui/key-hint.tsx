import { type FloatingPosition, Kbd, Tooltip } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { type ShortcutName, useShortcutKeys } from '../stores/shortcuts.ts';
import classes from './key-hint.module.css';
import { keyCaps } from './keys.ts';

const mac = /^mac/i.test(navigator.platform);

/** Either a combination that is the same for everybody, or a shortcut, which has its person's own. */
interface Which {
  keys?: string;
  shortcut?: ShortcutName;
}

const useWhich = ({ keys, shortcut }: Which): string | undefined => useShortcutKeys(shortcut) ?? keys;

interface KeysProps extends Which {
  /** Without caps, for use on a coloured button. */
  plain?: boolean;
}

/** The caps of a combination, for example Ctrl Enter; nothing for a shortcut without one. */
export function Keys({ plain, ...which }: KeysProps) {
  const keys = useWhich(which);
  if (keys === undefined) return null;
  if (plain)
    return (
      <span className={classes.plain} aria-hidden>
        {inOneWord(keys)}
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

/** A combination as one word, for example Ctrl+Enter. */
export const inOneWord = (keys: string): string => keyCaps(keys, mac).join(mac ? '' : '+');

interface Props extends Which {
  label: ReactNode;
  position?: FloatingPosition;
  children: ReactElement;
}

/** A tooltip that says what a control does and which key does the same. */
export function KeyHint({ label, keys, shortcut, position, children }: Props) {
  return (
    <Tooltip
      position={position}
      label={
        <span className={classes.hint}>
          {label}
          <Keys keys={keys} shortcut={shortcut} />
        </span>
      }
    >
      {children}
    </Tooltip>
  );
}
