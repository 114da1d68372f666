import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { installation } from './installation';

/** Asks the record database directly: the oracle for what the pages say. */
export async function record<Row>(sql: string, values: (string | number)[] = []): Promise<Row[]> {
  const { url, user, password } = installation().jdbc;
  const { hostname, port, pathname } = new URL(url.replace(/^jdbc:(mysql|mariadb):/, 'http:'));
  const connection = await createConnection({
    host: hostname,
    port: Number(port || 3306),
    database: pathname.slice(1),
    user,
    password,
  });
  try {
    const [rows] = await connection.query<RowDataPacket[]>(sql, values);
    return rows as Row[];
  } finally {
    await connection.end();
  }
}

function today(): string {
  const date = installation().today;
  return date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? `DATE '${date}'` : 'CURRENT_DATE';
}

/** Women of 25 to 44 in California who spent 500 or more, less what came back. */
export const segment = () => `
  FROM customer c
  JOIN customer_address a ON a.customer_id = c.id AND a.is_primary
  WHERE c.gender = 'FEMALE'
    AND TIMESTAMPDIFF(YEAR, c.birth_date, ${today()}) BETWEEN 25 AND 44
    AND a.state = 'CA'
    AND (SELECT SUM(o.total_amount - o.returned_amount) FROM purchase_order o WHERE o.customer_id = c.id) >= 500`;

export async function countSegment(): Promise<number> {
  const [row] = await record<{ count: number }>(`SELECT COUNT(*) AS count ${segment()}`);
  return Number(row?.count);
}
