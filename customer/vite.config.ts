import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;
// While developing, the page comes from Vite and everything it asks for from the API beside it.
const api = process.env.SHIFTDESK_API_URL ?? 'http://127.0.0.1:4810';

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
  server: {
    proxy: {
      '/chat/info': { target: api },
      '/chat/interactions': { target: api, ws: true },
    },
  },
});
