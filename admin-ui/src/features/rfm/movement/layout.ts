import type { Flow, Standing } from '../api/read-movement';

export interface Node {
  key: string;
  standing: Standing;
  customers: number;
  top: number;
  height: number;
}

export interface Ribbon {
  key: string;
  from: Node;
  to: Node;
  customers: number;
  /** Where it begins and ends along the height of its nodes. */
  fromTop: number;
  toTop: number;
  thickness: number;
  stays: boolean;
}

export interface Picture {
  left: Node[];
  right: Node[];
  ribbons: Ribbon[];
  height: number;
}

const GAP = 6;
/** As much as a line of text needs. */
const SLOT = 17;

export const NOT_RANKED = 'not ranked';

/** `in none` and `not part of the run` are places of their own. */
export function keyOf({ group, ranked }: Standing): string {
  return ranked ? `group ${group ?? ''}` : NOT_RANKED;
}

/** Where everything stands when the larger of both sides fills the height. Flows come in the order of the groups. */
export function layOut(flows: Flow[], order: string[], room: number): Picture {
  const told = flows.flatMap(({ from, to, customers }) =>
    from && to && customers ? [{ from, to, customers }] : [],
  );
  const total = told.reduce((sum, { customers }) => sum + customers, 0);
  const perCustomer = total === 0 ? 0 : room / total;
  const side = (end: 'from' | 'to') =>
    stacked(
      told.map((flow) => [flow[end], flow.customers]),
      order,
      perCustomer,
    );
  const [left, right] = [side('from'), side('to')];
  const used = new Map<Node, number>();
  const place = (nodes: Node[], standing: Standing, thickness: number) => {
    const node = nodes.find(({ key }) => key === keyOf(standing));
    if (!node) throw new Error('Every flow has its nodes');
    const top = node.top + (used.get(node) ?? 0);
    used.set(node, (used.get(node) ?? 0) + thickness);
    return { node, top };
  };
  const ribbons = told.map(({ from, to, customers }): Ribbon => {
    const thickness = customers * perCustomer;
    const [start, end] = [place(left, from, thickness), place(right, to, thickness)];
    return {
      key: `${start.node.key} → ${end.node.key}`,
      from: start.node,
      to: end.node,
      customers,
      fromTop: start.top,
      toTop: end.top,
      thickness,
      stays: start.node.key === end.node.key,
    };
  });
  return { left, right, ribbons, height: Math.max(bottom(left), bottom(right)) };
}

function stacked(standings: [Standing, number][], order: string[], perCustomer: number): Node[] {
  const nodes = new Map<string, Node>();
  for (const [standing, customers] of standings) {
    const key = keyOf(standing);
    const node = nodes.get(key) ?? { key, standing, customers: 0, top: 0, height: 0 };
    nodes.set(key, { ...node, customers: node.customers + customers });
  }
  const place = ({ key }: Node) => (order.includes(key) ? order.indexOf(key) : order.length);
  let top = 0;
  return [...nodes.values()]
    .sort((one, other) => place(one) - place(other))
    .map((node) => {
      const height = Math.max(node.customers * perCustomer, 1);
      const placed = { ...node, top: top + Math.max(0, SLOT - height) / 2, height };
      top += Math.max(height, SLOT) + GAP;
      return placed;
    });
}

function bottom(nodes: Node[]): number {
  const last = nodes.at(-1);
  return last ? last.top + Math.max(last.height, SLOT) : 0;
}
