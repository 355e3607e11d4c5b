/** Runs the build as a program of its own, as an editor would. */
import { execFile } from "node:child_process";
import { delimiter, resolve } from "node:path";

export interface Outcome {
	/** Exit code. */
	code: number;
	/** Everything it printed. */
	output: string;
}

/**
 * Variables that Vitest sets for itself and Astro would take for its own (with DEV it builds like the dev server,
 * twenty times slower), and those that a test gives itself.
 */
const NOT_INHERITED = /^(NODE_ENV|VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL|OUT_DIR|BASE_PATH|SITE_URL)$/;

/** Builds the project in a folder; `env` adds to the environment. */
export function runBuild(folder: string, env: Record<string, string> = {}): Promise<Outcome> {
	const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !NOT_INHERITED.test(name)));
	const PATH = resolve("node_modules/.bin") + delimiter + process.env.PATH;
	return new Promise((done) => {
		execFile(
			process.execPath,
			["scripts/build.ts"],
			{ cwd: folder, env: { ...inherited, PATH, ...env } },
			(error, stdout, stderr) => done({ code: Number(error?.code ?? 0), output: stdout + stderr }),
		);
	});
}
