/** Token → key of 32 bits, and the file that holds it. Files are of one size because keys are spread evenly. */

/** An even spread without losses: different numbers stay different (steps that can be undone, Appleby 2011). */
function mix(value: number): number {
	let mixed = value;
	mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
	return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Key of a token. Two different tokens of two characters never share one; of longer ones, hardly ever. */
export function tokenKey(token: string): number {
	if (token.length === 2) return mix((token.charCodeAt(0) << 16) | token.charCodeAt(1));
	let hash = 0x811c9dc5;
	for (let index = 0; index < token.length; index++) hash = Math.imul(hash ^ token.charCodeAt(index), 0x01000193);
	return mix(hash);
}

/** Number of the file that holds a key. */
export function shardOf(key: number, shards: number): number {
	return Math.floor((key / 2 ** 32) * shards);
}
