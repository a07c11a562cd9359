import { Tooltip } from '@mantine/core';
import { useEffect, useId, useState } from 'react';
import { hideHint, useHint } from './hint-store.ts';

/** How long one points at something before it is explained, in milliseconds. */
const DELAY = 400;
/** Longer words take a second line. */
const WIDEST = 320;

/** The one tooltip of all controls that say their key. One at each made each of them twice as dear to draw. */
export function HintLayer() {
  const hint = useHint();
  const target = hint?.target;
  const [shown, setShown] = useState<HTMLElement>();
  const id = useId();
  useEffect(() => {
    if (!target) return;
    const timer = setTimeout(() => setShown(target), DELAY);
    return () => {
      clearTimeout(timer);
      setShown(undefined);
    };
  }, [target]);
  const open = target !== undefined && shown === target;
  useEffect(() => {
    if (!open) return;
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && hideHint(target);
    window.addEventListener('keydown', onKey);
    if (target.hasAttribute('aria-describedby')) return () => window.removeEventListener('keydown', onKey);
    target.setAttribute('aria-describedby', id);
    return () => {
      window.removeEventListener('keydown', onKey);
      target.removeAttribute('aria-describedby');
    };
  }, [open, target, id]);
  if (!hint || !open) return null;
  return (
    <Tooltip
      opened
      multiline
      maw={WIDEST}
      id={id}
      target={target}
      label={hint.label}
      position={hint.position}
    />
  );
}
