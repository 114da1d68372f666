import {
  buildSchema,
  buildASTSchema,
  defaultFieldResolver,
  isEnumType,
  isInputObjectType,
  isObjectType,
  Kind,
  parse,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { Permission } from '@/generated/operations';
import { mask } from './mask';

export type Grant = 'HIDDEN' | 'MASKED' | 'VISIBLE';
export type DataCategory =
  | 'IDENTITY'
  | 'CONTACT'
  | 'DEMOGRAPHIC'
  | 'LOCATION'
  | 'BEHAVIOUR'
  | 'FINANCIAL'
  | 'SERVICE'
  | 'CONSENT'
  | 'SENSITIVE'
  | 'ORGANIZATION'
  | 'INTERNAL';
export type Grants = Record<DataCategory, Grant>;

interface Guarded {
  directives?: readonly ConstDirectiveNode[];
}

const files = import.meta.glob<string>('../../../../backend/src/main/resources/graphql/*.graphqls', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const everything = parse(Object.values(files).join('\n'));

/** What a directive on the element gives for an argument. */
function valueOf({ directives }: Guarded, directive: string, argument: string): string | undefined {
  const found = directives?.find(({ name }) => name.value === directive);
  const value = found?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.ENUM ? value.value : undefined;
}

function dataOf(element: Guarded): { category: DataCategory; mask?: string } | undefined {
  const category = valueOf(element, 'data', 'category');
  const covered = valueOf(element, 'data', 'mask');
  return category === undefined
    ? undefined
    : { category: category as DataCategory, ...(covered && { mask: covered }) };
}

function grantOn(element: Guarded, grants: Grants): Grant | undefined {
  const data = dataOf(element);
  if (!data) return undefined;
  const grant = grants[data.category];
  // Masked exists only where there is a way to cover the value.
  return grant === 'MASKED' && !data.mask ? 'HIDDEN' : grant;
}

/** The schema as a role sees it: what it may not use does not exist, as on the real server. */
export function roleSchema(grants: Grants, permissions: Permission[]): GraphQLSchema {
  const schema = buildASTSchema(withoutEmptyTypes(pruned(grants, permissions)));
  coverMaskedFields(schema, grants);
  return schema;
}

function pruned(grants: Grants, permissions: Permission[]): DocumentNode {
  const drop = (node: Guarded) => (grantOn(node, grants) === 'HIDDEN' ? null : undefined);
  const dropUnlessPermitted = (node: Guarded) => {
    const permission = valueOf(node, 'requires', 'permission');
    return permission && !permissions.includes(permission as Permission) ? null : drop(node);
  };
  return visit(everything, {
    FieldDefinition: dropUnlessPermitted,
    InputValueDefinition: dropUnlessPermitted,
    EnumValueDefinition: drop,
  });
}

function withoutEmptyTypes(document: DocumentNode): DocumentNode {
  const empty = new Set<string>();
  const full = new Set<string>();
  for (const node of document.definitions) {
    if (!('fields' in node)) continue;
    ((node.fields?.length ?? 0) > 0 ? full : empty).add(node.name.value);
  }
  const gone = new Set([...empty].filter((name) => !full.has(name)));
  if (gone.size === 0) return document;
  const typeName = (node: { type: unknown }): string => {
    const type = node.type as { kind: string; type?: unknown; name?: { value: string } };
    return type.name?.value ?? typeName({ type: type.type });
  };
  const dropField = (node: { type: unknown }) => (gone.has(typeName(node)) ? null : undefined);
  const dropType = (node: { name: { value: string } }) => (gone.has(node.name.value) ? null : undefined);
  return withoutEmptyTypes(
    visit(document, {
      FieldDefinition: dropField,
      InputValueDefinition: dropField,
      ObjectTypeDefinition: dropType,
      ObjectTypeExtension: dropType,
      InputObjectTypeDefinition: dropType,
    }),
  );
}

/** What a question is answered with, filled by the customer whom it asks for. */
export interface Uncovering {
  uncovered: DataCategory[];
}

function coverMaskedFields(schema: GraphQLSchema, grants: Grants) {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.astNode || grantOn(field.astNode, grants) !== 'MASKED') continue;
      const { category, mask: how = 'KEEP' } = dataOf(field.astNode) ?? {};
      field.resolve = (...call) => {
        const value = defaultFieldResolver(...call);
        const { uncovered } = call[2] as Uncovering;
        return category && uncovered.includes(category) ? value : mask(how, value);
      };
    }
  }
}

export interface FieldAccess {
  coordinate: string;
  category: DataCategory;
  visibility: 'MASKED' | 'VISIBLE';
}

const full = buildSchema(Object.values(files).join('\n'));

/** What the server's `viewer.fields` says for these grants. */
export function fieldAccess(grants: Grants): FieldAccess[] {
  return elements().flatMap(([coordinate, node]) => {
    const grant = node && grantOn(node, grants);
    const data = node && dataOf(node);
    return data && grant && grant !== 'HIDDEN'
      ? [{ coordinate, category: data.category, visibility: grant }]
      : [];
  });
}

/** The category of data that an element of the schema holds. */
export function categoryOf(coordinate: string): DataCategory | undefined {
  const [, node] = elements().find(([candidate]) => candidate === coordinate) ?? [];
  return node ? dataOf(node)?.category : undefined;
}

type Element = [coordinate: string, node: Guarded | null | undefined];

function elements(): Element[] {
  return Object.values(full.getTypeMap()).flatMap((type): Element[] => {
    if (isEnumType(type))
      return type.getValues().map((value) => [`${type.name}.${value.name}`, value.astNode]);
    if (isInputObjectType(type)) {
      return Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.astNode]);
    }
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field): Element[] => [
      [`${type.name}.${field.name}`, field.astNode],
      ...field.args.map((argument): Element => [
        `${type.name}.${field.name}(${argument.name}:)`,
        argument.astNode,
      ]),
    ]);
  });
}

/** What the server's `accessPreview` says for these grants, of somebody who is given by coordinate. */
export function preview(grants: Grants, somebody: Record<string, unknown>) {
  return elements().flatMap(([coordinate, node]) => {
    const data = node && dataOf(node);
    if (!data || !(coordinate in somebody)) return [];
    const visibility = grantOn(node, grants) ?? 'HIDDEN';
    const value = somebody[coordinate];
    const shown = visibility === 'MASKED' ? mask(data.mask ?? 'KEEP', value) : value;
    return [
      { coordinate, category: data.category, visibility, value: visibility === 'HIDDEN' ? null : shown },
    ];
  });
}
