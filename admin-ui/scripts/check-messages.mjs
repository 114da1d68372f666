// Every language has every message, with the same placeholders, and no message is left that nobody shows.
// (That every shown message exists is the compiler's business: `MessageId`.)
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from './files.mjs';

execFileSync(
  'npx',
  [
    'formatjs',
    'verify',
    '--source-locale',
    'en',
    '--missing-keys',
    '--extra-keys',
    '--structural-equality',
    'src/messages/*.json',
  ],
  { stdio: 'inherit' },
);

const code = globSync('src', '.ts', '.tsx')
  .filter((file) => !file.includes('.test.') && !file.includes('generated'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
/** Families such as `gender.${value}`: whatever is written before the value. */
const families = [...code.matchAll(/`([a-zA-Z.]+\.)\$\{[^}]+\}([a-zA-Z.]*)`/g)].map(([, before, after]) => [
  before,
  after,
]);
const isShown = (id) =>
  code.includes(`'${id}'`) ||
  code.includes(`"${id}"`) ||
  families.some(([before, after]) => id.startsWith(before) && id.endsWith(after));

const unused = Object.keys(JSON.parse(readFileSync('src/messages/en.json', 'utf8'))).filter(
  (id) => !isShown(id),
);
if (unused.length > 0) {
  console.error(`Messages that nobody shows: ${unused.join(', ')}`);
  process.exit(1);
}
