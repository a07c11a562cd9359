import { describe, expect, it } from 'vitest';
import { resolveElectronRuntime } from './electron-runtime.mjs';

/**
 * Ways that record what was asked of them, in order.
 * @param {Partial<import('./electron-runtime.mjs').Ways>} overrides
 */
function recordedWays(overrides) {
  /** @type {string[]} */
  const asked = [];
  /** @type {import('./electron-runtime.mjs').Ways} */
  const nothing = {
    explicit: () => undefined,
    placed: () => undefined,
    mayDownload: async () => false,
    download: async () => false,
    registryFits: () => false,
    registry: async () => '/registry/electron',
  };
  const ways = /** @type {import('./electron-runtime.mjs').Ways} */ (
    Object.fromEntries(
      Object.entries({ ...nothing, ...overrides }).map(([name, way]) => [
        name,
        (/** @type {string} */ value) => {
          asked.push(name);
          return way(value);
        },
      ]),
    )
  );
  return { ways, asked };
}

const official = { executable: '/package/electron', official: true };
const carried = { executable: '/linked/electron', official: false };

describe('resolving the Electron runtime', () => {
  it('uses a named runtime before everything else', async () => {
    const { ways, asked } = recordedWays({
      explicit: (value) => `${value}/electron`,
      placed: () => official,
    });
    const runtime = await resolveElectronRuntime({ SHIFTDESK_ELECTRON: '/mine' }, ways);
    expect(runtime).toEqual({ executable: '/mine/electron', source: 'explicit' });
    expect(asked).toEqual(['explicit']);
  });

  it("accepts electron-vite's variable for the named runtime too", async () => {
    const { ways } = recordedWays({ explicit: (value) => value });
    const runtime = await resolveElectronRuntime({ ELECTRON_EXEC_PATH: '/mine/electron' }, ways);
    expect(runtime.executable).toBe('/mine/electron');
  });

  it('refuses a named runtime that is not there instead of quietly taking another', async () => {
    const { ways } = recordedWays({ placed: () => official });
    await expect(resolveElectronRuntime({ SHIFTDESK_ELECTRON: '/gone' }, ways)).rejects.toThrow('/gone');
  });

  it("uses the electron package's own binary without asking the network", async () => {
    const { ways, asked } = recordedWays({ placed: () => official, mayDownload: async () => true });
    const runtime = await resolveElectronRuntime({ ELECTRON_MIRROR: 'https://mirror.example/' }, ways);
    expect(runtime).toEqual({ executable: '/package/electron', source: 'package' });
    expect(asked).toEqual(['placed']);
  });

  it('downloads the official runtime when the release server answers', async () => {
    let downloaded = false;
    const { ways, asked } = recordedWays({
      placed: () => (downloaded ? official : undefined),
      mayDownload: async () => true,
      download: async () => {
        downloaded = true;
        return true;
      },
      registryFits: () => true,
    });
    const runtime = await resolveElectronRuntime({}, ways);
    expect(runtime).toEqual({ executable: '/package/electron', source: 'download' });
    expect(asked).not.toContain('registry');
  });

  it('downloads from a named mirror without looking for the release server', async () => {
    let downloaded = false;
    const { ways, asked } = recordedWays({
      placed: () => (downloaded ? official : carried),
      download: async () => {
        downloaded = true;
        return true;
      },
    });
    const runtime = await resolveElectronRuntime({ ELECTRON_MIRROR: 'https://mirror.example/' }, ways);
    expect(runtime.source).toBe('download');
    expect(asked).not.toContain('mayDownload');
  });

  it('falls back to the registry-carried runtime when the release server does not answer', async () => {
    const { ways, asked } = recordedWays({ registryFits: () => true });
    const runtime = await resolveElectronRuntime({}, ways);
    expect(runtime).toEqual({ executable: '/registry/electron', source: 'registry' });
    expect(asked).toEqual(['placed', 'mayDownload', 'registryFits', 'registry']);
  });

  it('falls back to the registry-carried runtime when the download fails', async () => {
    const { ways } = recordedWays({ mayDownload: async () => true, registryFits: () => true });
    expect((await resolveElectronRuntime({}, ways)).source).toBe('registry');
  });

  it('keeps a registry-carried runtime that stands, so that a second start asks nobody', async () => {
    const { ways, asked } = recordedWays({ placed: () => carried, mayDownload: async () => true });
    const runtime = await resolveElectronRuntime({}, ways);
    expect(runtime).toEqual({ executable: '/linked/electron', source: 'registry' });
    expect(asked).toEqual(['placed']);
  });

  it('says what to do where nothing can be had', async () => {
    const { ways } = recordedWays({});
    await expect(resolveElectronRuntime({}, ways)).rejects.toThrow('ELECTRON_MIRROR');
  });
});
