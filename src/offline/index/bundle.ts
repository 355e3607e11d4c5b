/** Script and style sheet of the single file: the site's own search, with the modules that touch the network exchanged. */
import { join, relative, sep } from "node:path";
import { build, type Plugin } from "vite";

/** The floor of the site, see astro.config.mjs. */
const FLOOR = "chrome69";

/** Modules of the site that ask a server or write an address, and what stands for them in a file. */
const EXCHANGED: Readonly<Record<string, string>> = {
	"src/search/client/fetch-bytes.ts": "src/offline/client/embedded-bytes.ts",
	"src/search/client/address.ts": "src/offline/client/address.ts",
	"src/search/client/loader.ts": "src/offline/client/loader.ts",
	"src/search/shared/pack.ts": "src/offline/client/pack.ts",
	"src/search/client/remote/open.ts": "src/offline/client/no-engine.ts",
	"src/search/client/miss-log-watch.ts": "src/offline/client/no-miss-log.ts",
};

export interface Bundle {
	/** A classic script: browsers refuse modules of a file. */
	script: string;
	style: string;
}

/**
 * Bundles src/offline/client for the floor of the site. The same sources give the same bytes.
 * @param root top of the repository
 */
export async function bundleClient(root: string): Promise<Bundle> {
	const result = await build({
		configFile: false,
		root,
		logLevel: "error",
		publicDir: false,
		plugins: [exchange(root)],
		build: {
			write: false,
			target: FLOOR,
			cssTarget: FLOOR,
			cssCodeSplit: false,
			assetsInlineLimit: 100_000,
			modulePreload: false,
			reportCompressedSize: false,
			rolldownOptions: {
				input: join(root, "src/offline/client/main.ts"),
				output: { format: "iife", codeSplitting: false },
			},
		},
	});
	const outputs = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
	const scripts = outputs.flatMap((file) => (file.type === "chunk" ? [file.code] : []));
	const styles = outputs.flatMap((file) =>
		file.type === "asset" && file.fileName.endsWith(".css") ? [String(file.source)] : [],
	);
	if (scripts.length !== 1 || styles.length !== 1)
		throw new Error(
			`the single file takes one script and one style sheet, not ${outputs.map((f) => f.fileName).join()}`,
		);
	return { script: (scripts[0] as string).trim(), style: (styles[0] as string).trim() };
}

/** What stands for a module may import that module itself. */
function exchange(root: string): Plugin {
	return {
		name: "single-file-exchange",
		enforce: "pre",
		async resolveId(source, importer) {
			if (!importer || !source.startsWith(".")) return undefined;
			const resolved = await this.resolve(source, importer, { skipSelf: true });
			const replacement = resolved && EXCHANGED[relative(root, resolved.id).split(sep).join("/")];
			if (!replacement) return undefined;
			const id = join(root, replacement);
			return importer === id ? undefined : id;
		},
	};
}
