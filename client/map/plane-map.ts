import L from 'leaflet';
import planeData from '../../domain/plane.json';
import { type Plane, type Point, type Polygon, type Territory } from '../../domain/plane.ts';
import type { LabStatus, Maturity } from '../../domain/stages.ts';
import { hexagonMarkup } from '../labs/hexagon.ts';
import { fanOut } from './fan.ts';

export const plane = planeData as unknown as Plane;

/** How an académie is tinted: by the closest link of its labs, or by the furthest stage. null: plain land. */
export type Tint = Maturity | LabStatus | null;

export interface MarkedLab {
  slug: string;
  status: LabStatus | null;
  title: string;
}

export interface TerritoryState {
  tint: Tint;
  unconfirmed: boolean;
  labs: MarkedLab[];
}

export interface MapState {
  territories: ReadonlyMap<string, TerritoryState>;
  /** The académie under the pointer or the keyboard, here or in the list. */
  pointed: string | null;
  chosenTerritory: string | null;
  chosenLab: string | null;
}

export interface MapEvents {
  onpoint(territory: string | null): void;
  onchoose(territory: string, lab?: string): void;
}

const SMALL_MAP = 520;
const MARKER_SIZE = { small: 17, usual: 25 };
const MAX_ZOOM_IN = 4;

const at = ([x, y]: Point): L.LatLngTuple => [-y, x];
const polygonsOf = (polygons: Polygon[]) => polygons.map((polygon) => polygon.map((ring) => ring.map(at)));
const still = (className: string): L.PolylineOptions => ({ className, interactive: false });

/** The Leaflet map of the plane. Everything it shows comes from `show`; its looks are in the style sheet. */
export class PlaneMap {
  private readonly map: L.Map;
  /** The ground of each territory, on the main map and under the lens, and above the borders its edge. */
  private readonly shapes = new Map<string, L.Path[]>();
  private readonly edges = new Map<string, L.Path[]>();
  private readonly names = new Map<string, L.Marker>();
  private readonly markers = L.layerGroup();
  private readonly resize: ResizeObserver;
  private drawn: MapState | null = null;

