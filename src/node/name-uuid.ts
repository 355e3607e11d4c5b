import { createHash } from "node:crypto";

/** Ids of this site's feed are made under this name. Never change it: every reader would take all entries for new. */
const NAMESPACE = "6f0b7c0e-5d0b-4d43-9c1e-2a9a6f6b1c57";

/**
 * The same id for the same name, on every machine and whatever the site's address is.
 * @returns a UUID made of a name (RFC 9562, version 5) as a URN
 */
export function nameUuid(name: string): string {
	const hash = createHash("sha1")
		.update(Buffer.from(NAMESPACE.replaceAll("-", ""), "hex"))
		.update(name)
		.digest();
	const bytes = hash.subarray(0, 16);
	bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	return `urn:uuid:${bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}
