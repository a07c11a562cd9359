import { inRoot, root } from '../terminal/root.mjs';

const entries = {
  main: inRoot('server', 'main.ts'),
  import: inRoot('server', 'import', 'main.ts'),
  metrics: inRoot('server', 'figures', 'report', 'main.ts'),
  backup: inRoot('server', 'backup', 'main.ts'),
  'verify-journal': inRoot('server', 'chain', 'main.ts'),
};

/**
 * Bundles our own server code, one file for each way to run it; npm packages stay outside, in node_modules.
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function bundleServer() {
  const { build } = await import('vite'); // late: npm packages may have been installed a moment ago
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      build: {
        ssr: true,
        outDir: inRoot('out', 'server'),
        emptyOutDir: true,
        target: 'node20.18',
        sourcemap: true,
        rolldownOptions: { input: entries, output: { entryFileNames: '[name].js' } },
      },
    });
    return { code: 0, output: '' };
  } catch (error) {
    return { code: 1, output: error instanceof Error ? error.message : String(error) };
  }
}
