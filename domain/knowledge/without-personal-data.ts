/** What stands in the place of what was left out. */
export interface Blanks {
  name: string;
  number: string;
  address: string;
}

const MAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Telephone, order, card and identity numbers: five digits or more, also with spaces or hyphens, and letters before. */
const NUMBER = /[A-Za-z]{0,4}[-#]?\+?\d(?:[\s()-]{0,2}\d){4,}[Xx]?/g;
const TITLED = /[\p{Script=Han}]{1,2}(?:先生|女士|小姐|太太|老师)/gu;
const TITLED_EN = /\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+\p{Lu}[\p{L}'-]+(?:\s+\p{Lu}[\p{L}'-]+)?/gu;
const CALLED =
  /(我叫|我是|姓名[是为:：]?|my name is |I am |I'm )([\p{Script=Han}]{2,4}(?=[，,。.！!；;\s]|$)|\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?)/gu;
/** A street with a house number, however much of the place comes before it. */
const ADDRESS =
  /[\p{Script=Han}]{0,12}(?:路|街|巷|道|小区|大厦|花园)\d{1,5}(?:号|弄|栋|幢)?[\p{Script=Han}\d]{0,4}(?:室|单元|楼|层)?/gu;

/**
 * Takes out of a text what names a private person, so that what was learnt with one customer may be read by everybody
 * (C-224): the names that are known, names with a title, numbers, mail addresses and street addresses.
 */
export function withoutPersonalData(text: string, names: readonly string[], blanks: Blanks): string {
  const known = names
    .flatMap(formsOf)
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length);
  const named = known.reduce((left, name) => left.replaceAll(patternOf(name), blanks.name), text);
  return named
    .replace(MAIL, blanks.address)
    .replace(ADDRESS, blanks.address)
    .replace(NUMBER, blanks.number)
    .replace(TITLED, blanks.name)
    .replace(TITLED_EN, blanks.name)
    .replace(CALLED, (_, said: string) => `${said}${blanks.name}`);
}

/** A name and what people make of it: 王芳 and Ann Lee are also Ann and Lee. */
function formsOf(name: string): string[] {
  const whole = name.trim();
  return [whole, ...whole.split(/[\s·]+/)].filter((part) => part !== '');
}

const patternOf = (name: string): RegExp => {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return /^[\p{Script=Latin}'.-]+$/u.test(name)
    ? new RegExp(`(?<!\\p{Script=Latin})${escaped}(?!\\p{Script=Latin})`, 'giu')
    : new RegExp(escaped, 'giu');
};
