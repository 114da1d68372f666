import { useEffect } from 'react';

export function useTitle(title: string | undefined) {
  useEffect(() => {
    document.title = title ? `${title} · Clientele` : 'Clientele';
  }, [title]);
}
