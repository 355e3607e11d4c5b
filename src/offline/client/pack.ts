/** The pack of the file says what the articles do not. Stands for search/shared/pack.ts. */
import { decodePack as decode, type Pack } from "../../search/shared/pack.ts";
import { fromReferences } from "../shared/page-text.ts";
import { linesOf } from "./page-lines.ts";

export type { Pack } from "../../search/shared/pack.ts";
export { PACK_VERSION } from "../../search/shared/pack.ts";

/** Bytes → pack, with pauses. */
export function decodePack(bytes: Uint8Array): Generator<undefined, Pack> {
	return decode(bytes, (text) => fromReferences(text, linesOf));
}
