import { type FloatingPosition, Kbd } from '@mantine/core';
import { cloneElement, type MouseEvent, type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { type ShortcutName, useShortcutKeys } from '../stores/shortcuts.ts';
import { hideHint, isHinted, showHint } from './hint/hint-store.ts';
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

type Hintable = ReactElement<{
  onMouseEnter?(event: MouseEvent<HTMLElement>): void;
  onMouseLeave?(event: MouseEvent<HTMLElement>): void;
}>;

interface Props extends Which {
  label: ReactNode;
  position?: FloatingPosition;
  children: Hintable;
}

/** Says what a control does, and which key does the same, when one points at it. */
export function KeyHint({ label, keys, shortcut, position, children }: Props) {
  const target = useRef<HTMLElement>(undefined);
  const show = (element: HTMLElement) =>
    showHint({
      target: element,
      position,
      label: (
        <span className={classes.hint}>
          {label}
          <Keys keys={keys} shortcut={shortcut} />
        </span>
      ),
    });
  // What it does has changed while one points at it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `show` is these
  useEffect(() => {
    if (target.current && isHinted(target.current)) show(target.current);
  }, [label, keys, shortcut]);
  useEffect(() => () => target.current && hideHint(target.current), []);
  const { onMouseEnter, onMouseLeave } = children.props;
  return cloneElement(children, {
    onMouseEnter: (event) => {
      onMouseEnter?.(event);
      target.current = event.currentTarget;
      show(event.currentTarget);
    },
    onMouseLeave: (event) => {
      onMouseLeave?.(event);
      hideHint(event.currentTarget);
    },
  });
}
