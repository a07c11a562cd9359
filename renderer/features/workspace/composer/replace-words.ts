/**
 * Puts other words in a field's place from `from` to `to` the way typing does, so that undoing takes them back. False when
 * the field has not the focus, or cannot.
 */
export function replaceWords(field: HTMLTextAreaElement, from: number, to: number, words: string): boolean {
  if (document.activeElement !== field || typeof document.execCommand !== 'function') return false;
  const [start, end] = [field.selectionStart, field.selectionEnd];
  field.setSelectionRange(from, to);
  if (!document.execCommand('insertText', false, words)) {
    field.setSelectionRange(start, end);
    return false;
  }
  const at = caretAfter({ from, to, words }, end);
  field.setSelectionRange(at, at);
  return true;
}

/** Where the caret stands once other words are there: it stays with the words it was at. */
export function caretAfter(change: { from: number; to: number; words: string }, caret: number): number {
  if (caret <= change.from) return caret;
  const end = change.from + change.words.length;
  return caret < change.to ? end : caret + end - change.to;
}
