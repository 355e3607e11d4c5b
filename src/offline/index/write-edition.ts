/** Writes the single file beside its page, and its figures into the page. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CHECKSUM_SUFFIX, EDITION_FILE, EDITION_LIMIT } from "../shared/edition.ts";
import { buildEdition, type Edition, type EditionInput } from "./build-edition.ts";
import { fillPage } from "./fill-page.ts";

/** Folder of the site that holds it. */
export const EDITION_FOLDER = "offline";

/**
 * Builds and writes the file, its checksum and the figures on /offline/.
 * @param limit bytes it may have
 * @param warn told where something had to be left out to keep to it
 * @throws Error with the figures where even then it is too large
 */
export function writeEdition(
	input: Omit<EditionInput, "hasExtra">,
	limit: number = EDITION_LIMIT,
	warn: (message: string) => void = () => undefined,
): { bytes: number; version: string } {
	const { html, version } = editionWithin(input, limit, warn);
	const bytes = Buffer.from(html);
	const checksum = createHash("sha256").update(bytes).digest("hex");
	const folder = join(input.dist, EDITION_FOLDER);
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, EDITION_FILE), bytes);
	// As sha256sum writes it, so that it can check the file.
	writeFileSync(join(folder, EDITION_FILE + CHECKSUM_SUFFIX), `${checksum}  ${EDITION_FILE}\n`);
	const page = join(folder, "index.html");
	const size = `${bytes.length.toLocaleString("en-US")} 字节`;
	const weight = `${Math.ceil(bytes.length / 1024)} KB`;
	writeFileSync(page, fillPage(readFileSync(page, "utf8"), { size, weight, checksum, version }));
	return { bytes: bytes.length, version };
}

/**
 * The whole, else the whole without the readings of pinyin and slips: every article counts for more than those.
 * @param warn told what was left out
 * @throws Error with the figures, and how to mend it, where neither keeps to the limit
 */
export function editionWithin(
	input: Omit<EditionInput, "hasExtra">,
	limit: number,
	warn: (message: string) => void,
): Edition {
	const whole = buildEdition({ ...input, hasExtra: true });
	const size = Buffer.byteLength(whole.html);
	if (size <= limit) return whole;
	const less = buildEdition({ ...input, hasExtra: false });
	const lessSize = Buffer.byteLength(less.html);
	if (lessSize <= limit) {
		warn(
			`the single file would have ${size} bytes, over ${limit}: written without pinyin and slips, ${lessSize} bytes`,
		);
		return less;
	}
	const parts = Object.entries(less.parts).map(([name, bytes]) => `${name} ${bytes}`);
	throw new Error(
		`the single file has ${lessSize} bytes even without pinyin and slips, over ${limit} (${parts.join(", ")}): shorten or retire articles, or let it be larger with OFFLINE_LIMIT=${Math.ceil(size / 50_000) * 50_000}`,
	);
}
