/** A sentence that no line breaks before its « : », « ; », « ? » and « ! », nor within its « and ». */
export const frenchSpaces = (text: string): string =>
  text.replace(/ (?=[:;?!](?:[\s<)'"`$]|$))|(?<=«) | (?=»)/g, '\u00a0');
