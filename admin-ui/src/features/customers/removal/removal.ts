export type RemovalKind = 'erase' | 'delete';

/** What became of the customer on the page, and whether searches know it yet. */
export interface Removal {
  kind: RemovalKind;
  forgotten: boolean;
}
