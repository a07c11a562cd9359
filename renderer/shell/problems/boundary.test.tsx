import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reportThrough } from '../../data/problem-log.ts';
import { Boundary, type StoppedProps } from './boundary.tsx';

const reports: unknown[] = [];

beforeEach(() => {
  reports.length = 0;
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(console, 'error').mockImplementation(() => {});
  reportThrough({ call: async (_channel, report) => void reports.push(report) as never });
});

/** A screen that stops, and the words for it. */
function page() {
  const state = { broken: true };
  const Screen = () => {
    if (state.broken) throw new Error('no such row');
    return <p>at work</p>;
  };
  const Fallback = ({ again }: StoppedProps) => (
    <button type="button" onClick={again}>
      again
    </button>
  );
  const host = document.createElement('div');
  act(() =>
    createRoot(host).render(
      <>
        <p>the frame</p>
        <Boundary source="workspace" fallback={Fallback}>
          <Screen />
        </Boundary>
      </>,
    ),
  );
  const press = () => act(() => host.querySelector('button')?.click());
  return { host, state, press };
}

describe('a boundary', () => {
  it('keeps a stopped screen from taking the frame with it, and logs where it was', () => {
    const { host } = page();
    expect(host.textContent).toBe('the frameagain');
    expect(reports).toMatchObject([{ source: 'stopped.workspace', message: 'Error: no such row' }]);
  });

  it('shows the screen again once it can be shown', () => {
    const { host, state, press } = page();
    press();
    expect(host.textContent).toBe('the frameagain');
    state.broken = false;
    press();
    expect(host.textContent).toBe('the frameat work');
  });
});
