// Packs what browsers load beside itself, once and well: the server hands out the packed file to whoever can unpack it.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { globSync, readFileSync, writeFileSync } from './files.mjs';

/** Below this a packet of the network holds it anyway. */
const WORTH_IT = 1_000;

for (const file of globSync('dist/assets', '.js', '.css', '.svg')) {
  const plain = readFileSync(file);
  if (plain.length < WORTH_IT) continue;
  writeFileSync(`${file}.gz`, gzipSync(plain, { level: 9 }));
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
    }),
  );
}
