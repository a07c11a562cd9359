// Plain strings: the two Electron versions we run on name different sets of permissions in their types.
const permitted: ReadonlySet<string> = new Set([
  // Without it the browser may drop IndexedDB, and with it work the server has not seen yet.
  'persistent-storage',
  'notifications',
  // Copying figures and numbers; reading what others put on the clipboard stays refused.
  'clipboard-sanitized-write',
  // The wallboard fills the display it hangs on.
  'fullscreen',
]);

/**
 * Whether our own page may have a permission. Deny by default: what is not listed is refused. Of `media` it may have the
 * microphone, for the check at the start of a shift (C-272), and nothing that sees.
 */
export function isPermitted(permission: string, media: readonly (string | undefined)[] = []): boolean {
  if (permission === 'media') return media.length > 0 && media.every((kind) => kind === 'audio');
  return permitted.has(permission);
}
