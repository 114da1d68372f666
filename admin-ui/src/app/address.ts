import { parseSearchWith, stringifySearchWith } from '@tanstack/react-router';

/** Whatever begins with a digit is text: as JSON a long id would be rounded, and a short one would need quotes. */
function parseJson(text: string): unknown {
  if (/^-?\d/.test(text)) throw new SyntaxError('Digits are no JSON in an address');
  return JSON.parse(text);
}

/** How the address says what a page shows: texts as they are, all else as JSON. */
export const parseSearch = parseSearchWith(parseJson);
export const stringifySearch = stringifySearchWith(JSON.stringify, parseJson);
