const email = /[\w.+-]+@[\w-]+(\.[\w-]+)+/g;
// Not the line and column of a built file, which are long and help to find the fault.
const longNumber = /(?<!\.[cm]?[jt]sx?:(?:\d+:)?\d*)\d(?:[\s-]?\d){4,}/g;
const homeFolder = /(\/home\/|\/Users\/|[A-Za-z]:\\Users\\)[^/\\\s:]+/g;
const query = /\?[^\s)'"]*/g;

/** Takes out of a technical text what could name a person: addresses, runs of five or more digits, account names. */
export function redact(text: string): string {
  return text
    .replace(email, '<email>')
    .replace(homeFolder, '$1<account>')
    .replace(query, '')
    .replace(longNumber, '<number>');
}
