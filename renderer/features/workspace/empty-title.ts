interface Work {
  matters: number;
  offers: number;
  waiting: number;
}

/** What is said while nothing is open. An offer comes before those who wait: it runs out, and it is mine to answer. */
export function emptyTitle({
  matters,
  offers,
  waiting,
}: Work): 'choose' | 'offered' | 'somebodyWaits' | 'quiet' {
  if (offers > 0) return 'offered';
  if (matters > 0) return 'choose';
  return waiting > 0 ? 'somebodyWaits' : 'quiet';
}
