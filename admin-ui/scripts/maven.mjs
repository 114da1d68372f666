// What Maven runs: installs and builds only when something changed, so that a build of the backend does not wait for it.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, writeFileSync } from './files.mjs';

const INSTALLED = 'node_modules/.installed-from';
const BUILT = 'node_modules/.built-from';

function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

function isFrom(stamp, wanted) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

function npm(...command) {
  execFileSync('npm', command, { stdio: 'inherit' });
}

const lock = digest(['package.json', 'package-lock.json']);
if (!isFrom(INSTALLED, lock)) {
  npm('ci');
  writeFileSync(INSTALLED, lock);
}

const sources = digest([
  'index.html',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
  ...['public', 'scripts', '../backend/src/main/resources/graphql'].flatMap((folder) => globSync(folder, '')),
  ...globSync('src', '').filter((file) => !file.startsWith('src/generated')),
]);
if (!existsSync('dist/index.html') || !isFrom(BUILT, sources)) {
  npm('run', 'build');
  writeFileSync(BUILT, sources);
}
