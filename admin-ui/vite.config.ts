import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compiledMessages } from './scripts/compiled-messages.mjs';

export default defineConfig(async ({ mode }) => ({
  plugins: [
    react(),
    compiledMessages(),
    // Imported only in its own mode, so that no invented customer can reach a production bundle.
    ...(mode === 'mock' ? [(await import('./scripts/mock-server.mjs')).mockServer()] : []),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'es2022',
    // These know `light-dark()`; for older ones the compiler would rewrite it, and dark mode would be lost.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    manifest: true,
    rolldownOptions: {
      output: {
        // What many pages share comes once and compressed together; as forty small files it is a tenth larger.
        codeSplitting: { groups: [{ name: 'shared', test: /node_modules/, minShareCount: 9 }] },
      },
    },
  },
  server: {
    port: 5173,
    fs: { allow: ['..'] },
    proxy:
      mode === 'mock'
        ? {}
        : Object.fromEntries(
            ['/graphql', '/oauth2', '/login', '/logout'].map((path) => [
              path,
              { target: process.env.CLIENTELE_BACKEND ?? 'http://localhost:8080', xfwd: true },
            ]),
          ),
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    css: false,
    testTimeout: 20_000,
    restoreMocks: true,
  },
}));
