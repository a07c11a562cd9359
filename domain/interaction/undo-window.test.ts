import { expect, it } from 'vitest';
import { UNDO_SECONDS, undoWindow } from './undo-window.ts';

it('holds a message back as long as its author likes, but never a first answer', () => {
  for (const seconds of UNDO_SECONDS) {
    expect(undoWindow(seconds, { firstHumanAt: 1 })).toBe(seconds * 1_000);
    expect(undoWindow(seconds, {})).toBe(0);
    expect(undoWindow(seconds, { firstHumanAt: 1, complaintAt: 2 })).toBe(0);
    expect(undoWindow(seconds, { firstHumanAt: 1, complaintAt: 2, complaintAnsweredAt: 3 })).toBe(
      seconds * 1_000,
    );
  }
});
