/** Fewer different digits than this are tried first. */
const FEWEST_DIGITS = 3;
const LONGEST_REPEATED = 3;

/** Whether a PIN is one to refuse: not 6 to 12 digits, a run (123456, 987654), a repetition (121212), few digits (112211). */
export function isWeakPin(pin: string): boolean {
  if (!/^\d{6,12}$/.test(pin)) return true;
  return new Set(pin).size < FEWEST_DIGITS || isRun(pin) || isRepetition(pin);
}

/** Steps that are all +1 or all -1, also past 9 and 0. */
function isRun(pin: string): boolean {
  const digits = [...pin].map(Number);
  const steps = digits.slice(1).map((digit, n) => (digit - (digits[n] ?? 0) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

function isRepetition(pin: string): boolean {
  for (let length = 1; length <= LONGEST_REPEATED; length += 1) {
    const part = pin.slice(0, length);
    if (part.repeat(Math.ceil(pin.length / length)).startsWith(pin)) return true;
  }
  return false;
}
