import { maskPhone } from '../../domain/customer/customer.ts';

const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/gu;
const HANDLE = /(?<![\p{L}\p{N}_])@(\w{2,})/gu;
const DIGITS = /(?<![A-Za-z0-9])\+?\d(?:[\s()-]{0,2}\d){6,}/g;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Takes what names a private person out of a text: e-mail addresses, handles, and numbers long enough to be a
 * telephone's. Handles in `known` (the company's own) stay.
 */
export function maskText(text: string, known: ReadonlySet<string> = new Set()): string {
  return text
    .replace(MAIL, '•••@•••')
    .replace(HANDLE, (handle, name: string) => (known.has(name.toLowerCase()) ? handle : '@•••'))
    .replace(DIGITS, (number) => (DATE.test(number) ? number : maskPhone(number)));
}
