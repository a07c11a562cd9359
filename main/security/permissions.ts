import type { Session } from 'electron';
import type { Log } from '../log/log.ts';
import { isPermitted } from './permitted.ts';
import type { TrustedPage } from './trusted-page.ts';

/** Denies every permission but the few the page needs, and only to our own page. */
export function guardPermissions(session: Session, page: TrustedPage, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const media = 'mediaTypes' in details ? details.mediaTypes : undefined;
    const granted =
      page.trusts(details.requestingUrl) && details.isMainFrame && isPermitted(permission, media);
    if (!granted) log.warn('permission.denied', { permission });
    callback(granted);
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin, { mediaType }) =>
      page.trusts(origin) && isPermitted(permission, [mediaType]),
  );
  session.setDevicePermissionHandler(() => false);
}
