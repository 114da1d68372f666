import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Every file below a folder whose name ends so, in a stable order. */
export function globSync(folder, ...endings) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
