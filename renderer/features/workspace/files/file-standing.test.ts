import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../../../domain/attachment/attachment.ts';
import { fileStanding } from './file-standing.ts';

const file: Attachment = {
  id: 'a1',
  interactionId: 'i1',
  hash: 'a'.repeat(64),
  name: '发票.pdf',
  mediaType: 'application/pdf',
  size: 1_000,
  author: { kind: 'person', id: 'li' },
  state: 'uploading',
  at: 0,
};
const of = { name: file.name, size: file.size };
const own = { mine: true, online: true, keeping: false, unsent: false, state: undefined };

describe('how far a file is', () => {
  it('is said of one’s own from this machine to the other side', () => {
    expect(fileStanding(file, { ...own, online: false, unsent: true, keeping: true })).toEqual({
      at: 'keeping',
    });
    expect(fileStanding(file, { ...own, online: false, unsent: true })).toEqual({ at: 'kept' });
    expect(fileStanding(file, { ...own, state: { ...of, at: 'waiting' } })).toEqual({ at: 'queued' });
    const sending = { ...own, state: { ...of, at: 'sending', done: 409 } } as const;
    expect(fileStanding(file, sending)).toEqual({ at: 'sending', percent: 40 });
    expect(fileStanding({ ...file, state: 'ready' }, own)).toEqual({ at: 'sent' });
  });

  it('does not call moving what cannot move without a line', () => {
    const cut = { ...own, online: false, state: { ...of, at: 'sending', done: 409 } } as const;
    expect(fileStanding(file, cut)).toEqual({ at: 'kept' });
  });

  it('says why it does not go on, with or without a line', () => {
    const failed = { at: 'failed', problem: 'damaged' } as const;
    expect(fileStanding(file, { ...own, online: false, state: { ...of, ...failed } })).toEqual(failed);
    expect(fileStanding(file, { ...own, state: { at: 'elsewhere' } })).toEqual({ at: 'elsewhere' });
  });

  it('is said of the other side’s as what one waits for or has', () => {
    expect(fileStanding(file, { ...own, mine: false })).toEqual({ at: 'coming' });
    expect(fileStanding({ ...file, state: 'ready' }, { ...own, mine: false })).toEqual({ at: 'there' });
    expect(fileStanding({ ...file, state: 'failed' }, { ...own, mine: false })).toEqual({ at: 'lost' });
    expect(fileStanding({ ...file, state: 'withdrawn' }, own)).toEqual({ at: 'withdrawn' });
  });
});
