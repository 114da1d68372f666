/** What the list shows, as the address says it. */
export interface SavedSearch {
  search?: string | undefined;
  /** Empty for those in none. */
  folder?: string | undefined;
  mine?: true | undefined;
  after?: string | undefined;
}

/** Whatever can't be read is left out: a list that shows more than was asked for hides nothing. */
export function parseSavedSearch({ search, folder, mine, after }: Record<string, unknown>): SavedSearch {
  return {
    ...(typeof search === 'string' && search !== '' && { search }),
    ...(typeof folder === 'string' && { folder }),
    ...(mine === true && { mine }),
    ...(typeof after === 'string' && { after }),
  };
}
