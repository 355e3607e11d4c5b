/** Squeezed sequences as a file: one byte says the version, so that a cached page never reads what it does not know. */
import { squeeze, unsqueeze } from "./squeeze.ts";

/** @param version below 256 */
export function closeFile(version: number, sequences: readonly ArrayLike<number>[]): Uint8Array {
	const squeezed = squeeze(sequences);
	const bytes = new Uint8Array(squeezed.length + 1);
	bytes[0] = version;
	bytes.set(squeezed, 1);
	return bytes;
}

/**
 * @param name what the file is, for the message
 * @param count number of sequences
 * @throws Error when the file is of another version
 */
export function* openFile(
	name: string,
	version: number,
	bytes: Uint8Array,
	count: number,
): Generator<undefined, Uint16Array[]> {
	if (bytes[0] !== version) throw new Error(`${name} has version ${bytes[0]}, expected ${version}`);
	return yield* unsqueeze(bytes.subarray(1), count);
}
