/** Turning by it again and again never comes near where one was before. */
const GOLDEN_ANGLE = 137.508;
const FIRST_HUE = 178;

/** Neighbours in the order differ in lightness, too. */
const LIGHTNESS = [
  { light: 0.46, dark: 0.7 },
  { light: 0.6, dark: 0.8 },
  { light: 0.53, dark: 0.62 },
];

/** Of a group by its place in their order: no two are alike, however many there are. */
export function colourOf(index: number): string {
  const hue = ((FIRST_HUE + index * GOLDEN_ANGLE) % 360).toFixed(1);
  const { light, dark } = LIGHTNESS[index % LIGHTNESS.length] ?? { light: 0.5, dark: 0.7 };
  return `light-dark(oklch(${light} 0.12 ${hue}), oklch(${dark} 0.11 ${hue}))`;
}
