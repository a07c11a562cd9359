import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

export default defineConfig({
  root,
  base: '/chat/',
  plugins: [react()],
  build: {
    outDir: path.join(root, '..', 'out', 'customer'),
    emptyOutDir: true,
    // Customers come with phones a few years old.
    target: ['chrome100', 'safari15.4', 'firefox100'],
    modulePreload: { polyfill: false },
  },
});
