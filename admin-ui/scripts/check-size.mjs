// What a browser must load before the first page is drawn: the entry, what it imports, and the one route.
import { gzipSync } from 'node:zlib';
import { readFileSync } from './files.mjs';

const MOST_KILOBYTES = 250;
const FIRST_PAGE = 'src/features/segments/SegmentsPage.tsx';

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));

function withImports(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key].imports ?? []) withImports(imported, seen);
  return seen;
}

function kilobytes(keys) {
  const files = new Set([...keys].map((key) => manifest[key].file));
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`dist/${file}`)).length, 0) / 1024;
}

const shell = withImports('index.html');
const firstPage = new Set([...shell, ...withImports(FIRST_PAGE), 'src/messages/en.json']);
const first = kilobytes(firstPage);
console.log(
  `script, gzipped: shell ${kilobytes(shell).toFixed(1)} kB, with the segments page ${first.toFixed(1)} kB of ${MOST_KILOBYTES}`,
);
if (first > MOST_KILOBYTES) process.exit(1);
