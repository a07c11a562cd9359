/** Lets the person say where to save something. It is never opened from here. */
export function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the content with the click; what is shown elsewhere has an address of its own.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
