/** The host a person is asked about, in the form a lookalike cannot hide in. `undefined`: never opened. */
export function externalHost(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, username, password } = new URL(url);
  return protocol === 'https:' && !username && !password ? host : undefined;
}
