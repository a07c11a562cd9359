/** The product's mark, as on its icon: the customer's word and the clock that runs for it. */
export function Mark({ size = 44 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="64 64 896 896" aria-hidden="true" focusable="false">
      <rect x="64" y="64" width="896" height="896" rx="200" fill="#0072b2" />
      <path
        d="M512 232c-176 0-304 112-304 264 0 88 44 162 116 210-4 46-20 84-50 116 74-6 132-30 174-68 21 4 42 6 64 6 176 0 304-112 304-264S688 232 512 232z"
        fill="#fff"
      />
      <path
        d="M512 344v156l104 62"
        fill="none"
        stroke="#0072b2"
        strokeWidth="60"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="790" cy="250" r="112" fill="#e69f00" stroke="#0072b2" strokeWidth="36" />
    </svg>
  );
}
