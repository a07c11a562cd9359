/** What a number that can be written down is (C-054). */
export type PhoneKind = 'mobile' | 'landline' | 'service' | 'abroad';

const WRITTEN = /^\+?[\d\s().-]+$/;
/** Mainland mobile numbers: eleven digits from 13 to 19. */
const MOBILE = /^1[3-9]\d{9}$/;
/** The area's code and seven or eight digits; codes of three digits have only numbers of eight. */
const LANDLINE = /^0(?:10|2\d)[2-9]\d{7}$|^0[3-9]\d{2}[2-9]\d{6,7}$/;
/** Lines of firms and services that are dialled without an area. */
const SERVICE = /^(?:400|800)\d{7}$|^9[56]\d{3,6}$|^1(?:0|2)\d{3}$/;
/** From elsewhere: the country's code and no more digits than ITU-T E.164 has. */
const ABROAD = /^[1-9]\d{6,14}$/;

/**
 * What kind of number it is: a Chinese mobile, landline with its area's code or service line, with or without +86; from
 * elsewhere only with its country's code behind + or 00. Undefined when it is none, so that a digit too few is noticed.
 */
export function phoneKind(phone: string): PhoneKind | undefined {
  const plain = phone.normalize('NFKC').trim();
  if (!WRITTEN.test(plain)) return undefined;
  const digits = plain.replace(/\D/g, '');
  const international = plain.startsWith('+') ? digits : /^00([1-9]\d*)$/.exec(digits)?.[1];
  if (international === undefined) return inland(digits) ?? inlandWithCountry(digits);
  if (international.startsWith('86')) return inlandWithCountry(international);
  return ABROAD.test(international) ? 'abroad' : undefined;
}

function inland(digits: string): PhoneKind | undefined {
  if (MOBILE.test(digits)) return 'mobile';
  if (LANDLINE.test(digits)) return 'landline';
  return SERVICE.test(digits) ? 'service' : undefined;
}

/** Behind the country's code the area's nought is left out, or written all the same. */
function inlandWithCountry(digits: string): PhoneKind | undefined {
  if (!digits.startsWith('86')) return undefined;
  const rest = digits.slice(2);
  return inland(rest) ?? (LANDLINE.test(`0${rest}`) ? 'landline' : undefined);
}

/** Whether somebody can be called at it. */
export const isPhone = (phone: string): boolean => phoneKind(phone) !== undefined;
