/** The signs of a unified social credit code, each worth its place: no I, O, S, V, Z (GB 32100-2015). */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** Who registered it and as what, the place, the organisation's own nine signs, and the check. */
const FORM = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** The code as it is kept: plain capital signs without blanks. */
export const normalCreditCode = (code: string): string =>
  code.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** Whether it is a unified social credit code whose last sign is the check of the others (C-054). */
export function isCreditCode(code: string): boolean {
  if (!FORM.test(code)) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * SIGNS.indexOf(code[place] ?? ''), 0);
  return SIGNS[(31 - (sum % 31)) % 31] === code[17];
}
