import L from 'leaflet';
import type { Territory } from '../../domain/plane.ts';
import { hexagonMarkup } from '../labs/hexagon.ts';
import { fanOut } from './fan.ts';
import { at, plane } from './plane.ts';
import type { MapEvents, MapState, MarkedLab } from './shown.ts';

const SIZE = { small: 17, usual: 25 };

/** Each lab as an element of its own, fanned out around the seat of its académie. */
export class LabMarkers {
  private readonly layer = L.layerGroup();

  constructor(
    map: L.Map,
    private readonly events: MapEvents,
  ) {
    this.layer.addTo(map);
  }

  draw({ territories, chosenLab }: MapState, small: boolean): void {
    this.clear();
    const size = small ? SIZE.small : SIZE.usual;
    for (const territory of plane.territories) {
      const labs = territories.get(territory.slug)?.labs ?? [];
      const places = fanOut(labs.length, size);
      labs.forEach((lab, index) => this.drawLab(territory, lab, lab.slug === chosenLab, places[index]!, size));
    }
  }

  clear(): void {
    this.layer.clearLayers();
  }

  private drawLab(
    { slug, seat }: Territory,
    lab: MarkedLab,
    chosen: boolean,
    [x, y]: [number, number],
    size: number,
  ): void {
    const icon = L.divIcon({
      className: chosen ? 'lab-marker chosen' : 'lab-marker',
      html: hexagonMarkup(lab.status),
      iconSize: [size, size],
      iconAnchor: [size / 2 - x, size / 2 - y],
    });
    const marker = L.marker(at(seat), { icon, keyboard: false, zIndexOffset: chosen ? 1000 : 0 });
    marker.on('click', () => this.events.onchoose(slug, lab.slug));
    marker.on('mouseover', () => this.events.onpoint(slug)).on('mouseout', () => this.events.onpoint(null));
    this.layer.addLayer(marker.bindTooltip(textTip(lab.title()), { direction: 'top', offset: [x, y - size / 2] }));
  }
}

/** A text that may hold anything, as an element: Leaflet takes a string for markup. */
export function textTip(text: string): HTMLElement {
  const tip = document.createElement('span');
  tip.textContent = text;
  return tip;
}
