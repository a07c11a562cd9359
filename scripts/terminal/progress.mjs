// Long steps must never look like a hang: every step says what it does, how long it has been, and how it ended.

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * Runs one step with a line at its start and its end, and a reminder every ten seconds in between.
 * @template T
 * @param {string} name what is being done, as a person would say it
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const startedAt = performance.now();
  const spent = () => seconds(performance.now() - startedAt);
  console.log(`▸ ${name} …`);
  const reminder = setInterval(() => console.log(`  … ${name} is still running (${spent()})`), 10_000);
  try {
    const result = await work();
    console.log(`✓ ${name} (${spent()})`);
    return result;
  } catch (error) {
    console.log(`✗ ${name} (${spent()})`);
    throw error;
  } finally {
    clearInterval(reminder);
  }
}

/** An error whose message is written for the person at the terminal; it is printed without a stack. */
export class PlainError extends Error {}

/**
 * Runs a script's main function; a plain error is shown as its sentence alone, any other with its stack.
 * @param {() => Promise<number | undefined | void>} main resolves to the exit code
 */
export async function runAsScript(main) {
  try {
    const code = await main();
    process.exitCode = code ?? 0;
  } catch (error) {
    console.error(error instanceof PlainError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
