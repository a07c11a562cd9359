const email = /[\w.+-]+@[\w-]+(\.[\w-]+)+/g;
// Not the line and column of a built file, which are long and help to find the fault.
const longNumber = /(?<!\.[cm]?[jt]sx?:(?:\d+:)?\d*)\d(?:[\s-]?\d){4,}/g;
const homeFolder = /(\/home\/|\/Users\/|[A-Za-z]:\\Users\\)[^/\\\s:]+/g;
/** How a parser quotes the text it was given. */
const quoted = /".*"(?:\.\.\.)? is not valid JSON/gs;
/** Our own lines are English: what is written in these scripts is a name, or what somebody said. */
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;
const query = /\?[^\s)'"]*/g;

/**
 * Takes out of a technical text what could name a person: addresses, runs of five or more digits, account names, words
 * in East Asian scripts, and what a parser quotes.
 */
export function redact(text: string): string {
  return text
    .replace(email, '<email>')
    .replace(homeFolder, '$1<account>')
    .replace(query, '')
    .replace(quoted, '<text> is not valid JSON')
    .replace(eastAsian, '<text>')
    .replace(longNumber, '<number>');
}
