import { appendFileSync, renameSync, statSync } from 'node:fs';

const LIMIT_BYTES = 1_000_000;

/** Appends text to a file that never grows past about 1 MB; the part before that is kept once, as `<path>.1`. */
export function openLogFile(path: string, limitBytes = LIMIT_BYTES): (text: string) => void {
  let size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return (text) => {
    const bytes = Buffer.byteLength(text);
    if (size > 0 && size + bytes > limitBytes) {
      renameSync(path, `${path}.1`);
      size = 0;
    }
    appendFileSync(path, text, { mode: 0o600 });
    size += bytes;
  };
}
