import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useSettled } from '@/lib/use-settled';

/** What is typed, kept in the address once typing pauses. */
export function useSearchText() {
  const navigate = useNavigate({ from: '/customers' });
  const { search: inAddress = '' } = useSearch({ from: '/customers' });
  const [typed, setTyped] = useState(inAddress);
  const settled = useSettled(typed);

  useEffect(() => {
    void navigate({ replace: true, resetScroll: false, search: settled === '' ? {} : { search: settled } });
  }, [settled, navigate]);

  return { typed, setTyped };
}
