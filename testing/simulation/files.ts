/** One of a few files: the same one may be sent twice, and by two people. */
export const aFile = (by: number) => {
  const digit = Math.floor(by * 4);
  return {
    hash: `${digit}`.repeat(64),
    name: `发票 ${digit}.pdf`,
    mediaType: 'application/pdf',
    size: 1_000 + digit,
  };
};
