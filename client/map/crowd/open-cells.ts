import L from 'leaflet';
import { textTip } from '../lab-markers.ts';
import { at } from '../plane.ts';
import type { MapEvents, MapState, MarkedLab } from '../shown.ts';
import { CellCanvas } from './cell-canvas.ts';
import { combCells } from './comb.ts';
import type { Gathering } from './grouping.ts';

interface Cell {
  territory: string;
  lab: MarkedLab;
  seat: L.LatLng;
  /** From the seat, in pixels. */
  offset: L.Point;
}

/** The labs of the académies that are open, cell by cell, on a canvas; they answer the pointer as elements would. */
export class OpenCells {
  private readonly canvas: CellCanvas;
  private readonly tip = L.tooltip({ direction: 'top' });
  private cells: Cell[] = [];
  private pointed: Cell | null = null;
  private chosen: string | null = null;
  private width = 0;

  constructor(
    private readonly map: L.Map,
    private readonly events: MapEvents,
  ) {
    const container = map.getContainer();
    this.canvas = new CellCanvas(container);
    map.getPane('markerPane')!.prepend(this.canvas.element);
    map.on('move zoomend resize', () => this.paint());
    map.on('zoomstart', () => this.canvas.element.classList.add('leaving'));
    // Ahead of Leaflet, whose own layers lie under the cells.
    container.addEventListener('mousemove', (event) => this.point(this.cellUnder(event)), true);
    container.addEventListener('mouseleave', () => this.point(null));
    container.addEventListener('click', (event) => this.choose(event), true);
    const theme = new MutationObserver(() => this.paint());
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    map.on('unload', () => theme.disconnect());
  }

  draw(open: readonly Gathering[], { territories, chosenLab }: MapState, width: number): void {
    this.width = width;
    this.chosen = chosenLab;
    this.cells = open.flatMap(({ slug, at: seat, count }) => {
      const offsets = combCells(count, width);
      return territories.get(slug)!.labs.map((lab, index) => ({
        territory: slug,
        lab,
        seat: L.latLng(at(seat)),
        offset: L.point(offsets[index]!),
      }));
    });
    this.point(null);
    this.paint();
  }

  clear(): void {
    this.cells = [];
    this.point(null);
    this.paint();
  }

  private paint(): void {
    const { element } = this.canvas;
    const labs = String(this.cells.length);
    if (labs === '0' && element.dataset.labs === '0') return;
    element.dataset.labs = labs;
    L.DomUtil.setPosition(element, this.map.containerPointToLayerPoint([0, 0]));
    element.classList.remove('leaving');
    const painted = this.cells.map((cell) => ({
      ...this.placeOf(cell),
      status: cell.lab.status,
      raised: cell === this.pointed || cell.lab.slug === this.chosen,
    }));
    this.canvas.paint(painted, this.width);
  }

  private placeOf({ seat, offset }: Cell): { x: number; y: number } {
    const { x, y } = this.map.latLngToContainerPoint(seat).add(offset);
    return { x, y };
  }

  private cellUnder(event: MouseEvent): Cell | null {
    const { left, top } = this.map.getContainer().getBoundingClientRect();
    const hit = (cell: Cell) => {
      const { x, y } = this.placeOf(cell);
      return Math.hypot(event.clientX - left - x, event.clientY - top - y) <= this.width / 2;
    };
    return this.cells.find(hit) ?? null;
  }

  private point(cell: Cell | null): void {
    if (cell === this.pointed) return;
    this.pointed = cell;
    this.map.getContainer().classList.toggle('on-cell', cell !== null);
    this.tip.remove();
    if (cell) {
      const place = this.map
        .latLngToLayerPoint(cell.seat)
        .add(cell.offset)
        .subtract([0, this.width / 2]);
      this.tip.setContent(textTip(cell.lab.title())).setLatLng(this.map.layerPointToLatLng(place)).addTo(this.map);
    }
    this.events.onpoint(cell?.territory ?? null);
    this.paint();
  }

  /** The click that ends a drag chooses nothing. */
  private choose(event: MouseEvent): void {
    const cell = this.cellUnder(event);
    const dragged = (this.map.dragging as L.Handler & { moved(): boolean }).moved();
    if (!cell || (dragged && this.map.dragging.enabled())) return;
    event.stopPropagation();
    this.events.onchoose(cell.territory, cell.lab.slug);
  }
}
