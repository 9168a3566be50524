import L from 'leaflet';
import './crowd.css';
import { territoryAt } from '../../../domain/plane.ts';
import { HEXAGON_OUTLINE } from '../../../domain/hexagon.ts';
import { textTip } from '../lab-markers.ts';
import { at, plane } from '../plane.ts';
import type { MapEvents, MapState } from '../shown.ts';
import { combReach } from './comb.ts';
import { type Cluster, type Gathering, type Grouping, allOpen, groupAt, type Sizes } from './grouping.ts';
import { OpenCells } from './open-cells.ts';

const CELL = { small: 14, usual: 18 };
const ZOOM_STEP = 0.25;
/** A comb is less high than wide, and most names stand above or below. */
const NAME_NEARER = 0.9;
/** A hexagon that stands on a point is higher than wide: clusters keep that much apart. */
const HEIGHT_FOR_WIDTH = 1.1;
const NOTHING: Grouping = { clusters: [], open: [] };

/** More labs than the map has room for: clusters with their counts, which open into combs of cells on a canvas. */
export class CrowdMarkers {
  private readonly layer = L.layerGroup();
  private readonly cells: OpenCells;
  private state: MapState | null = null;
  private gatherings: Gathering[] = [];
  private grouping = NOTHING;
  private small = false;
  private soon: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly map: L.Map,
    private readonly names: ReadonlyMap<string, L.Marker>,
    private readonly events: MapEvents,
  ) {
    this.cells = new OpenCells(map, events);
    this.layer.addTo(map);
    map.on('zoomend', () => this.state && this.regroup()).on('unload', () => clearTimeout(this.soon));
  }

  /** In a task of its own, so that a key pressed meanwhile is answered first. */
  drawSoon(state: MapState, small: boolean): void {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.draw(state, small));
  }

  private draw(state: MapState, small: boolean): void {
    this.state = state;
    this.small = small;
    this.gatherings = [...state.territories].flatMap(([slug, { labs }]) => {
      const territory = territoryAt(plane, slug);
      return territory ? [{ slug, at: territory.seat, count: labs.length }] : [];
    });
    this.map.getContainer().classList.add('crowded');
    this.regroup();
  }

  clear(): void {
    clearTimeout(this.soon);
    this.state = null;
    this.layer.clearLayers();
    this.cells.clear();
    this.map.getContainer().classList.remove('crowded');
    for (const slug of this.names.keys()) this.makeRoom(slug, null);
  }

  /** Zooms in until the cluster that holds an académie opens. False when it is open already. */
  open(territory: string): boolean {
    const cluster = this.grouping.clusters.find(({ members }) => members.some(({ slug }) => slug === territory));
    if (cluster) this.zoomTo(cluster);
    return cluster !== undefined;
  }

  private get cellWidth(): number {
    return this.small ? CELL.small : CELL.usual;
  }

  private regroup(): void {
    this.grouping = this.groupingAt(this.map.getZoom());
    this.layer.clearLayers();
    for (const cluster of this.grouping.clusters) this.drawCluster(cluster);
    this.cells.draw(this.grouping.open, this.state!, this.cellWidth);
    this.moveNames();
  }

  /** A name stands beside what is drawn at its seat; those that share a cluster are told by it. */
  private moveNames(): void {
    const { clusters, open } = this.grouping;
    for (const { slug, count } of open) this.makeRoom(slug, combReach(count, this.cellWidth) * NAME_NEARER);
    for (const { members, count } of clusters) {
      const alone = members.length === 1;
      for (const { slug } of members)
        this.makeRoom(slug, alone ? clusterWidth(count, this.small) * 0.62 : null, !alone);
    }
  }

  private makeRoom(territory: string, pixels: number | null, absorbed = false): void {
    const { style, classList } = this.names.get(territory)!.getElement()!;
    if (pixels === null) style.removeProperty('--room');
    else style.setProperty('--room', `${Math.round(pixels) + 2}px`);
    classList.toggle('absorbed', absorbed);
  }

  private groupingAt(zoom: number): Grouping {
    const { small, cellWidth } = this;
    if (zoom >= this.map.getMaxZoom() - 0.01) return allOpen(this.gatherings);
    const sizes: Sizes = {
      scale: this.map.options.crs!.scale(zoom),
      reach: (count) => combReach(count, cellWidth),
      width: (count) => clusterWidth(count, small) * HEIGHT_FOR_WIDTH,
    };
    return groupAt(this.gatherings, sizes);
  }

  private zoomTo({ members, at: middle }: Cluster): void {
    const held = (zoom: number) =>
      this.groupingAt(zoom).clusters.some((cluster) => members.every((member) => cluster.members.includes(member)));
    let zoom = this.map.getZoom() + ZOOM_STEP;
    while (zoom < this.map.getMaxZoom() && held(zoom)) zoom += ZOOM_STEP;
    this.map.setView(at(middle), Math.min(zoom, this.map.getMaxZoom()));
  }

  private drawCluster(cluster: Cluster): void {
    const { members, count, at: middle } = cluster;
    const width = clusterWidth(count, this.small);
    const size = width * 1.3;
    const icon = L.divIcon({ className: 'cluster', html: clusterElement(count), iconSize: [size, size] });
    const marker = L.marker(at(middle), { icon, keyboard: false });
    const pointed = members.length === 1 ? members[0]!.slug : null;
    marker.on('click', () => this.zoomTo(cluster));
    marker.on('mouseover', () => this.events.onpoint(pointed)).on('mouseout', () => this.events.onpoint(null));
    marker.bindTooltip(textTip(clusterTitle(cluster)), { direction: 'top', offset: [0, -width / 2] });
    this.layer.addLayer(marker);
  }
}

/** Wider for more labs, so that its number has room. */
const clusterWidth = (count: number, small: boolean) =>
  (small ? 20 : 28) + (small ? 3 : 4) * Math.max(0, String(count).length - 2);

const clusterTitle = ({ members, count }: Cluster) =>
  `${members.map(({ slug }) => territoryAt(plane, slug)!.shortName).join(', ')} : ${count.toLocaleString('fr')} labs`;

/** A cell that holds many: a hexagon with a second edge, and its count. */
function clusterElement(count: number): HTMLElement {
  const cluster = document.createElement('div');
  cluster.innerHTML = `<svg viewBox="-11.2 -11.2 22.4 22.4" aria-hidden="true"><path class="rim" d="${HEXAGON_OUTLINE}"/><path class="core" d="${HEXAGON_OUTLINE}"/></svg><b></b>`;
  cluster.querySelector('b')!.textContent = count.toLocaleString('fr');
  return cluster;
}
