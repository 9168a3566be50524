/** More labs than this are a crowd: the map groups them, and the lists draw only the lines that are seen. */
const MOST_LABS_ONE_BY_ONE = 150;

export const isCrowd = (labs: number) => labs > MOST_LABS_ONE_BY_ONE;
