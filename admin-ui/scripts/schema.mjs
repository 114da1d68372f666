import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';

const folder = new URL('../../backend/src/main/resources/graphql/', import.meta.url);

/** The backend's schema files are the source of truth; every module of the backend adds one. */
export function readSchema() {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.graphqls'))
    .sort();
  return buildSchema(files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n'));
}
