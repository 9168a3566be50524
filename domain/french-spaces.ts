/** A sentence whose « : », « ; », « ? » and « ! » never stand alone at the beginning of a line. */
export const frenchSpaces = (text: string): string => text.replace(/ (?=[:;?!](?:[\s<)'"`$]|$))/g, '\u00a0');
