import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFileName } from './file-name.ts';
import { endingsOf, type MediaType, mediaTypeOf, mediaTypes } from './media-type.ts';

describe('a file’s name', () => {
  it.each<[string, MediaType, string]>([
    ['发票.pdf', 'application/pdf', '发票.pdf'],
    ['IMG 1.JPEG', 'image/jpeg', 'IMG 1.JPEG'],
    ['../../etc/passwd', 'text/plain', 'passwd.txt'],
    ['C:\\Users\\li\\a.png', 'image/png', 'a.png'],
    ['virus.exe', 'application/pdf', 'virus.exe.pdf'],
    ['a\u202Egpj.exe', 'image/jpeg', 'agpj.exe.jpg'],
    ['a\u0000b\nc.zip', 'application/zip', 'abc.zip'],
    ['who? "me".gif', 'image/gif', 'who_ _me_.gif'],
    ['...', 'image/webp', 'file.webp'],
    ['.png', 'image/png', 'png.png'],
    ['', 'image/png', 'file.png'],
    ['e\u0301.txt', 'text/plain', 'é.txt'],
  ])('%j as %s is kept as %j', (name, mediaType, kept) => {
    expect(cleanFileName(name, mediaType)).toBe(kept);
  });

  it('stays as it is when cleaned again, fits a file system and has an ending of its kind', () => {
    const anyName = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 200, unit: 'grapheme' }));
    fc.assert(
      fc.property(anyName, fc.constantFrom(...mediaTypes), (name, mediaType) => {
        const kept = cleanFileName(name, mediaType);
        expect(cleanFileName(kept, mediaType)).toBe(kept);
        expect(kept).not.toMatch(/[\p{Cc}\p{Cf}\\/:"<>|?*]/u);
        expect([...kept].length).toBeLessThanOrEqual(90);
        expect(mediaTypeOf(kept)).toBe(mediaType);
      }),
    );
  });
});

describe('what may be attached', () => {
  it('is told by the ending, whatever its case', () => {
    expect(mediaTypeOf('Photo.JPG')).toBe('image/jpeg');
    expect(mediaTypeOf('a.tar.gz')).toBeUndefined();
    expect(mediaTypeOf('page.html')).toBeUndefined();
    expect(mediaTypeOf('drawing.svg')).toBeUndefined();
    expect(mediaTypeOf('program.exe')).toBeUndefined();
    expect(mediaTypeOf('pdf')).toBeUndefined();
  });

  it('has no ending that two kinds share', () => {
    const all = mediaTypes.flatMap(endingsOf);
    expect(new Set(all).size).toBe(all.length);
  });
});
