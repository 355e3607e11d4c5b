/** The ways through /triage/, computed once a build. */
import type { Catalog, WithId } from "../lib/catalog.ts";
import { type PlatformStage, stagesOf } from "../lib/triage.ts";
import type { Platform, Triage } from "../schemas/index.ts";
import { catalog } from "./catalog.ts";
import { loadTriage } from "./load-content.ts";

export interface TriagePlatform {
	platform: WithId<Platform>;
	stages: PlatformStage[];
}

export interface TriageTree {
	/** Platforms with a stage at least, in their order. */
	platforms: TriagePlatform[];
	/** Codes of articles for those who cannot tell the platform. */
	unsure: Triage["unsure"];
}

let known: { catalog: Catalog; tree: TriageTree } | undefined;

/**
 * Platforms, their stages and what is seen there.
 * @throws Error naming the line when content/triage.yaml breaks its schema
 */
export function triageTree(): TriageTree {
	const current = catalog();
	if (known?.catalog !== current) known = { catalog: current, tree: buildTree(current) };
	return known.tree;
}

function buildTree({ platforms, articles }: Catalog): TriageTree {
	const triage = loadTriage();
	return {
		platforms: platforms
			.map((platform) => ({
				platform,
				stages: stagesOf(
					articles.filter((article) => article.platform === platform.id),
					triage,
				),
			}))
			.filter(({ stages }) => stages.length > 0),
		unsure: triage.unsure,
	};
}
