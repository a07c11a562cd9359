import fs from 'node:fs';
import path from 'node:path';

/** @param {string} passwd content of /etc/passwd @param {string[]} names in order of preference */
export function pickUser(passwd, names) {
  const users = new Map(passwd.split('\n').map((line) => [line.split(':')[0], line.split(':')]));
  for (const name of names) {
    const [, , uid, gid] = users.get(name) ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

/**
 * Whom a server may run as that refuses to run as root.
 * @returns {{ uid: number, gid: number } | undefined} undefined when we are not root and need nobody else
 */
export function unprivilegedUser() {
  if (process.getuid?.() !== 0) return undefined;
  return (
    pickUser(fs.readFileSync('/etc/passwd', 'utf8'), ['postgres', 'nobody']) ?? { uid: 65534, gid: 65534 }
  );
}

/**
 * May everybody enter every folder on the way to this one?
 * @param {string} folder
 */
export function reachableByOthers(folder) {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if ((fs.statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}
