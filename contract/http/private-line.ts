const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|::ffff:127(\.\d{1,3}){3})$/;

/** Whether a host or address is this machine itself. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/** Whether nobody reads along between a desktop and the API at this address: TLS, or the line never leaves the machine (C-257). */
export const isPrivateLine = ({ protocol, hostname }: { protocol: string; hostname: string }): boolean =>
  protocol === 'https:' || isLoopback(hostname);
