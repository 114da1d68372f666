/** The palette's code arrives after the first paint; its opener must not pull it in earlier. */
export function openPalette() {
  void import('@mantine/spotlight').then(({ spotlight }) => spotlight.open());
}
