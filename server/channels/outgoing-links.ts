/** A link to a page of the centre says where that is: outside of the centre's own pages nothing stands before it. */
export const withWholeLinks = (text: string, pages: string | undefined): string =>
  pages ? text.replace(/(^|[^\w/])(\/chat\/#case=)/g, `$1${pages.replace(/\/+$/, '')}$2`) : text;
