import { MoneyText } from '@/components/MoneyText';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import type { Order } from '../api/list-orders';
import classes from './Orders.module.css';

interface OrderLinesProps {
  lines: NonNullable<Order['lines']>;
  number?: string;
}

export function OrderLines({ lines, number }: OrderLinesProps) {
  const text = useText();
  const { may } = useViewer();
  const withAmounts = may('OrderLine.amount');
  return (
    <div className={classes.lines}>
      <div className={classes.scroll}>
        <table aria-label={text('orders.lines')}>
          <thead>
            <tr>
              <th scope="col">{text('line.product')}</th>
              <th scope="col">{text('line.category')}</th>
              <th scope="col" data-numeric>
                {text('line.quantity')}
              </th>
              {withAmounts && (
                <>
                  <th scope="col" data-numeric>
                    {text('line.unitPrice')}
                  </th>
                  <th scope="col" data-numeric>
                    {text('line.amount')}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ product, quantity, returnedQuantity, unitPrice, amount }, index) => (
              <tr key={index}>
                <td>
                  {product?.name}
                  <div className={classes.small}>
                    {[product?.sku, product?.brand].filter(Boolean).join(' · ')}
                  </div>
                </td>
                <td>{product?.category ?? '–'}</td>
                <td data-numeric>
                  {quantity}
                  {returnedQuantity ? (
                    <div className={classes.small}>{text('line.returned', { count: returnedQuantity })}</div>
                  ) : null}
                </td>
                {withAmounts && (
                  <>
                    <td data-numeric>
                      <MoneyText value={unitPrice} by="OrderLine.unitPrice" />
                    </td>
                    <td data-numeric>
                      <MoneyText value={amount} by="OrderLine.amount" />
                    </td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {number !== undefined && <div className={classes.small}>{text('orders.number', { number })}</div>}
    </div>
  );
}
