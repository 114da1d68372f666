import { readFileSync } from 'node:fs';

interface Account {
  username: string;
  password: string;
}

/** What a running installation says about itself; only what these tests use. */
export interface Installation {
  app: string;
  users: Record<string, Account>;
  /** Where the installation's clock stands, when it does not stand at today. */
  today?: string;
  jdbc: { url: string; user: string; password: string };
}

export function installation(): Installation {
  const path = process.env.E2E_ENDPOINTS;
  if (!path) throw new Error('E2E_ENDPOINTS names the JSON file of a running installation');
  return JSON.parse(readFileSync(path, 'utf8')) as Installation;
}

export function account(role: string): Account {
  const found = installation().users[role];
  if (!found) throw new Error(`The installation has no user for ${role}`);
  return found;
}
