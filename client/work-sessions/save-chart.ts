import textFont from '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2?url';

const DRAWN = ['fill', 'stroke', 'stroke-width', 'font-size', 'font-weight', 'font-family'] as const;
const MARGIN = 20;
/** Room for the title, which the page has as a heading. */
const HEAD = 34;
/** Dots for each unit of the drawing, so that the picture is sharp in a report. */
const SHARPNESS = 3;

/** The chart as it is seen, by itself: the page's styles written into it, on its own ground, without links. */
function standalone(svg: SVGSVGElement): { markup: string; width: number; height: number } {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, index) => {
    if (!(element instanceof SVGGraphicsElement) || element.localName === 'a') return;
    const style = getComputedStyle(originals[index]!);
    const patterned = element.getAttribute('fill')?.startsWith('url(');
    for (const name of DRAWN) {
      if (name !== 'fill' || !patterned) element.setAttribute(name, style.getPropertyValue(name));
    }
    element.removeAttribute('class');
  });
  copy.querySelectorAll('a').forEach((link) => link.replaceWith(...link.childNodes));
  const { width, height } = svg.viewBox.baseVal;
  const whole = { width: width + 2 * MARGIN, height: height + 2 * MARGIN + HEAD };
  const top = -MARGIN - HEAD;
  const ground = document.createElementNS(svg.namespaceURI, 'rect');
  const box = { x: -MARGIN, y: top, ...whole, fill: getComputedStyle(svg.parentElement!).backgroundColor };
  for (const [name, value] of Object.entries(box)) ground.setAttribute(name, String(value));
  const title = copy.querySelector('text')!.cloneNode() as SVGTextElement;
  for (const [name, value] of Object.entries({ x: 0, y: top + MARGIN + 8, 'font-size': '17px', 'font-weight': 700 }))
    title.setAttribute(name, String(value));
  title.textContent = copy.querySelector('title')!.textContent;
  copy.querySelector('defs')!.after(ground, title);
  for (const [name, value] of Object.entries({
    ...whole,
    viewBox: `${-MARGIN} ${top} ${whole.width} ${whole.height}`,
    role: 'img',
  }))
    copy.setAttribute(name, String(value));
  copy.removeAttribute('class');
  return { markup: new XMLSerializer().serializeToString(copy), ...whole };
}

export function saveSvg(svg: SVGSVGElement, name: string): void {
  save(new Blob([standalone(svg).markup], { type: 'image/svg+xml' }), `${name}.svg`);
}

/** A picture that is drawn apart loads nothing: the page's font goes into it whole. */
async function pageFont(): Promise<string> {
  const file = await fetch(textFont).then((answer) => answer.blob());
  const source = await new Promise((resolve, reject) => {
    const reader = Object.assign(new FileReader(), { onerror: reject, onload: () => resolve(reader.result) });
    reader.readAsDataURL(file);
  });
  return `@font-face { font-family: 'Figtree Variable'; font-weight: 300 900; src: url(${String(source)}) }`;
}

export async function savePng(svg: SVGSVGElement, name: string): Promise<void> {
  const { markup, width, height } = standalone(svg);
  const picture = new Image();
  const drawn = markup.replace('<defs', `<style>${await pageFont()}</style><defs`);
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * SHARPNESS, height * SHARPNESS];
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The browser made no picture');
  save(blob, `${name}.png`);
}

/** For spreadsheets in French: semicolons and a byte order mark; a text that would run as a formula is made plain. */
export function saveCsv(rows: readonly (readonly (string | number)[])[], name: string): void {
  const cell = (value: string | number) =>
    typeof value === 'number' ? value : `"${value.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
  const text = rows.map((row) => row.map(cell).join(';')).join('\r\n');
  save(new Blob([`\ufeff${text}\r\n`], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}

function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
