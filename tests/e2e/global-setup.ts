/** Builds the site once more, for a folder of a domain (BASE_PATH=/help/), for base-path.spec.ts. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** BASE_DIST names a folder built before with BASE_PATH=/help/; it saves the build while one works on other tests. */
export default function buildUnderBase(): (() => void) | undefined {
	if (process.env.BASE_DIST) return undefined;
	const folder = mkdtempSync(join(tmpdir(), "ca-help-base-"));
	const out = join(folder, "dist");
	const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/build.ts"], {
		encoding: "utf8",
		env: { ...process.env, BASE_PATH: "/help/", OUT_DIR: out },
	});
	if (status !== 0) throw new Error(`the build with BASE_PATH=/help/ failed:\n${stdout}\n${stderr}`);
	process.env.BASE_DIST = out;
	return () => rmSync(folder, { recursive: true, force: true });
}
