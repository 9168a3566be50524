/** Where the markers of one académie go around its seat, in CSS pixels, so that none hides another. */
export function fanOut(count: number, size: number): [x: number, y: number][] {
  if (count <= 1) return [[0, 0]];
  const places: [number, number][] = [];
  for (let ring = 1; places.length < count; ring++) {
    const room = ring * 6;
    const here = Math.min(room, count - places.length);
    const radius = here === 2 && ring === 1 ? size * 0.56 : size * 1.06 * ring;
    for (let index = 0; index < here; index++) {
      const angle = (2 * Math.PI * index) / here + (here === 2 ? Math.PI : -Math.PI / 2);
      places.push([radius * Math.cos(angle), radius * Math.sin(angle)]);
    }
  }
  return places;
}
