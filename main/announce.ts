/** Lines on standard output that start scripts and tests wait for: `shiftdesk:<word> <JSON>`. */
export function announce(
  word: 'ready' | 'apiFailed' | 'firstAdmin',
  facts: Record<string, string | undefined>,
): void {
  process.stdout.write(`shiftdesk:${word} ${JSON.stringify(facts)}\n`);
}
