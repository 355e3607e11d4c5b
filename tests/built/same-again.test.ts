/** Law 6: the same content gives the same site, to the byte. */
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, expect, it } from "vitest";
import { runBuild } from "./run-build.ts";

const folder = mkdtempSync(join(tmpdir(), "ca-help-again-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("a second build writes the same files with the same bytes", async () => {
	const again = join(folder, "dist");
	const { code, output } = await runBuild(process.cwd(), { OUT_DIR: again });
	expect(code, output).toBe(0);
	expect(hashes(again)).toEqual(hashes(process.env.DIST ?? "dist"));
});

/** Path → hash of every file below a folder. */
function hashes(top: string): Record<string, string> {
	const files = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return Object.fromEntries(
		files.map(({ parentPath, name }) => {
			const path = join(parentPath, name);
			return [relative(top, path), createHash("sha256").update(readFileSync(path)).digest("hex")];
		}),
	);
}
