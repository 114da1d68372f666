import { textInAddress } from '@/lib/text-in-address';

/** What the list shows, as the address says it. */
export interface SavedSearch {
  search?: string | undefined;
  /** Empty for those in none. */
  folder?: string | undefined;
  mine?: true | undefined;
  after?: string | undefined;
}

/** Whatever can't be read is left out: a list that shows more than was asked for hides nothing. */
export function parseSavedSearch(address: Record<string, unknown>): SavedSearch {
  const [search, folder, after] = [address.search, address.folder, address.after].map(textInAddress);
  return {
    ...(search && { search }),
    ...(folder !== undefined && { folder }),
    ...(address.mine === true && { mine: true }),
    ...(after !== undefined && { after }),
  };
}
