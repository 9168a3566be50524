import type { LabView } from '../../labs/lab.view.ts';
import type { DirectoryState, LabList } from '../lab-list.view.ts';
import { KNOWN_OPERATIONS, selectionAt } from './known-operation.ts';
import { jsonWriter, PLACE } from './write-json.ts';

const known = (operation: string) => [...KNOWN_OPERATIONS.values()].find(({ name }) => name === operation)!;
const network = known('network');
const writeAll = jsonWriter(network.definition.selectionSet);
const writeLab = jsonWriter(selectionAt(network, 'labs', 'labs')!);
const writeFound = jsonWriter(known('found').definition.selectionSet);

/** The one answer that is long, and asked with ever new filters: each lab is written once, and its bytes are kept. */
export class NetworkBytes {
  private readonly written = new Map<LabView, Buffer>();

  of(labs: LabList, directoryState: DirectoryState): Buffer {
    const json = `{"data":${writeAll({ labs: { ...labs, labs: PLACE }, directoryState })}}\n`;
    const [before, after] = json.split(PLACE) as [string, string];
    const [first, ...others] = labs.labs.map((lab) => this.lab(lab));
    return Buffer.concat([Buffer.from(before), ...(first ? [first.subarray(1), ...others] : []), Buffer.from(after)]);
  }

  /** With a comma before it. */
  private lab(lab: LabView): Buffer {
    const before = this.written.get(lab);
    if (before) return before;
    const bytes = Buffer.from(`,${writeLab(lab)}`);
    this.written.set(lab, bytes);
    return bytes;
  }
}

/** The same of labs that are told by their slugs alone. */
export const foundBytes = (labs: LabList, directoryState: DirectoryState): Buffer =>
  Buffer.from(`{"data":${writeFound({ labs, directoryState })}}\n`);
