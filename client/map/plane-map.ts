import L from 'leaflet';
import { isCrowd } from '../../domain/crowd.ts';
import type { Point, Polygon, Territory } from '../../domain/plane.ts';
import type { CrowdMarkers } from './crowd/crowd-markers.ts';
import { LabMarkers } from './lab-markers.ts';
import { at, plane } from './plane.ts';
import type { MapEvents, MapState } from './shown.ts';

const SMALL_MAP = 520;
const MAX_ZOOM_IN = 4;

const polygonsOf = (polygons: Polygon[]) => polygons.map((polygon) => polygon.map((ring) => ring.map(at)));
const still = (className: string): L.PolylineOptions => ({ className, interactive: false });

/** The Leaflet map of the plane. Everything it shows comes from `show`; its looks are in the style sheet. */
export class PlaneMap {
  private readonly map: L.Map;
  /** The ground of each territory, on the main map and under the lens, and above the borders its edge. */
  private readonly shapes = new Map<string, L.Path[]>();
  private readonly edges = new Map<string, L.Path[]>();
  private readonly names = new Map<string, L.Marker>();
  private readonly markers: LabMarkers;
  /** Comes when there is a crowd to show. */
  private crowd: CrowdMarkers | null = null;
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
    this.markers = new LabMarkers(this.map, events);
    this.resize = new ResizeObserver(() => this.fit());
    this.resize.observe(container);
    this.map.on('zoomend', () => this.letDrag());
  }

  remove(): void {
    this.drawn = null;
    this.resize.disconnect();
    this.map.remove();
  }

  zoom(step: -1 | 0 | 1): void {
    if (step === 0) this.map.fitBounds(this.bounds);
    else this.map.setZoom(this.map.getZoom() + step * 0.75);
  }

  /** Opens the cluster that holds an académie's labs; false when they are not in one. */
  openCluster(territory: string): boolean {
    return this.crowd?.open(territory) ?? false;
  }

  /** Brings a place that is out of sight into sight. */
  reveal(place: Point): void {
    if (!this.map.getBounds().contains(at(place))) this.map.panTo(at(place));
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
    const state = this.drawn;
    if (!state) return;
    const labs = [...state.territories.values()].reduce((sum, territory) => sum + territory.labs.length, 0);
    if (!isCrowd(labs)) {
      this.crowd?.clear();
      this.markers.draw(state, this.small);
    } else {
      this.markers.clear();
      if (this.crowd) this.crowd.drawSoon(state, this.small);
      else void this.loadCrowd();
    }
  }

  private async loadCrowd(): Promise<void> {
    const { CrowdMarkers } = await import('./crowd/crowd-markers.ts');
    this.crowd ??= new CrowdMarkers(this.map, this.names, this.events);
    this.drawMarkers();
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
