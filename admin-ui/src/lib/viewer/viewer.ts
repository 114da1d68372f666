import { createContext, useContext } from 'react';
import type { DataCategory, ViewerQuery } from '@/generated/operations';
import { ask } from '@/lib/graphql/ask';
import type { May, Operation } from '@/lib/graphql/operation';

/** The signed-in person, and the one place that knows what the server lets them see. */
export interface Viewer {
  name: string;
  roles: string[];
  /** Whether an element of the schema, by its coordinate, exists for this viewer, or a permission, by its name, is held. */
  may: May;
  /** Whether a field arrives covered. */
  masked: May;
  /** The data category of an element that holds customer data and exists for this viewer. */
  categoryOf: (coordinate: string) => DataCategory | undefined;
  /** The same viewer before an answer in which these categories, and no others, came uncovered though they are masked. */
  uncovering: (categories: DataCategory[]) => Viewer;
  ask: <Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ) => Promise<Data>;
}

export function viewerFrom({ viewer }: ViewerQuery): Viewer {
  const fields = new Map(viewer.fields.map((field) => [field.coordinate, field]));
  const permissions = new Set<string>(viewer.permissions);
  const may = (coordinate: string) => fields.has(coordinate) || permissions.has(coordinate);
  const uncovering = (categories: DataCategory[]): Viewer => ({
    name: viewer.name,
    roles: viewer.roles,
    may,
    masked: (coordinate) => {
      const field = fields.get(coordinate);
      return field?.visibility === 'MASKED' && !categories.includes(field.category);
    },
    categoryOf: (coordinate) => fields.get(coordinate)?.category,
    uncovering,
    ask: (operation, variables, signal) => ask(operation, variables, may, signal),
  });
  return uncovering([]);
}

export const ViewerContext = createContext<Viewer | undefined>(undefined);

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('Only inside a ViewerContext');
  return viewer;
}
