import { describe, expect, it } from 'vitest';
import { ATTACHMENT_LIMIT } from './attachment.ts';
import { acceptedFiles, kindOf, problemOf } from './offered-file.ts';

describe('an offered file', () => {
  it('is what its name says, and without one what its system says', () => {
    expect(kindOf({ name: 'a.PDF', type: '' })).toBe('application/pdf');
    expect(kindOf({ name: 'a.pdf', type: 'image/png' })).toBe('application/pdf');
    expect(kindOf({ name: 'image', type: 'image/png' })).toBe('image/png');
    expect(kindOf({ name: 'setup.exe', type: 'application/x-msdownload' })).toBeUndefined();
  });

  it('is refused by kind, emptiness and size, and up to the limit by nothing', () => {
    const photo = { name: 'a.jpg', type: 'image/jpeg' };
    expect(problemOf({ name: 'a.svg', type: 'image/svg+xml', size: 10 })).toBe('wrongFileType');
    expect(problemOf({ ...photo, size: 0 })).toBe('emptyFile');
    expect(problemOf({ ...photo, size: ATTACHMENT_LIMIT + 1 })).toBe('tooBig');
    expect(problemOf({ ...photo, size: ATTACHMENT_LIMIT })).toBeUndefined();
  });

  it('is offered by type and by ending in a dialog', () => {
    expect(acceptedFiles.split(',')).toEqual(expect.arrayContaining(['image/jpeg', '.jpg', '.docx']));
    expect(acceptedFiles).not.toContain('exe');
  });
});
