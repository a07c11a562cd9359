/** The lead screen. */
export function LeadScreen() {
  return <main />;
}
