import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import type { ComponentType, CSSProperties } from 'react';

type Sign = ComponentType<{
  size?: number;
  stroke?: number;
  style?: CSSProperties;
  'aria-hidden'?: boolean;
}>;

interface Props<V extends string> {
  /** What is chosen from, for assistive technology. */
  label: string;
  choices: readonly { value: V; name: string; icon: Sign }[];
  value: V;
  choose(value: V): void;
}

/** One of a few, by their signs; each says what it is under the mouse and to assistive technology. */
export function IconChoice<V extends string>({ label, choices, value, choose }: Props<V>) {
  return (
    <SegmentedControl<V>
      size="xs"
      aria-label={label}
      value={value}
      onChange={choose}
      data={choices.map(({ value: one, name, icon: Icon }) => ({
        value: one,
        label: (
          <span title={name}>
            <Icon size={16} stroke={1.6} aria-hidden style={{ display: 'block' }} />
            <VisuallyHidden>{name}</VisuallyHidden>
          </span>
        ),
      }))}
    />
  );
}
