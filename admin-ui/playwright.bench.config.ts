import { defineConfig } from '@playwright/test';
import base from './playwright.config';

/** What people wait for, measured: `./clientele bench page`. */
export default defineConfig({ ...base, testMatch: '**/*.bench.ts', timeout: 600_000 });
