/** The quality screen. */
export function QualityScreen() {
  return <main />;
}
