import { OfferDocument } from '../graphql/generated/graphql.ts';
import { read } from '../graphql/request.ts';

/** The year of the edition whose fiches are being written; of the latest one when none is. */
export async function openEdition(): Promise<number> {
  const { editions } = await read(OfferDocument, {});
  return (editions.find(({ open }) => open) ?? editions[0]!).year;
}
