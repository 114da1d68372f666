import { createContext, useContext } from 'react';
import type { ViewerQuery } from '@/generated/operations';
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
  ask: <Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ) => Promise<Data>;
}

export function viewerFrom({ viewer }: ViewerQuery): Viewer {
  const visibility = new Map(viewer.fields.map((field) => [field.coordinate, field.visibility]));
  const permissions = new Set<string>(viewer.permissions);
  const may = (coordinate: string) => visibility.has(coordinate) || permissions.has(coordinate);
  return {
    name: viewer.name,
    roles: viewer.roles,
    may,
    masked: (coordinate) => visibility.get(coordinate) === 'MASKED',
    ask: (operation, variables, signal) => ask(operation, variables, may, signal),
  };
}

export const ViewerContext = createContext<Viewer | undefined>(undefined);

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('Only inside a ViewerContext');
  return viewer;
}
