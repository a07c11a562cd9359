const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
/** Region from 11 to 82 (GB/T 2260), day of birth, order, check character. */
const FORM =
  /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}((?:19|20)\d{2})(\d{2})(\d{2})\d{3}[\dX]$/;

/** Whether the last character is that of the seventeen digits before it (GB 11643-1999, ISO 7064 MOD 11-2). */
export function hasResidentCheck(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return CHECKS[sum % 11] === number[17]?.toUpperCase();
}

/** The number as it is kept and compared: plain signs, without blanks, the X capital. */
export const normalResidentId = (number: string): string =>
  number.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** Whether it is a resident identity number: a region, a day there was, and the right check character (C-054). */
export function isResidentId(number: string): boolean {
  const found = FORM.exec(number);
  if (!found) return false;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  return day >= 1 && day <= daysIn(year, month) && hasResidentCheck(number);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  if ([4, 6, 9, 11].includes(month)) return 30;
  return month >= 1 && month <= 12 ? 31 : 0;
}
