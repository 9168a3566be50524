/**
 * The limits of Paris, by hand. The source draws them with 15 points and puts Boulogne, Neuilly and Montreuil inside,
 * which shows under the lens. These points follow the city's gates, the Seine and the edges of its two woods, from
 * general knowledge: within some 300 m (500 m at Neuilly), 105.2 km² (true: 105.4). [longitude, latitude].
 */

/** From Gentilly clockwise to Clichy, against Versailles. */
// prettier-ignore
const WEST = [
  [2.332, 48.817], [2.3255, 48.8195], [2.314, 48.8222], [2.3015, 48.8252], [2.2905, 48.8275], [2.2795, 48.8325],
  [2.2725, 48.828], [2.267, 48.8282], [2.2672, 48.8345], [2.2625, 48.834], [2.2555, 48.8348], [2.2522, 48.8395],
  [2.252, 48.8455], [2.242, 48.8478], [2.2395, 48.85], [2.2245, 48.8535], [2.2255, 48.8595], [2.2315, 48.869],
  [2.2395, 48.8735], [2.2455, 48.8763], [2.258, 48.8805], [2.28, 48.8785], [2.2845, 48.8855], [2.295, 48.8898],
  [2.304, 48.8942], [2.3135, 48.8975], [2.3195, 48.9007],
];

/** From Clichy clockwise back to Gentilly, against Créteil. */
// prettier-ignore
const EAST = [
  [2.3195, 48.9007], [2.33, 48.9013], [2.352, 48.9015], [2.37, 48.9017], [2.385, 48.9021], [2.3955, 48.8985],
  [2.3985, 48.8935], [2.3988, 48.8865], [2.4015, 48.881], [2.411, 48.8785], [2.4135, 48.8725], [2.4135, 48.864],
  [2.4148, 48.8555], [2.4165, 48.849], [2.4155, 48.8365], [2.423, 48.8355], [2.4275, 48.8415], [2.438, 48.841],
  [2.4405, 48.8455], [2.447, 48.845], [2.464, 48.8415], [2.4698, 48.836], [2.4655, 48.8275], [2.462, 48.8185],
  [2.4515, 48.8175], [2.437, 48.8185], [2.4215, 48.8245], [2.41, 48.8255], [2.402, 48.8298], [2.39, 48.8257],
  [2.379, 48.8215], [2.364, 48.8163], [2.35, 48.8158], [2.344, 48.816], [2.332, 48.817],
];

/** From Clichy to the Seine, between Versailles and Créteil: takes the place of that border's first two points. */
const NORTH = [
  [2.3195, 48.9007],
  [2.314, 48.9135],
];

/** The topology (arcs in degrees) with these limits; the neighbours still share them, point for point. */
export function withParis(topology) {
  const paris = topology.objects.academies.geometries.find(({ properties }) => properties.slug === 'paris');
  const [west, east] = paris.arcs[0][0];
  const [clichy] = topology.arcs[east];
  const redraw = (arc, index) => {
    if (index === west) return WEST;
    if (index === east) return EAST;
    return String(arc[0]) === String(clichy) ? [...NORTH, ...arc.slice(2)] : arc;
  };
  return { ...topology, arcs: topology.arcs.map(redraw) };
}
