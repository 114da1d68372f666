/** A C that holds somebody: the same drawing as the page's icon. */
export function Logo({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" fill="#17635c" />
      <path
        d="M22.6 10.9a8.4 8.4 0 1 0 0 10.2"
        fill="none"
        stroke="#fff"
        strokeWidth="3.2"
        strokeLinecap="round"
      />
      <circle cx="16.2" cy="16" r="3" fill="#f2c14e" />
    </svg>
  );
}
