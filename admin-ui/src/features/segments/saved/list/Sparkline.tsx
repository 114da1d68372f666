import classes from './List.module.css';

const WIDTH = 72;
const HEIGHT = 22;

/** Only the shape of the way; the numbers stand on the segment's page. */
export function Sparkline({ sizes }: { sizes: number[] }) {
  if (sizes.length < 2) return null;
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  const points = sizes.map((size, index) => {
    const x = (index / (sizes.length - 1)) * WIDTH;
    const y = high === low ? HEIGHT / 2 : HEIGHT - 2 - ((size - low) / (high - low)) * (HEIGHT - 4);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return (
    <svg className={classes.spark} width={WIDTH} height={HEIGHT} aria-hidden="true" focusable="false">
      <polyline points={points.join(' ')} />
    </svg>
  );
}
