import { isEmpty, type Filter } from '../filter/filter';

/** Everyone is asked for by giving no filter. */
export function questionAbout(filter: Filter): { filter?: Filter; timeZone?: string } {
  return { ...(!isEmpty(filter) && { filter }), ...timeZone() };
}

/** Days and ages are meant where the viewer is. */
export function timeZone(): { timeZone?: string } {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  // A browser that does not know where it is leaves it to the installation.
  return timeZone === 'Etc/Unknown' ? {} : { timeZone };
}
