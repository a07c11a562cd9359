import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The text as JSON has it that writes everything beyond ASCII by its number. */
const escaped = (text: string): string =>
  text.replace(/[^\x20-\x7e]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Base64 of the text wherever it begins in what was encoded: the middle that does not depend on its neighbours. */
const base64s = (bytes: Buffer): string[] =>
  [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return whole.slice(before === 0 ? 0 : 4, Math.floor((before + bytes.length) / 3) * 4);
  });

/** Every way in which a program may have written a text that anybody can read. */
export function writtenForms(text: string): Buffer[] {
  const utf8 = Buffer.from(text);
  const utf16 = Buffer.from(text, 'utf16le');
  const plain = [utf8, utf16, Buffer.from(escaped(text))];
  return [...plain, ...[utf8, utf16].flatMap(base64s).map((one) => Buffer.from(one))];
}

/** Which of the texts lie in which files under the folder, readable for anybody; and how many bytes were looked at. */
export function findPlanted(folder: string, texts: readonly string[]): { found: string[]; bytes: number } {
  const forms = texts.map((text) => ({ text, forms: writtenForms(text) }));
  let bytes = 0;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const found = files.flatMap(({ parentPath, name }) => {
    const path = join(parentPath, name);
    const content = readFileSync(path);
    bytes += content.length;
    return forms
      .filter((one) => one.forms.some((form) => content.includes(form)))
      .map(({ text }) => `${text} in ${relative(folder, path)}`);
  });
  return { found, bytes };
}
