/** The callbacks screen. */
export function CallbacksScreen() {
  return <main />;
}
