// Every language has every message, with the same placeholders; no message is left that nobody shows, and none is shown where
// it may not have arrived. (That every shown message exists is the compiler's business: `MessageId`.)
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from './files.mjs';

const isAdministration = (file) => /^src\/features\/(access|audit|mirror)\//.test(file);
const isReveal = (file) => file.startsWith('src/features/customers/reveal/');
const isSegment = (file) =>
  /^src\/features\/segments\/(builder\/|facets\/|saved\/|understanding\/|names\.ts)/.test(file);
const isSaved = (file) => file.startsWith('src/features/segments/saved/');
const isUnderstanding = (file) => file.startsWith('src/features/segments/understanding/');
const isRfm = (file) => file.startsWith('src/features/rfm/');
const BUNDLES = [
  { folder: 'src/messages', mayShow: () => true },
  { folder: 'src/messages/administration', mayShow: isAdministration },
  { folder: 'src/messages/reveal', mayShow: isReveal },
  { folder: 'src/messages/segments', mayShow: isSegment },
  { folder: 'src/messages/rfm', mayShow: isRfm },
  { folder: 'src/messages/saved', mayShow: isSaved },
  { folder: 'src/messages/understanding', mayShow: isUnderstanding },
];

const sources = globSync('src', '.ts', '.tsx').filter(
  (file) => !file.includes('.test.') && !file.includes('generated'),
);

/** Whether any of the files shows a message: by its name, or as one of a family such as `gender.${value}`. */
function shownIn(files) {
  const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const families = [...code.matchAll(/`([a-zA-Z.]+\.)\$\{[^}]+\}([a-zA-Z.]*)`/g)];
  return (id) =>
    code.includes(`'${id}'`) ||
    code.includes(`"${id}"`) ||
    families.some(([, before, after]) => id.startsWith(before) && id.endsWith(after));
}

function complain(what, ids) {
  if (ids.length === 0) return;
  console.error(`${what}: ${ids.join(', ')}`);
  process.exitCode = 1;
}

for (const { folder, mayShow } of BUNDLES) {
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
      `${folder}/*.json`,
    ],
    { stdio: 'inherit' },
  );
  const ids = Object.keys(JSON.parse(readFileSync(`${folder}/en.json`, 'utf8')));
  const isShown = shownIn(sources.filter(mayShow));
  const isShownElsewhere = shownIn(sources.filter((file) => !mayShow(file)));
  complain(
    'Messages that nobody shows',
    ids.filter((id) => !isShown(id)),
  );
  complain(
    `Messages that are shown outside of where ${folder} is loaded`,
    ids.filter((id) => isShownElsewhere(id)),
  );
}
