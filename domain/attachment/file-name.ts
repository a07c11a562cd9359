import { endingsOf, type MediaType } from './media-type.ts';

/** Long enough for what people call files, short enough for every file system (255 bytes of UTF-8). */
const LONGEST = 80;

/** Control characters, and those that make a name read backwards: `exe.jpg` must not be shown for `gpj.exe`. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** What some file system does not allow, or takes for a folder. */
const RESERVED = /[<>:"|?*]/g;

/**
 * A file's name as it is kept and offered for saving: the last part of a path, nothing invisible, and with an ending that
 * goes with what the file is said to be, so that a program cannot pass for a picture. Never empty.
 */
export function cleanFileName(name: string, mediaType: MediaType): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last.normalize('NFC').replace(INVISIBLE, '').replace(RESERVED, '_').replace(/\s+/g, ' ');
  const trimmed = plain.replace(/^[. ]+|[. ]+$/g, '');
  const [first = ''] = endingsOf(mediaType);
  const ending = endingsOf(mediaType).find((known) => trimmed.toLowerCase().endsWith(`.${known}`));
  const stem = ending ? trimmed.slice(0, -(ending.length + 1)) : trimmed;
  const short = [...stem]
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/, '');
  return `${short || 'file'}.${ending ? trimmed.slice(-ending.length) : first}`;
}
