/** The dev server. It searches the last build, so there must be one: the index is read off built pages. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const options = { stdio: "inherit", shell: process.platform === "win32" } as const;
if (!existsSync("dist/search/pack.bin")) spawnSync("npm", ["run", "build"], options);
process.exitCode = spawnSync("astro", ["dev", ...process.argv.slice(2)], options).status ?? 1;
