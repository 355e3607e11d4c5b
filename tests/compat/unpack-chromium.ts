/**
 * Real old Chromiums, from the npm package chrome-aws-lambda, for Linux on x64.
 *
 * Only the browser's file is used. It brings no shared libraries that are needed here: it uses the system's libnss3,
 * libnspr4, libexpat1 and fonts, which the Debian package `chromium` pulls in (fonts-noto-cjk is needed for Chinese).
 */
import { createReadStream, createWriteStream } from "node:fs";
import { access, chmod, mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

/** Version → npm package and the name of the archive in its folder `bin`. */
const SOURCES = {
	/** Mid 2018, the floor: 360 browsers on Windows 7. */
	69: { name: "chrome-aws-lambda", archive: /^chromium-69\..*\.br$/ },
	/** Early 2021, between the floor and today. */
	88: { name: "chrome-aws-lambda-88", archive: /^chromium\.br$/ },
} as const;

export type OldVersion = keyof typeof SOURCES;

/** Oldest first. */
export const OLD_VERSIONS: readonly OldVersion[] = [69, 88];

/** Whether this machine can run them. */
export const canRunOld = process.platform === "linux" && process.arch === "x64";

/**
 * Makes sure a browser is unpacked below `node_modules/.cache/`; the first call ever takes a second or two.
 *
 * @returns the path of the executable.
 * @throws Error when the package is not installed or holds no such archive.
 */
export async function unpackChromium(version: OldVersion): Promise<string> {
	const source = SOURCES[version];
	const packageFolder = dirname(createRequire(import.meta.url).resolve(`${source.name}/package.json`));
	const parent = join(dirname(packageFolder), ".cache", "old-chromium");
	const folder = join(parent, String(version));
	const binary = join(folder, "chromium");
	if (await exists(binary)) return binary;

	const archives = await readdir(join(packageFolder, "bin"));
	const archive = archives.find((name) => source.archive.test(name));
	if (!archive) throw new Error(`${source.name} has no Chromium ${version} in bin/ (found: ${archives.join(", ")})`);
	await mkdir(parent, { recursive: true });
	// Unpacked aside and renamed, so an interrupted or parallel run never leaves half a browser.
	const aside = await mkdtemp(join(parent, "unpacking-"));
	try {
		const unpacked = join(aside, "chromium");
		const packed = createReadStream(join(packageFolder, "bin", archive));
		await pipeline(packed, createBrotliDecompress(), createWriteStream(unpacked));
		await chmod(unpacked, 0o755);
		await chmod(aside, 0o755); // mkdtemp makes it private, but another user may run the tests
		await rename(aside, folder);
	} catch (error) {
		await rm(aside, { recursive: true, force: true });
		// A parallel run may have been faster; its copy is as good.
		if (!(await exists(binary))) throw error;
	}
	return binary;
}

function exists(path: string): Promise<boolean> {
	return access(path).then(
		() => true,
		() => false,
	);
}
