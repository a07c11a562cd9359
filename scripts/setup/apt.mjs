import { PlainError, step } from '../terminal/progress.mjs';
import { hasCommand, run } from '../terminal/run.mjs';

// Newer Debian and Ubuntu releases renamed libraries when time became 64 bit wide.
const renamed = new Set(['libgtk-3-0', 'libasound2']);

/** @param {string} name */
async function isOffered(name) {
  const { stdout } = await run('apt-cache', ['policy', name], { quiet: true });
  return /Candidate: (?!\(none\))/.test(stdout);
}

/** @param {string} name */
async function nameOnThisSystem(name) {
  if (!renamed.has(name)) return name;
  return (await isOffered(`${name}t64`)) ? `${name}t64` : name;
}

/**
 * The command a person runs when we may not.
 * @param {string[]} packages
 */
export function installCommand(packages) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/**
 * Installs system packages as root; for anybody else stops with the exact command to run.
 * @param {{ name: string, reason: string }[]} missing
 */
export async function installSystemPackages(missing) {
  if (missing.length === 0) return;
  const list = missing.map(({ name, reason }) => `  ${name}: ${reason}`).join('\n');
  if (!(await hasCommand('apt-get'))) {
    throw new PlainError(
      `This system lacks (named as Debian names them):\n${list}\nPlease install them and try again.`,
    );
  }
  if (process.getuid?.() !== 0) {
    const names = await Promise.all(missing.map(({ name }) => nameOnThisSystem(name)));
    throw new PlainError(`This system lacks:\n${list}\nPlease run:\n  ${installCommand(names)}`);
  }
  await step(`Installing system packages: ${missing.map(({ name }) => name).join(', ')}`, async () => {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const update = await run('apt-get', ['update', '-qq'], { env, quiet: true });
    const names = await Promise.all(missing.map(({ name }) => nameOnThisSystem(name)));
    const args = ['install', '-y', '-qq', '--no-install-recommends', ...names];
    const install = await run('apt-get', args, { env, quiet: true });
    if (install.code === 0) return;
    throw new PlainError(
      `${update.output}${install.output}\nThe packages could not be installed. By hand:\n  ${installCommand(names)}`,
    );
  });
}
