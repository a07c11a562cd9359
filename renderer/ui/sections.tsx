import { NativeSelect, SegmentedControl, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { Fragment, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './sections.module.css';
import { useArrowFocus } from './use-arrow-focus.ts';

export interface Section<V extends string> {
  value: V;
  label: string;
  /** What it stands under, once there are many. */
  group?: string;
  /** So much on it waits for this person's word. */
  awaits?: number;
}

interface Props<V extends string> {
  /** What is chosen from, for assistive technology. */
  label: string;
  sections: readonly Section<V>[];
  value: V;
  choose(value: V): void;
  /** What stands below is no list beside a page but one sheet. */
  surface?: boolean;
  children: ReactNode;
}

/** So many stand in one line of a small window, in every language. */
const FEW = 5;

/**
 * The sides of a screen and the one that is open: a line above it while they are few, a column beside it, in groups, once
 * they are many.
 */
export function Sections<V extends string>({ surface, children, ...choice }: Props<V>) {
  const count = choice.sections.length;
  return (
    <div className={classes.sections} data-many={count > FEW || undefined}>
      {count > FEW ? <Column {...choice} /> : count > 1 && <Line {...choice} />}
      <div className={classes.rest} data-surface={surface || undefined}>
        {children}
      </div>
    </div>
  );
}

type Choice<V extends string> = Omit<Props<V>, 'surface' | 'children'>;

function Line<V extends string>({ label, sections, value, choose }: Choice<V>) {
  return (
    <div className={classes.bar}>
      <SegmentedControl<V>
        aria-label={label}
        value={value}
        onChange={choose}
        data={sections.map((one) => ({ value: one.value, label: <Label of={one} /> }))}
      />
    </div>
  );
}

/** The name of a side, with how much on it waits for this person. */
function Label({ of: { label, awaits } }: { of: Section<string> }) {
  const { t } = useTranslation('shell');
  if (!awaits) return label;
  const words = t('screen.toDecide', { count: awaits });
  return (
    <span title={words}>
      {label}
      <span className={classes.awaits} aria-hidden>
        {awaits}
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}

function Column<V extends string>({ label, sections, value, choose }: Choice<V>) {
  const area = useRef<HTMLElement>(null);
  const onKeyDown = useArrowFocus(area);
  const named = (name: string) => sections.find((one) => one.value === name)?.value ?? value;
  return (
    <>
      <nav ref={area} className={classes.side} aria-label={label} onKeyDown={onKeyDown}>
        {sections.map((one, i) => (
          <Fragment key={one.value}>
            {one.group !== sections[i - 1]?.group && <p className={classes.group}>{one.group}</p>}
            <UnstyledButton
              className={classes.section}
              aria-current={one.value === value ? 'page' : undefined}
              onClick={() => choose(one.value)}
            >
              <Label of={one} />
            </UnstyledButton>
          </Fragment>
        ))}
      </nav>
      <div className={classes.narrow}>
        <NativeSelect
          size="xs"
          aria-label={label}
          value={value}
          onChange={({ currentTarget }) => choose(named(currentTarget.value))}
          data={sections.map(({ value, label, awaits }) => ({
            value,
            label: awaits ? `${label} (${awaits})` : label,
          }))}
        />
      </div>
    </>
  );
}