  constructor(
    private readonly container: HTMLElement,
    private readonly events: MapEvents,
  ) {
    this.map = L.map(container, {
      crs: L.CRS.Simple,
      attributionControl: false,
      zoomControl: false,
      keyboard: false,
      scrollWheelZoom: false,
      minZoom: -10,
      zoomSnap: 0,
      zoomDelta: 0.75,
      maxBoundsViscosity: 1,
      zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    this.fit();
    this.drawLand();
    this.drawLens();
    this.markers.addTo(this.map);
    this.resize = new ResizeObserver(() => this.fit());
    this.resize.observe(container);
    this.map.on('zoomend', () => this.letDrag());
  }

  remove(): void {
    this.resize.disconnect();
    this.map.remove();
  }

  zoom(step: -1 | 0 | 1): void {
    if (step === 0) this.map.fitBounds(this.bounds);
    else this.map.setZoom(this.map.getZoom() + step * 0.75);
  }

  show(state: MapState): void {
    const redraw = this.drawn?.territories !== state.territories || this.drawn.chosenLab !== state.chosenLab;
    this.drawn = state;
    for (const territory of plane.territories) this.showTerritory(territory, state);
    if (redraw) this.drawMarkers();
  }

  private get bounds(): L.LatLngBoundsExpression {
    return [at([0, plane.height]), at([plane.width, 0])];
  }

  private get small(): boolean {
    return this.container.clientWidth < SMALL_MAP;
  }

  private fit(): void {
    if (this.container.clientWidth === 0) return;
    this.map.invalidateSize({ animate: false });
    const whole = this.map.getBoundsZoom(this.bounds);
    this.map
      .setMinZoom(whole)
      .setMaxZoom(whole + MAX_ZOOM_IN)
      .setMaxBounds(this.bounds);
    this.map.fitBounds(this.bounds, { animate: false });
    this.container.classList.toggle('small', this.small);
    this.letDrag();
    if (this.drawn) this.drawMarkers();
  }

  /** Whole, the map leaves the finger and the wheel to the page; zoomed in, it can be moved. */
  private letDrag(): void {
    const zoomedIn = this.map.getZoom() > this.map.getMinZoom() + 0.01;
    this.map.dragging[zoomedIn ? 'enable' : 'disable']();
    this.container.classList.toggle('zoomed', zoomedIn);
  }

  private drawLand(): void {
    for (const territory of plane.territories) {
      if (territory.cell) this.drawCell(territory);
      this.drawShape(territory.slug, territory.rings);
    }
    for (const border of plane.borders) L.polyline(border.map(at), still('border')).addTo(this.map);
    for (const { slug, rings } of plane.territories) this.drawEdge(slug, rings);
    for (const territory of plane.territories) this.drawName(territory);
  }

  private drawCell({ slug, cell }: Territory): void {
    const { x, y, width, height } = cell!;
    const frame = L.rectangle([at([x, y]), at([x + width, y + height])], { className: 'cell' });
    this.answer(frame, slug);
  }

  private drawLens(): void {
    const { cx, cy, r, source, leader, territories, borders } = plane.lens;
    L.circle(at([cx, cy]), { ...still('lens-ground'), radius: r }).addTo(this.map);
    for (const { slug, rings } of territories) this.drawShape(slug, rings);
    for (const border of borders) L.polyline(border.map(at), still('border')).addTo(this.map);
    for (const { slug, rings } of territories) this.drawEdge(slug, rings);
    L.circle(at([source.cx, source.cy]), { ...still('lens-rim source'), radius: source.r }).addTo(this.map);
    L.polyline(leader.map(at), still('lens-leader')).addTo(this.map);
    L.circle(at([cx, cy]), { ...still('lens-rim'), radius: r }).addTo(this.map);
  }

  private drawShape(slug: string, rings: Polygon[]): void {
    const shape = L.polygon(polygonsOf(rings), { className: 'territory', smoothFactor: 0 });
    this.answer(shape, slug);
    this.shapes.set(slug, [...(this.shapes.get(slug) ?? []), shape]);
  }

  private drawEdge(slug: string, rings: Polygon[]): void {
    const edge = L.polygon(polygonsOf(rings), { ...still('edge'), smoothFactor: 0 }).addTo(this.map);
    this.edges.set(slug, [...(this.edges.get(slug) ?? []), edge]);
  }

  private drawName(territory: Territory): void {
    const name = document.createElement('span');
    name.textContent = territory.shortName;
    const icon = L.divIcon({ className: 'place-name', html: name, iconSize: [0, 0] });
    const marker = L.marker(at(territory.label.at), { icon, interactive: false, keyboard: false });
    this.names.set(territory.slug, marker.addTo(this.map));
  }

  private drawMarkers(): void {
    this.markers.clearLayers();
    const size = this.small ? MARKER_SIZE.small : MARKER_SIZE.usual;
    for (const territory of plane.territories) {
      const labs = this.drawn?.territories.get(territory.slug)?.labs ?? [];
      const places = fanOut(labs.length, size);
      labs.forEach((lab, index) => this.drawMarker(territory, lab, places[index]!, size));
    }
  }

  private drawMarker({ slug, seat }: Territory, lab: MarkedLab, [x, y]: [number, number], size: number): void {
    const chosen = this.drawn?.chosenLab === lab.slug;
    const icon = L.divIcon({
      className: chosen ? 'lab-marker chosen' : 'lab-marker',
      html: hexagonMarkup(lab.status),
      iconSize: [size, size],
      iconAnchor: [size / 2 - x, size / 2 - y],
    });
    const marker = L.marker(at(seat), { icon, keyboard: false, zIndexOffset: chosen ? 1000 : 0 });
    marker.on('click', () => this.events.onchoose(slug, lab.slug));
    marker.on('mouseover', () => this.events.onpoint(slug)).on('mouseout', () => this.events.onpoint(null));
    this.markers.addLayer(marker.bindTooltip(textTip(lab.title), { direction: 'top', offset: [x, y - size / 2] }));
  }

  private answer(layer: L.Path, slug: string): void {
    layer.on('click', () => this.events.onchoose(slug));
    layer.on('mouseover', () => this.events.onpoint(slug)).on('mouseout', () => this.events.onpoint(null));
    layer.addTo(this.map);
  }

  private showTerritory({ slug, label, seat }: Territory, state: MapState): void {
    const { tint = null, unconfirmed = false, labs = [] } = state.territories.get(slug) ?? {};
    const pointed = state.pointed === slug;
    const chosen = state.chosenTerritory === slug;
    for (const shape of [...this.shapes.get(slug)!, ...this.edges.get(slug)!]) {
      const { dataset, classList } = shape.getElement() as SVGElement;
      if (tint) dataset.tint = tint;
      else delete dataset.tint;
      classList.toggle('unconfirmed', unconfirmed);
      classList.toggle('pointed', pointed);
      classList.toggle('chosen', chosen);
    }
    if (pointed || chosen) this.edges.get(slug)!.forEach((edge) => edge.bringToFront());
    const name = this.names.get(slug)!;
    const beside = labs.length > 0 ? label.side : null;
    name.setLatLng(at(beside ? seat : label.at));
    const element = name.getElement()!;
    element.dataset.side = beside ?? 'centre';
    element.classList.toggle('with-lab', labs.length > 0);
    element.classList.toggle('pointed', pointed || chosen);
  }
}

function textTip(text: string): HTMLElement {
  const tip = document.createElement('span');
  tip.textContent = text;
  return tip;
}
