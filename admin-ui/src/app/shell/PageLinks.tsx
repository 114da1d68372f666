import { Link } from '@tanstack/react-router';
import { useText } from '@/lib/intl/use-text';
import { useViewer } from '@/lib/viewer/viewer';
import { PAGES } from './navigation';
import classes from './Shell.module.css';

export function PageLinks({ onNavigate }: { onNavigate?: () => void }) {
  const text = useText();
  const { may } = useViewer();
  return PAGES.filter(({ visible }) => visible(may)).map(({ to, label, icon: Icon }) => (
    <Link
      key={to}
      to={to}
      className={classes.link}
      onClick={onNavigate}
      activeOptions={{ includeSearch: false }}
    >
      <Icon size={18} stroke={1.7} aria-hidden="true" />
      {text(label)}
    </Link>
  ));
}
