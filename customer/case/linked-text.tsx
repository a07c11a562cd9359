/** The centre's own links, and no others, can be followed. */
const OWN_LINK = /(\/chat\/#case=[\w-]+)/;

/** A message with the private link in it as one. */
export function LinkedText({ text }: { text: string }) {
  return text.split(OWN_LINK).map((part, i) =>
    OWN_LINK.test(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text never change places
      <a key={i} href={part} target="_blank" rel="noreferrer">
        {`${part.slice(0, 18)}…`}
      </a>
    ) : (
      part
    ),
  );
}
