import type { LabStatus } from '../../../domain/stages.ts';
import { HEXAGON_BOX, HEXAGON_OUTLINE, HONEY } from '../../../domain/hexagon.ts';

export interface PaintedCell {
  x: number;
  y: number;
  status: LabStatus | null;
  /** Drawn larger, above the others. */
  raised: boolean;
}

const RAISED = 1.3;

/** A canvas over the whole map, on which each lab is a hexagon, in the colours of the style sheet. */
export class CellCanvas {
  readonly element = document.createElement('canvas');
  private readonly context = this.element.getContext('2d')!;

  constructor(private readonly container: HTMLElement) {
    this.element.className = 'crowd-cells';
    this.element.ariaHidden = 'true';
  }

  /** `width`: of one hexagon, in CSS pixels. */
  paint(cells: readonly PaintedCell[], width: number): void {
    const { clientWidth, clientHeight } = this.container;
    const density = devicePixelRatio;
    this.element.width = Math.round(clientWidth * density);
    this.element.height = Math.round(clientHeight * density);
    Object.assign(this.element.style, { width: `${clientWidth}px`, height: `${clientHeight}px` });
    this.context.scale(density, density);
    const box = (width / HEXAGON_BOX.hexagonWidth) * HEXAGON_BOX.size;
    const colours = this.colours();
    const stamps = new Map<string, HTMLCanvasElement>();
    for (const { x, y, status, raised } of [...cells].sort((a, b) => Number(a.raised) - Number(b.raised))) {
      const size = raised ? box * RAISED : box;
      if (x < -size || y < -size || x > clientWidth + size || y > clientHeight + size) continue;
      const kind = `${status} ${size}`;
      if (!stamps.has(kind)) stamps.set(kind, stamp(status, size, density, colours));
      this.context.drawImage(stamps.get(kind)!, x - size / 2, y - size / 2, size, size);
    }
  }

  private colours() {
    const style = getComputedStyle(this.container);
    const token = (name: string) => style.getPropertyValue(name).trim();
    return { ground: token('--card'), outline: token('--ink'), honey: token('--honey') };
  }
}

/** One hexagon, drawn once for all the labs that look like it. */
function stamp(
  status: LabStatus | null,
  size: number,
  density: number,
  colours: { ground: string; outline: string; honey: string },
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.ceil(size * density);
  const context = canvas.getContext('2d')!;
  const scale = canvas.width / HEXAGON_BOX.size;
  context.scale(scale, scale);
  context.translate(HEXAGON_BOX.size / 2, HEXAGON_BOX.size / 2);
  const outline = new Path2D(HEXAGON_OUTLINE);
  context.fillStyle = colours.ground;
  context.fill(outline);
  context.fillStyle = colours.honey;
  if (status) context.fill(new Path2D(HONEY[status]));
  context.strokeStyle = colours.outline;
  context.lineWidth = 2;
  context.lineJoin = 'round';
  if (!status) context.setLineDash([1.5, 2.5]);
  context.stroke(outline);
  return canvas;
}
