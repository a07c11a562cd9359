import { hasResidentCheck } from '../customer/form/resident-id.ts';

/** A card number: 13 to 19 digits, written together or in groups, with a right check digit (Luhn, ISO/IEC 7812). */
export function cardNumberIn(text: string): string | undefined {
  return digitRuns(text).find((digits) => digits.length >= 13 && digits.length <= 19 && isLuhn(digits));
}

const digitRuns = (text: string): string[] =>
  [...text.normalize('NFKC').matchAll(/\d(?:[ -]?\d){12,18}(?!\d)/g)].map(([run]) => run.replace(/\D/g, ''));

function isLuhn(digits: string): boolean {
  if (/^(\d)\1*$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** A resident identity number: 17 digits with a date and the check character of GB 11643-1999. */
export function identityNumberIn(text: string): string | undefined {
  const found = text
    .normalize('NFKC')
    .matchAll(/(?<!\d)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{5}[\dXx](?!\d)/g);
  for (const [number] of found) if (hasResidentCheck(number)) return number;
  return undefined;
}

/** The last four characters, for evidence that does not repeat what should not be there. */
export const lastFour = (number: string): string => `···· ${number.slice(-4)}`;
