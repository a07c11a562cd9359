import type { FloatingPosition } from '@mantine/core';
import type { ReactNode } from 'react';
import { create } from 'zustand';

/** What is pointed at, and what is said about it. */
interface Hint {
  target: HTMLElement;
  label: ReactNode;
  position: FloatingPosition | undefined;
}

const useHintStore = create<{ hint: Hint | undefined }>(() => ({ hint: undefined }));

export const useHint = (): Hint | undefined => useHintStore((state) => state.hint);

export const showHint = (hint: Hint): void => useHintStore.setState({ hint });

/** Nothing more is said about `target`; of anything else what is said stays. */
export const hideHint = (target: HTMLElement): void => {
  if (isHinted(target)) useHintStore.setState({ hint: undefined });
};

export const isHinted = (target: HTMLElement): boolean => useHintStore.getState().hint?.target === target;
