/** The fewest and most digits of a number that somebody can be called at. */
const DIGITS = { fewest: 5, most: 15 };
const WRITTEN = /^\+?[\d\s().-]+$/;
/** A mainland mobile number with its country's code, with or without the sign of it. */
const WITH_COUNTRY = /^(?:00)?86(1\d{10})$/;

/**
 * A phone number as it is compared: digits only, a Chinese mobile without the country's code, full-width digits as plain
 * ones. Undefined when nobody can be called at it.
 */
export function normalPhone(phone: string): string | undefined {
  const plain = phone.normalize('NFKC').trim();
  if (!WRITTEN.test(plain)) return undefined;
  const digits = plain.replace(/\D/g, '');
  if (digits.length < DIGITS.fewest || digits.length > DIGITS.most) return undefined;
  return WITH_COUNTRY.exec(digits)?.[1] ?? digits;
}

/** An e-mail address as it is compared. */
export const normalEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

/** A name or place as it is compared: without blanks, points and case. */
export const normalName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
